import type { ControlVersion } from "../../../control/control-version";
import { type AreaIndex, areaContains, indexArea } from "../../../geo/area-index";
import { uniteAreas } from "../../../geo/boolean";
import { densifyArea, densifyPath } from "../../../geo/densify";
import { destination } from "../../../geo/geodesic";
import type { LngLat } from "../../../geo/position";
import { cross } from "../../../geo/segment-crossing";
import { buildSegmentTree, type SegmentTree, segmentEnds } from "../../../geo/segment-tree";
import type { StripSide } from "../../depth-anchor";
import { EDGE_TOLERANCE_METERS } from "../../validate-recipe";
import { findNearestOnLines } from "../nearest-on-lines";
import type { Station } from "../stations";
import { type Ray, raysOf, walkRay } from "../transect";

/** How far from the base line the control line is looked for. */
export const REACH_METERS = 300_000;
const CROSSINGS_PER_SIDE = 8;
const LOOK_ASIDE_METERS = 500;

/** Where a transect crosses the control line, and on which side of it Ukrainian-held ground lies. */
interface Crossing {
  /** Along the transect, positive to the left of the base line. */
  readonly awayMeters: number;
  readonly position: LngLat;
  readonly ukrainianSide: StripSide;
}

interface ControlLine {
  readonly tree: SegmentTree;
  /** What Russian forces are assessed to hold; null for nothing. */
  readonly russianHeld: AreaIndex | null;
}

const ready = new WeakMap<ControlVersion, ControlLine>();

function makeReady(version: ControlVersion): ControlLine {
  const known = ready.get(version);
  if (known) return known;
  const paths = version.contactLine.coordinates.map((path) => densifyPath(path, EDGE_TOLERANCE_METERS));
  const held = uniteAreas(
    version.areas
      .filter(({ holder, status }) => holder === "RU" && status === "assessed")
      .map(({ geometry }) => densifyArea(geometry, EDGE_TOLERANCE_METERS)),
  );
  const line = { tree: buildSegmentTree(paths), russianHeld: held && indexArea(held) };
  ready.set(version, line);
  return line;
}

/** Whose ground begins beyond a crossing: by the control areas beside it, else by the direction of the line. */
function sideBeyond({ tree, russianHeld }: ControlLine, ray: Ray, meters: number, segment: number): boolean {
  const beyond = destination(ray.from, ray.bearing, meters + LOOK_ASIDE_METERS);
  const before = destination(ray.from, ray.bearing, meters - LOOK_ASIDE_METERS);
  if (russianHeld !== null) {
    const isRussianBeyond = areaContains(russianHeld, beyond);
    if (isRussianBeyond !== areaContains(russianHeld, before)) return !isRussianBeyond;
  }
  const [from, to] = segmentEnds(tree, segment);
  return cross(from, to, beyond) > 0;
}

function crossingsAt(line: ControlLine, station: Station): Crossing[] {
  const rays = raysOf(station);
  const found: Crossing[] = [];
  for (const side of ["left", "right"] as const) {
    const other = side === "left" ? "right" : "left";
    let count = 0;
    walkRay(rays[side], line.tree, REACH_METERS, ({ meters, segment, position }) => {
      const isUkrainianBeyond = sideBeyond(line, rays[side], meters, segment);
      found.push({
        awayMeters: side === "left" ? meters : -meters,
        position,
        ukrainianSide: isUkrainianBeyond ? side : other,
      });
      count++;
      return count >= CROSSINGS_PER_SIDE;
    });
  }
  return found.sort((a, b) => Math.abs(a.awayMeters) - Math.abs(b.awayMeters));
}

export interface FoundControlLine {
  /** The side of the base line on which Ukrainian-held ground lies, along most of it. */
  readonly ukrainianSide: StripSide;
  /** By station, from the base line by the shortest way, positive to its left; NaN where it is not found. */
  readonly meters: Float64Array;
  /** The same along the transect. */
  readonly awayMeters: Float64Array;
}

/**
 * Where the control line lies along a base line. On which side the Ukrainian-held ground is, is decided once: as the
 * crossings nearest to the base line have it along most of its length. At each station the crossing that is nearest to
 * the base line counts, of those with the Ukrainian-held ground on that side: the other ones lead into a pocket.
 */
export function findControlLine(
  stations: readonly Station[],
  baseTree: SegmentTree,
  version: ControlVersion,
): FoundControlLine {
  const line = makeReady(version);
  const crossings = stations.map((station) => crossingsAt(line, station));
  const leftward = crossings.reduce((sum, [nearest], at) => {
    const { fromMeters, toMeters } = stations[at]!;
    if (nearest === undefined) return sum;
    return sum + (nearest.ukrainianSide === "left" ? 1 : -1) * (toMeters - fromMeters);
  }, 0);
  const ukrainianSide = leftward >= 0 ? "left" : "right";
  const meters = new Float64Array(stations.length).fill(Number.NaN);
  const awayMeters = meters.slice();
  for (const [at, found] of crossings.entries()) {
    const crossing = found.find((one) => one.ukrainianSide === ukrainianSide);
    if (crossing === undefined) continue;
    awayMeters[at] = crossing.awayMeters;
    const shortest = findNearestOnLines(baseTree, crossing.position)?.distanceMeters ?? Number.NaN;
    meters[at] = Math.sign(crossing.awayMeters) * shortest;
  }
  return { ukrainianSide, meters, awayMeters };
}
