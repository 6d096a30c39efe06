import type { LngLat } from "./position";
import { cross, findSegmentCrossing, type SegmentCrossing } from "./segment-crossing";
import { buildSegmentTree, type SegmentTree, segmentEnds, visitSegmentsInBox } from "./segment-tree";

/** A place where a path meets itself, and the two of its segments (counted from 0) that do. */
export interface SelfCrossing {
  readonly position: [number, number];
  readonly segments: readonly [earlier: number, later: number];
}

/**
 * The first place, going along a path, where it crosses, touches or retraces itself.
 *
 * @param path  without consecutive duplicates; edges are taken as straight in longitude/latitude, so densify first
 * @param shape  of a `ring` the end may touch the start; a closed `line` touches itself there
 * @returns null for a path that stays clear of itself
 */
export function findSelfCrossing(
  path: readonly LngLat[],
  shape: "line" | "ring" = "line",
): SelfCrossing | null {
  const tree = buildSegmentTree([path]);
  for (let earlier = 0; earlier < tree.count; earlier++) {
    const crossing = findFirstAlong(tree, earlier, shape);
    if (crossing !== null) return crossing;
  }
  return null;
}

function findFirstAlong(tree: SegmentTree, earlier: number, shape: "line" | "ring"): SelfCrossing | null {
  const [a, b] = segmentEnds(tree, earlier);
  const box = [
    Math.min(a[0], b[0]),
    Math.min(a[1], b[1]),
    Math.max(a[0], b[0]),
    Math.max(a[1], b[1]),
  ] as const;
  let first: SelfCrossing | null = null;
  let firstFraction = Infinity;
  visitSegmentsInBox(tree, box, (later) => {
    if (later <= earlier) return;
    const [c, d] = segmentEnds(tree, later);
    const follows = later === earlier + 1;
    const closes = shape === "ring" && earlier === 0 && later === tree.count - 1;
    const crossing = follows
      ? findRetracing(a, b, d)
      : closes
        ? findRetracing(b, a, c)
        : findSegmentCrossing(a, b, c, d);
    if (crossing === null || crossing.fraction >= firstFraction) return;
    firstFraction = crossing.fraction;
    first = { position: crossing.position, segments: [earlier, later] };
  });
  return first;
}

/** Where a path from `a` by `b` to `c` turns back on itself: at `b`. */
function findRetracing(a: LngLat, b: LngLat, c: LngLat): SegmentCrossing | null {
  const onward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return onward < 0 && cross(a, b, c) === 0 ? { fraction: 1, position: [b[0], b[1]] } : null;
}
