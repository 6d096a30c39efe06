import { densifyPath } from "../densify";
import type { LngLat } from "../position";
import { findSelfCrossing } from "../self-crossing";
import { distanceToEdgeMeters } from "./nearest-place";

const EDGE_TOLERANCE_METERS = 1;
const FEWEST_RING_INDICES = 4;

export interface SimplifiedPath {
  /** Indices of the positions that are left, rising, the first and the last among them. */
  readonly kept: readonly number[];
  /** How far the farthest of the others lies from the geodesic edge in its place. */
  readonly largestDepartureMeters: number;
}

/**
 * Which positions of a path to keep so that every other lies within a tolerance of the geodesic edge in its place
 * (Ramer 1972, doi:10.1016/S0146-664X(72)80017-0). Where what is left would meet itself, more are kept.
 *
 * @param path  a `ring` with its closing position
 */
export function simplifyPath(
  path: readonly LngLat[],
  toleranceMeters: number,
  shape: "line" | "ring",
): SimplifiedPath {
  const last = path.length - 1;
  const isKept = new Uint8Array(path.length);
  if (last >= 0) isKept[0] = isKept[last] = 1;
  const keepFarthest = (from: number, to: number): number | null => {
    const farthest = findFarthest(path, from, to);
    if (farthest !== null) isKept[farthest.index] = 1;
    return farthest?.index ?? null;
  };
  const corners = [0, last];
  if (shape === "ring" && last > 0) {
    const opposite = keepFarthest(0, last);
    if (opposite !== null) corners.splice(1, 0, opposite);
  }
  const waiting = corners.slice(1).map((to, index): [number, number] => [corners[index] as number, to]);
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const [from, to] = span;
    const farthest = findFarthest(path, from, to);
    if (farthest === null || farthest.meters <= toleranceMeters) continue;
    isKept[farthest.index] = 1;
    waiting.push([from, farthest.index], [farthest.index, to]);
  }
  const listKept = () => path.flatMap((_, index) => (isKept[index] === 1 ? [index] : []));
  let kept = listKept();
  if (shape === "ring" && kept.length < FEWEST_RING_INDICES) {
    // Two corners enclose nothing: the one farthest from both is kept as well.
    const spans = kept.slice(1).map((to, index) => findFarthest(path, kept[index] as number, to));
    const third = spans.reduce(
      (best, next) => ((next?.meters ?? -1) > (best?.meters ?? -1) ? next : best),
      null,
    );
    if (third !== null) isKept[third.index] = 1;
    kept = listKept();
  }
  for (;;) {
    const met = findMeetingSpans(path, kept, shape);
    const added = met.map(([from, to]) => keepFarthest(from, to)).filter((index) => index !== null);
    if (added.length === 0) break;
    kept = listKept();
  }
  const departures = kept
    .slice(1)
    .map((to, index) => findFarthest(path, kept[index] as number, to)?.meters ?? 0);
  return { kept, largestDepartureMeters: departures.reduce((largest, next) => Math.max(largest, next), 0) };
}

function findFarthest(
  path: readonly LngLat[],
  from: number,
  to: number,
): { index: number; meters: number } | null {
  const [start, end] = [path[from] as LngLat, path[to] as LngLat];
  const measure = distanceToEdgeMeters(start, end);
  let farthest: { index: number; meters: number } | null = null;
  for (let index = from + 1; index < to; index++) {
    const meters = measure(path[index] as LngLat);
    if (farthest === null || meters > farthest.meters) farthest = { index, meters };
  }
  return farthest;
}

/** The two edges of the simplified path that meet first, as spans of the former one; none where it stays clear. */
function findMeetingSpans(
  path: readonly LngLat[],
  kept: readonly number[],
  shape: "line" | "ring",
): [number, number][] {
  const dense: LngLat[] = [];
  const spanOfSegment: number[] = [];
  for (let span = 0; span < kept.length - 1; span++) {
    const edge = [path[kept[span] as number], path[kept[span + 1] as number]] as LngLat[];
    const between = densifyPath(edge, EDGE_TOLERANCE_METERS);
    if (dense.length === 0) dense.push(between[0] as LngLat);
    for (const position of between.slice(1)) {
      dense.push(position);
      spanOfSegment.push(span);
    }
  }
  const crossing = findSelfCrossing(dense, shape);
  return (crossing?.segments ?? []).map((segment) => {
    const span = spanOfSegment[segment] as number;
    return [kept[span] as number, kept[span + 1] as number];
  });
}
