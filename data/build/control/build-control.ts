/** Writes data/control/DATE.geojson: `npx tsx data/build/control/build-control.ts`, after the basemap. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { indexArea } from "../../../src/core/geo/area-index";
import { intersectAreas, subtractAreas, uniteAreas } from "../../../src/core/geo/boolean";
import { clipPath } from "../../../src/core/geo/clip-line";
import { lineLengthMeters, ringAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { Area, LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { findSelfCrossing } from "../../../src/core/geo/self-crossing";
import { type FrontLine, frontLines, villagesBeyondDrawnBorder } from "./contact-line";
import { type ControlDate, controlDates, holdsOn } from "./dates";
import { townFacts } from "./facts";
import { pockets } from "./pockets";
import { smoothLine, smoothRing } from "./smooth";

/**
 * How far our line may be off: it is estimated between towns 5 to 50 km apart. DeepState's line of the same days strays
 * from it by 2 km at the median, and by just under 10 km at most.
 */
const uncertaintyMeters = 10_000;
/** Scraps of areas and lines below these sizes come from the border's generalisation, not from any fact. */
const leastAreaSqMeters = 300_000;
const leastLineMeters = 500;
const onePosition = /\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]/g;

interface Country {
  readonly properties: { readonly id: string };
  readonly geometry: Area;
}

interface DrawnArea {
  readonly id: string;
  readonly status: "assessed" | "contested" | "claimed";
  readonly geometry: MultiPolygon;
}

const root = new URL("../../../", import.meta.url);
const countries: readonly Country[] = JSON.parse(
  readFileSync(new URL("public/basemap/countries.geojson", root), "utf8"),
).features;
const ukraine = countries.find(({ properties }) => properties.id === "UA")?.geometry;
if (ukraine === undefined) throw new Error("The basemap has no Ukraine");
const villages: Area = {
  type: "MultiPolygon",
  coordinates: villagesBeyondDrawnBorder.map((ring) => [smoothRing(ring)]),
};
const ground = uniteAreas([ukraine, villages]) as MultiPolygon;
const foreignLand = indexArea(
  subtractAreas(
    uniteAreas(
      countries.filter(({ properties }) => properties.id !== "UA").map(({ geometry }) => geometry),
    ) as MultiPolygon,
    [villages],
  ) as MultiPolygon,
);

mkdirSync(new URL("data/control/", root), { recursive: true });
controlDates.forEach((date, index) => {
  const lines = frontLines
    .filter((line) => holdsOn(line, date))
    .map((line) => ({ ...line, path: pathOn(line, date) }));
  const areas = drawAreas(lines, date);
  const collection = {
    type: "FeatureCollection",
    demarc: {
      format: "demarc-control",
      version: 1,
      date,
      uncertaintyMeters,
      contactLine: {
        type: "MultiLineString",
        coordinates: lines.flatMap(({ path }) => trimToBorder(path)),
      },
      note: {
        en: "Schematic. Drawn by Demarc from dated statements about named towns. Between them the line is an estimate, compared by eye with DeepState's daily maps and published shares; it is not a record of positions on the ground. Ground over which the sources disagree is shown as contested, ground that one side alone claims as claimed.",
        uk: "Схематично. Накреслено Demarc за датованими повідомленнями про названі населені пункти. Між ними лінія орієнтовна: її на око звірено з щоденними мапами DeepState та оприлюдненими частками; це не фіксація позицій на місцевості. Територію, щодо якої джерела розходяться, показано як спірну, а ту, про контроль над якою заявляє лише одна сторона, — як заявлену.",
      },
    },
    features: areas.map((area) => describe(area, date, controlDates[index + 1] ?? null)),
  };
  const text = JSON.stringify(collection, null, 1).replace(onePosition, "[$1, $2]");
  writeFileSync(new URL(`data/control/${date}.geojson`, root), `${text}\n`);
});

/** The smoothed path of a line on a date. */
function pathOn(line: FrontLine, date: ControlDate): [number, number][] {
  const path = smoothLine(line.vertices.filter((vertex) => holdsOn(vertex, date)).map(({ at }) => at));
  const crossing = findSelfCrossing(path);
  if (crossing !== null) throw new Error(`${line.id} crosses itself at ${crossing.position} on ${date}`);
  return path;
}

/** Contested pockets take ground from the assessed side; claimed ones only what neither of the others has. */
function drawAreas(
  lines: readonly (FrontLine & { path: [number, number][] })[],
  date: ControlDate,
): readonly DrawnArea[] {
  const shown = pockets.filter((pocket) => holdsOn(pocket, date));
  const drawn: DrawnArea[] = [];
  const add = (id: string, status: DrawnArea["status"], geometry: MultiPolygon | null): void => {
    const kept = geometry === null ? [] : tidy(geometry);
    if (kept.length === 0) throw new Error(`Nothing of ${id} is left on ${date}`);
    drawn.push({ id, status, geometry: { type: "MultiPolygon", coordinates: kept } });
  };
  for (const status of ["contested", "assessed", "claimed"] as const) {
    const taken = drawn.map(({ geometry }) => geometry);
    if (status === "assessed") {
      for (const { id, path, closing } of lines) {
        const side: Area = { type: "Polygon", coordinates: [[...path, ...closing, path[0] as LngLat]] };
        add(id, status, subtractAreas(intersectAreas(side, ground) as MultiPolygon, taken));
      }
    } else {
      for (const pocket of shown.filter((candidate) => candidate.status === status)) {
        const area: Area = { type: "Polygon", coordinates: [smoothRing(pocket.ring)] };
        add(pocket.id, status, subtractAreas(intersectAreas(area, ground) as MultiPolygon, taken));
      }
    }
  }
  const order = ["assessed", "contested", "claimed"];
  return drawn.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
}

/** Without scraps, at five decimals. */
function tidy({ coordinates }: MultiPolygon): [number, number][][][] {
  return coordinates
    .filter(([exterior]) => ringAreaSqMeters(exterior ?? []) >= leastAreaSqMeters)
    .map((rings) =>
      rings
        .filter((ring) => ringAreaSqMeters(ring) >= leastAreaSqMeters)
        .map((ring) => ring.map(roundPosition)),
    );
}

/** A line without the ends that reach into a neighbouring country. */
function trimToBorder(path: readonly LngLat[]): [number, number][][] {
  return (clipPath(path, foreignLand, "outside")?.coordinates ?? [])
    .filter((part) => lineLengthMeters(part) >= leastLineMeters)
    .map((part) => part.map(roundPosition));
}

function roundPosition([lng, lat]: LngLat): [number, number] {
  return [Number(lng.toFixed(5)), Number(lat.toFixed(5))];
}

function describe({ id, status, geometry }: DrawnArea, date: ControlDate, next: ControlDate | null) {
  return {
    type: "Feature",
    id: `${date}-${status}-${id}`,
    geometry,
    properties: {
      holder: "RU",
      status,
      validFrom: date,
      validTo: next,
      zone: "Europe/Kyiv",
      schematic: true,
      source: {
        id: "demarc",
        name: { en: "Demarc, schematic", uk: "Demarc, схематично" },
        url: null,
      },
      facts: townFacts
        .filter((fact) => holdsOn(fact, date) && fact.areas.includes(id))
        .map(({ town, statement, citations }) => ({ town, statement, citations })),
    },
  };
}
