import { pointOnFeature } from "@turf/turf";
import { boundingBoxOfPath } from "./bounding-box";
import { type Area, type LngLat, type MultiLineString, polygonsOf } from "./position";

/** Size of a path's box in square degrees: enough to tell which of several parts is the main one. */
function boxSize(path: readonly LngLat[]): number {
  const [west, south, east, north] = boundingBoxOfPath(path) ?? [0, 0, 0, 0];
  return (east - west) * (north - south);
}

/** A position that surely lies on an area, near its middle: where its name goes. Null for an area without rings. */
export function labelPositionOfArea(area: Area): LngLat | null {
  const largest = [...polygonsOf(area)].sort((a, b) => boxSize(b[0] ?? []) - boxSize(a[0] ?? []))[0];
  if (!largest?.[0]) return null;
  const coordinates = largest.map((ring) => ring.map(([lng, lat]) => [lng, lat]));
  const [lng, lat] = pointOnFeature({ type: "Polygon", coordinates }).geometry.coordinates;
  return lng === undefined || lat === undefined ? null : [lng, lat];
}

/** The middle vertex of the longest path, null for none. */
export function labelPositionOfLine({ coordinates }: MultiLineString): LngLat | null {
  const longest = [...coordinates].sort((a, b) => boxSize(b) - boxSize(a))[0];
  return longest?.[Math.floor(longest.length / 2)] ?? null;
}
