import type { FramePoint } from "../frame-projection";
import { type Box, boxesCollide } from "../page-primitives";

/** The part of a segment inside a frame of the given size, from its start; null where it does not touch it. */
export function clipToFrame(
  from: FramePoint,
  to: FramePoint,
  widthPx: number,
  heightPx: number,
): { readonly from: FramePoint; readonly to: FramePoint } | null {
  let enter = 0;
  let leave = 1;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from.x],
    [dx, widthPx - from.x],
    [-dy, from.y],
    [dy, heightPx - from.y],
  ];
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return null;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  if (enter > leave) return null;
  const at = (share: number) => ({ x: from.x + share * dx, y: from.y + share * dy });
  return { from: at(enter), to: at(leave) };
}

/** The box moved as little as it takes to lie in a frame, `insetPx` from its edges; centred where it is too large. */
export function moveIntoFrame(box: Box, widthPx: number, heightPx: number, insetPx: number): Box {
  const within = (start: number, size: number, room: number) =>
    size > room - 2 * insetPx ? (room - size) / 2 : Math.min(room - insetPx - size, Math.max(insetPx, start));
  return { ...box, x: within(box.x, box.width, widthPx), y: within(box.y, box.height, heightPx) };
}

/** Boxes along a line, so that what keeps clear of them keeps clear of the line. */
export function boxesAlong(from: FramePoint, to: FramePoint, reachPx: number): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (2 * reachPx)));
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = from.x + ((to.x - from.x) * index) / count;
    const y = from.y + ((to.y - from.y) * index) / count;
    return { x: x - reachPx, y: y - reachPx, width: 2 * reachPx, height: 2 * reachPx };
  });
}

/** What should not be covered, and how much it matters. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly weight: number;
}

/** The first of those whose box covers nothing, or else the one that covers least. There must be one. */
export function leastCovering<Candidate extends { readonly box: Box }>(
  candidates: readonly Candidate[],
  obstacles: readonly Obstacles[],
): Candidate {
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    let cost = 0;
    for (const { boxes, weight } of obstacles)
      for (const box of boxes) if (boxesCollide(candidate.box, box)) cost += weight;
    if (cost < least) {
      best = candidate;
      least = cost;
    }
    if (cost === 0) break;
  }
  return best;
}
