import type { BoundingBox } from "../../geo/bounding-box";
import { type Area, type LngLat, type MultiPolygon, polygonsOf, type Ring } from "../../geo/position";

type Edge = 0 | 1 | 2 | 3;
const edges: readonly Edge[] = [0, 1, 2, 3];

/**
 * An area without what lies outside a box, in time proportional to its positions: what a boolean operation with
 * something in that box need not look at. Parts that were one before may hang together along the box's edge with no
 * ground between them, so it is meant for such an operation alone.
 */
export function cropArea(area: Area, box: BoundingBox): MultiPolygon {
  const coordinates = polygonsOf(area)
    .map((rings) => rings.map((ring) => cropRing(ring, box)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates };
}

// Sutherland and Hodgman: one edge of the box after the other.
function cropRing(ring: Ring, box: BoundingBox): [number, number][] {
  let kept = ring.map(([lng, lat]): [number, number] => [lng, lat]);
  for (const edge of edges) {
    const axis = edge % 2;
    const limit = box[edge];
    const isInside = (position: LngLat) => (edge < 2 ? position[axis]! >= limit : position[axis]! <= limit);
    if (kept.every(isInside)) continue;
    kept = cropAtEdge(kept, axis, limit, isInside);
  }
  return kept;
}

function cropAtEdge(
  ring: readonly [number, number][],
  axis: number,
  limit: number,
  isInside: (position: LngLat) => boolean,
): [number, number][] {
  const kept: [number, number][] = [];
  for (let index = 1; index < ring.length; index++) {
    const from = ring[index - 1]!;
    const to = ring[index]!;
    if (isInside(from)) kept.push(from);
    if (isInside(from) !== isInside(to)) {
      const fraction = (limit - from[axis]!) / (to[axis]! - from[axis]!);
      const other = from[1 - axis]! + fraction * (to[1 - axis]! - from[1 - axis]!);
      kept.push(axis === 0 ? [limit, other] : [other, limit]);
    }
  }
  const [first] = kept;
  if (first !== undefined) kept.push([first[0], first[1]]);
  return kept;
}
