import {
  Clipper,
  type ClipType,
  type FillRule,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from "clipper2-ts";
import type { LngLat, MultiPolygon } from "./position";

/** Clipper2 computes on integers. Eight decimals of a degree (1.1 mm) is also what files carry. */
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
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(operation, subject, clip, tree, fillRule);
  const coordinates: [number, number][][][] = [];
  collectPolygons(tree, coordinates);
  return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}

function collectPolygons(parent: PolyPath64, polygons: [number, number][][][]): void {
  for (let index = 0; index < parent.count; index++) {
    const exterior = parent.child(index);
    const rings = [toRing(exterior.poly ?? [])];
    for (let hole = 0; hole < exterior.count; hole++) {
      const interior = exterior.child(hole);
      rings.push(toRing(interior.poly ?? []));
      collectPolygons(interior, polygons);
    }
    polygons.push(rings);
  }
}

function toRing(path: Path64): [number, number][] {
  const ring = path.map(({ x, y }): [number, number] => [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
  const first = ring[0];
  if (first !== undefined) ring.push([first[0], first[1]]);
  return ring;
}
