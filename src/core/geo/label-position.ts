import polylabel from "polylabel";
import { boundingBoxOfPath } from "./bounding-box";
import { type Area, type LngLat, type MultiLineString, polygonsOf } from "./position";

/** Size of a path's box in square degrees: enough to tell which of several parts is the main one. */
function boxSize(path: readonly LngLat[]): number {
  const [west, south, east, north] = boundingBoxOfPath(path) ?? [0, 0, 0, 0];
  return (east - west) * (north - south);
}

/** How near to the best place a name goes, as a share of the longer side of the area's box. */
const precisionShare = 0.01;

/**
 * The position on an area that is farthest from its outline (its pole of inaccessibility, in degrees with longitudes as
 * short as they are there): where its name has the most room. Null for an area without rings.
 *
 * Source: V. Agafonkin, "A new algorithm for finding a visual center of a polygon", 2016,
 * https://blog.mapbox.com/a-new-algorithm-for-finding-a-visual-center-of-a-polygon-7c77e6492fbc
 */
export function labelPositionOfArea(area: Area): LngLat | null {
  const largest = [...polygonsOf(area)].sort((a, b) => boxSize(b[0] ?? []) - boxSize(a[0] ?? []))[0];
  if (!largest?.[0]) return null;
  const [west, south, east, north] = boundingBoxOfPath(largest[0]) ?? [0, 0, 0, 0];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const rings = largest.map((ring) => ring.map(([lng, lat]): [number, number] => [lng * shrink, lat]));
  const sideDegrees = Math.max((east - west) * shrink, north - south);
  const [x, y] = polylabel(rings, Math.max(precisionShare * sideDegrees, 1e-9));
  return x === undefined || y === undefined ? null : [x / shrink, y];
}

/** The middle vertex of the longest path, null for none. */
export function labelPositionOfLine({ coordinates }: MultiLineString): LngLat | null {
  const longest = [...coordinates].sort((a, b) => boxSize(b) - boxSize(a))[0];
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}
