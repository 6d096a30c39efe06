import { type Area, type LngLat, ringsOf } from "./position";

/** West, south, east, north in degrees: the order of GeoJSON's `bbox`. Never crosses the antimeridian. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];

/**
 * The smallest box around the positions.
 *
 * @returns the box, or null when there are no positions
 */
export function boundingBoxOfPath(path: readonly LngLat[]): BoundingBox | null {
  if (path.length === 0) return null;
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [lng, lat] of path) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** The smallest box around an area, or null when it is empty. */
export function boundingBoxOfArea(area: Area): BoundingBox | null {
  return boundingBoxOfPath(ringsOf(area).flat());
}

/** The latitude farthest from the equator that a path reaches, without its sign; 0 when there are no positions. */
export function steepestLatitude(path: readonly LngLat[]): number {
  return path.reduce((steepest, [, lat]) => Math.max(steepest, Math.abs(lat)), 0);
}

/** True when the position lies in the box or on its edge. */
export function boxContains(box: BoundingBox, [lng, lat]: LngLat): boolean {
  return lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3];
}
