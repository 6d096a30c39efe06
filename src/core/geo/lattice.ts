import type { ClipType, FillRule, Path64, Paths64, Point64 } from "clipper2-ts";
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
 * A ring as lattice points without duplicates and without spikes, where it goes back exactly the way it came: they
 * enclose nothing, and on a ring that is nothing but spikes Clipper2 never ends.
 *
 * @returns fewer than three points where nothing is left
 */
export function toLatticeRing(positions: readonly LngLat[]): Path64 {
  const kept: Path64 = [];
  for (const point of toLatticePath(positions)) {
    while (kept.length > 0 && turnsBack(kept.at(-2), kept.at(-1) as Point64, point)) kept.pop();
    kept.push(point);
  }
  let first = 0;
  while (kept.length - first > 1) {
    const [last, start] = [kept.at(-1) as Point64, kept[first] as Point64];
    if (turnsBack(kept.at(-2), last, start)) kept.pop();
    else if (turnsBack(last, start, kept[first + 1] as Point64)) first++;
    else break;
  }
  return kept.slice(first);
}

/** Whether a path is back where it was at `b`, or goes on from there on the very line it came by. */
function turnsBack(a: Point64 | undefined, b: Point64, c: Point64): boolean {
  if (b.x === c.x && b.y === c.y) return true;
  if (a === undefined) return false;
  const [inX, inY, outX, outY] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
  if (inX * outX + inY * outY >= 0) return false;
  const [rise, fall] = [inX * outY, inY * outX];
  if (Math.abs(rise - fall) > 1e-14 * (Math.abs(rise) + Math.abs(fall))) return false;
  return BigInt(inX) * BigInt(outY) === BigInt(inY) * BigInt(outX);
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
