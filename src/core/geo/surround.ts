import { ClipType, FillRule } from "clipper2-ts";
import { uniteAreas } from "./boolean";
import { combineLatticePaths } from "./lattice";
import { type Area, type LngLat, type MultiLineString, type MultiPolygon, ringsOf } from "./position";
import { inflatePath } from "./strip-parts/inflate";

/**
 * The ground within a distance of an area or of lines, an area itself included: its edge lies within 0.1 % of the
 * distance of the true one up to 100 km, within 0.15 % up to 500 km.
 *
 * @param geometry  densified; so far from poles and antimeridian that the distance reaches neither
 * @param meters  above 0
 * @returns the form of `uniteAreas`; null for what has no positions
 */
export function surroundGeometry(geometry: Area | MultiLineString, meters: number): MultiPolygon | null {
  if (geometry.type === "MultiLineString") return inflateAll(geometry.coordinates, meters, true);
  // The closing corner of a ring is a bend like any other: its second position once more makes it one.
  const edges = ringsOf(geometry).map((ring) => [...ring, ...ring.slice(1, 2)]);
  const around = inflateAll(edges, meters, false);
  return uniteAreas(around === null ? [geometry] : [geometry, around]);
}

function inflateAll(
  paths: readonly (readonly LngLat[])[],
  meters: number,
  isRound: boolean,
): MultiPolygon | null {
  const inflated = paths.flatMap((path) => inflatePath(path, meters, { start: isRound, end: isRound }));
  return combineLatticePaths(ClipType.Union, inflated, [], FillRule.NonZero);
}
