import { booleanPointInPolygon } from "@turf/turf";
import geographiclib from "geographiclib-geodesic";
import type { EventTable } from "../../../src/core/events/event-table";
import type { LngLat, MultiPolygon, Ring } from "../../../src/core/geo/position";
import type { TimeWindow } from "../../../src/core/time/uncertain-interval";

// Counts as they would be done by hand, with none of the product's own geometry: turf says what lies in a polygon, the
// distance to an edge is the least of geodesic ones to places along it, found by a search of its own.

const { Geodesic } = geographiclib;
const METERS_PER_DEGREE = 111_000;

export const geodesicMeters = (a: LngLat, b: LngLat): number =>
  Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0], Geodesic.DISTANCE).s12 ?? Number.NaN;

/** In the area; turf knows holes and several polygons. */
export const isIn = (area: MultiPolygon, position: LngLat): boolean =>
  booleanPointInPolygon([...position], area);

/** The least geodesic distance from a position to an edge, straight in longitude/latitude: by ternary search. */
function metersToEdge(position: LngLat, from: LngLat, to: LngLat): number {
  const at = (share: number): LngLat => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
  ];
  let low = 0;
  let high = 1;
  for (let step = 0; step < 24; step++) {
    const [first, second] = [low + (high - low) / 3, high - (high - low) / 3];
    if (geodesicMeters(position, at(first)) < geodesicMeters(position, at(second))) high = second;
    else low = first;
  }
  return geodesicMeters(position, at((low + high) / 2));
}

/** No less than a plain plane has it, less a hundredth: edges beyond the limit need no search. */
function isFartherThan(position: LngLat, from: LngLat, to: LngLat, meters: number): boolean {
  const lat = meters / (METERS_PER_DEGREE * 0.98);
  const lng = lat / Math.cos(((Math.abs(position[1]) + lat) * Math.PI) / 180);
  return (
    Math.min(from[0], to[0]) > position[0] + lng ||
    Math.max(from[0], to[0]) < position[0] - lng ||
    Math.min(from[1], to[1]) > position[1] + lat ||
    Math.max(from[1], to[1]) < position[1] - lat
  );
}

/** The least distance to the paths, if it is within the limit; else infinite. */
export function metersToPaths(
  paths: readonly (Ring | readonly LngLat[])[],
  position: LngLat,
  limit: number,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (const path of paths)
    for (let index = 1; index < path.length; index++) {
      const [from, to] = [path[index - 1]!, path[index]!];
      if (isFartherThan(position, from, to, Math.min(limit, least))) continue;
      least = Math.min(least, metersToEdge(position, from, to));
    }
  return least;
}

export type Where = "inside" | "possible" | "outside";

/**
 * Where a disc lies against an area, and whether that is by a hair: edge and radius within 0.1 % of each other, or the
 * centre within a tenth of a metre of the edge, are too close to call.
 */
export function placeDisc(
  area: MultiPolygon,
  position: LngLat,
  radiusMeters: number,
): { readonly where: Where; readonly isClose: boolean } {
  const toEdge = metersToPaths(area.coordinates.flat(), position, radiusMeters * 1.01 + 1);
  const isCentreIn = isIn(area, position);
  const isClose = Math.abs(toEdge - radiusMeters) < 0.001 * radiusMeters + 0.1;
  if (toEdge <= radiusMeters && radiusMeters > 0) return { where: "possible", isClose };
  return { where: isCentreIn ? "inside" : "outside", isClose };
}

/** The rule of windows, read off the columns of a row. */
export function timeOf(
  table: EventTable,
  row: number,
  window: TimeWindow,
): "certain" | "possible" | "outside" {
  const earliestMs = table.epochMs + table.earliestSeconds[row]! * 1000;
  const latestMs = table.epochMs + table.latestSeconds[row]! * 1000;
  if (latestMs <= window.startMs || earliestMs >= window.endMs) return "outside";
  if (table.throughout[row] === 1) return "certain";
  return earliestMs >= window.startMs && latestMs <= window.endMs ? "certain" : "possible";
}
