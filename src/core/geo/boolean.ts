import { ClipType, FillRule, type Paths64 } from "clipper2-ts";
import { combineLatticePaths, isCombined, toLatticePath } from "./lattice";
import { overlayPaths } from "./overlay/overlay-paths";
import { type Area, type MultiPolygon, polygonsOf, ringsOf } from "./position";

// On a lattice rather than by turf or Clipper2: it neither throws on nearly coincident borders, nor leaves edges that
// cross once rounded, nor loses a hole. Edges are straight in longitude/latitude: densify long ones first.

/**
 * Everything that lies in at least one of the areas.
 *
 * @returns eight decimals, right-hand rule, no overlaps; null when there is nothing
 */
export function uniteAreas(areas: readonly Area[]): MultiPolygon | null {
  return combineLatticePaths(ClipType.Union, areas.flatMap(toCleanPaths), [], FillRule.NonZero);
}

/** What lies in both areas, in the form of `uniteAreas`; null when they share no more than an edge. */
export function intersectAreas(a: Area, b: Area): MultiPolygon | null {
  return combineLatticePaths(ClipType.Intersection, toCleanPaths(a), toCleanPaths(b), FillRule.NonZero);
}

/** What lies in `area` and in none of `taken`, in the form of `uniteAreas`; null when nothing is left. */
export function subtractAreas(area: Area, taken: readonly Area[]): MultiPolygon | null {
  const clip = taken.flatMap(toCleanPaths);
  return combineLatticePaths(ClipType.Difference, toCleanPaths(area), clip, FillRule.NonZero);
}

/** Rings wound by the right-hand rule whatever they came as, so that several areas can be read as one by winding. */
function toCleanPaths(area: Area): Paths64 {
  if (isCombined(area)) return ringsOf(area).map(toLatticePath);
  return polygonsOf(area).flatMap((rings) => {
    const paths = rings.map(toLatticePath);
    return overlayPaths(ClipType.Union, paths, [], FillRule.EvenOdd).flat();
  });
}
