import type { LngLat, Ring } from "../position";
import { findSegmentCrossing } from "../segment-crossing";
import { buildSegmentTree, segmentEnds, visitSegmentsInBox } from "../segment-tree";

/**
 * Where edges of an area meet that are no neighbours: rounding may have left them crossing, or a ring may come to one
 * place twice. Rings that merely share a corner are found as well.
 */
export function findFaults(rings: readonly Ring[]): LngLat[] {
  const tree = buildSegmentTree(rings);
  const ringOf = new Int32Array(tree.count);
  const firstOf: number[] = [];
  let next = 0;
  rings.forEach((ring, index) => {
    firstOf.push(next);
    ringOf.fill(index, next, next + ring.length - 1);
    next += ring.length - 1;
  });
  const areNeighbours = (earlier: number, later: number): boolean => {
    const ring = ringOf[earlier] as number;
    if (ring !== ringOf[later]) return false;
    const first = firstOf[ring] as number;
    const last = (firstOf[ring + 1] ?? tree.count) - 1;
    return later === earlier + 1 || (earlier === first && later === last);
  };
  const faults: LngLat[] = [];
  for (let earlier = 0; earlier < tree.count; earlier++) {
    const [a, b] = segmentEnds(tree, earlier);
    const box = [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ] as const;
    visitSegmentsInBox(tree, box, (later) => {
      if (later <= earlier || areNeighbours(earlier, later)) return;
      const [c, d] = segmentEnds(tree, later);
      const crossing = findSegmentCrossing(a, b, c, d);
      if (crossing !== null) faults.push(crossing.position);
    });
  }
  return faults;
}
