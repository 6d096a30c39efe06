import { distanceMeters } from "../../geo/geodesic";
import type { LngLat } from "../../geo/position";
import { type SegmentTree, segmentEnds } from "../../geo/segment-tree";
import { createTransverseMercator } from "../../geo/transverse-mercator";

const METERS_PER_DEGREE = 111_000;
const FAN_OUT = 8;

/** The place of a line that is nearest to a position. */
export interface NearestOnLine {
  readonly position: LngLat;
  readonly segment: number;
  /** How far along that segment, 0 to 1. */
  readonly fraction: number;
  readonly distanceMeters: number;
}

/** Metres that a position is away from a box at the least: from `boxes[at]` on its west, south, east and north. */
export function leastMetersToBox([lng, lat]: LngLat, boxes: ArrayLike<number>, at: number): number {
  const west = boxes[at]! - lng;
  const east = lng - boxes[at + 2]!;
  const south = boxes[at + 1]! - lat;
  const north = lat - boxes[at + 3]!;
  const degreesLat = Math.max(0, south, north);
  // Off to the side the shortest way is along a great circle, which leaves the parallel: never more than at the
  // latitude farther from the equator.
  const steepest = Math.min(89, Math.max(Math.abs(lat), Math.abs(boxes[at + 1]!), Math.abs(boxes[at + 3]!)));
  const degreesLng = Math.max(0, west, east) * Math.cos((steepest * Math.PI) / 180);
  return 0.99 * METERS_PER_DEGREE * Math.hypot(degreesLng, degreesLat);
}

/**
 * The nearest place of the lines in a segment tree, in time that hardly grows with them; null for none. Edges are short:
 * the place is found in a transverse Mercator around the position (which of two about as near is taken may be off by
 * 0.05 % up to 300 km), its distance is the geodesic one.
 */
export function findNearestOnLines(tree: SegmentTree, position: LngLat): NearestOnLine | null {
  if (tree.count === 0) return null;
  const { project } = createTransverseMercator(position[0]);
  const origin = project(position);
  let best = { segment: -1, fraction: 0, meters: Number.POSITIVE_INFINITY };
  const judge = (segment: number): void => {
    const [a, b] = segmentEnds(tree, segment).map(project) as [[number, number], [number, number]];
    const east = b[0] - a[0];
    const north = b[1] - a[1];
    const square = east * east + north * north;
    const along = (origin[0] - a[0]) * east + (origin[1] - a[1]) * north;
    const fraction = square === 0 ? 0 : Math.min(1, Math.max(0, along / square));
    const meters = Math.hypot(a[0] + fraction * east - origin[0], a[1] + fraction * north - origin[1]);
    if (meters < best.meters) best = { segment, fraction, meters };
  };
  const descend = (level: number, first: number, last: number): void => {
    const boxes = tree.levels[level]!;
    const order = Array.from({ length: last - first }, (_, index) => first + index)
      .map((node) => ({ node, least: leastMetersToBox(position, boxes, node * 4) }))
      .sort((a, b) => a.least - b.least);
    for (const { node, least } of order) {
      if (least > best.meters) return;
      if (level === 0) judge(node);
      else {
        const below = tree.levels[level - 1]!.length / 4;
        descend(level - 1, node * FAN_OUT, Math.min(below, (node + 1) * FAN_OUT));
      }
    }
  };
  const top = tree.levels.length - 1;
  descend(top, 0, tree.levels[top]!.length / 4);
  const [from, to] = segmentEnds(tree, best.segment);
  const { fraction, segment } = best;
  const nearest = [from[0] + fraction * (to[0] - from[0]), from[1] + fraction * (to[1] - from[1])] as const;
  return { position: nearest, segment, fraction, distanceMeters: distanceMeters(position, nearest) };
}
