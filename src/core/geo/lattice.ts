import type { ClipType, FillRule, Path64, Paths64 } from "clipper2-ts";
import { overlayPaths } from "./overlay/overlay-paths";
import type { Area, LngLat, MultiPolygon } from "./position";

/** Boolean operations compute on whole numbers. Eight decimals of a degree (1.1 mm) is also what files carry. */
export const UNITS_PER_DEGREE = 1e8;

/** Positions as lattice points, without the closing one of a ring. */
export function toLatticePath(positions: readonly LngLat[]): Path64 {
  const path = positions.map(([lng, lat]) => ({
    x: Math.round(lng * UNITS_PER_DEGREE),
    y: Math.round(lat * UNITS_PER_DEGREE),
  }));
  const first = path[0];
  const last = path[path.length - 1];
  if (path.length > 1 && first?.x === last?.x && first?.y === last?.y) path.pop();
  return path;
}

/**
 * A boolean operation on lattice paths, its result as polygons.
 *
 * @returns rings closed and wound by the right-hand rule, eight decimals; null when nothing is left
 */
export function combineLatticePaths(
  operation: ClipType,
  subject: Paths64,
  clip: Paths64,
  fillRule: FillRule,
): MultiPolygon | null {
  const coordinates = overlayPaths(operation, subject, clip, fillRule).map((loops) => loops.map(toRing));
  if (coordinates.length === 0) return null;
  const area: MultiPolygon = { type: "MultiPolygon", coordinates };
  combined.add(area);
  return area;
}

const combined = new WeakSet<Area>();

/** True for an area as `combineLatticePaths` returned it: it need not be cleaned before the next operation. */
export function isCombined(area: Area): boolean {
  return combined.has(area);
}

function toRing(path: Path64): [number, number][] {
  const ring = path.map(({ x, y }): [number, number] => [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
  const first = ring[0];
  if (first !== undefined) ring.push([first[0], first[1]]);
  return ring;
}
