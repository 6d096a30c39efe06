import type { LngLat } from "../../geo/position";
import { type SegmentTree, segmentEnds } from "../../geo/segment-tree";
import type { StripSide } from "../depth-anchor";
import type { NearestOnLine } from "./nearest-on-lines";

/**
 * On which side of a line a position lies, seen along the line at the place nearest to it; beyond an end, of the
 * straight continuation of the last edge.
 */
export function sideOfLine(tree: SegmentTree, nearest: NearestOnLine, position: LngLat): StripSide {
  const { segment, fraction } = nearest;
  const scale = Math.cos((position[1] * Math.PI) / 180);
  const other = fraction === 0 ? segment - 1 : fraction === 1 ? segment + 1 : -1;
  let left = offsetToLeft(tree, segment, position, scale);
  // At a bend both edges may see the position on another side: the sum of their directions decides.
  if (other >= 0 && other < tree.count && isJoined(tree, Math.min(segment, other)))
    left += offsetToLeft(tree, other, position, scale);
  return left >= 0 ? "left" : "right";
}

function isJoined(tree: SegmentTree, earlier: number): boolean {
  const [, end] = segmentEnds(tree, earlier);
  const [start] = segmentEnds(tree, earlier + 1);
  return end[0] === start[0] && end[1] === start[1];
}

/** How far to the left of a segment's straight continuation a position lies, degrees of latitude. */
function offsetToLeft(tree: SegmentTree, segment: number, [lng, lat]: LngLat, scale: number): number {
  const [from, to] = segmentEnds(tree, segment);
  const east = (to[0] - from[0]) * scale;
  const north = to[1] - from[1];
  const length = Math.hypot(east, north);
  return length === 0 ? 0 : (east * (lat - from[1]) - north * (lng - from[0]) * scale) / length;
}
