import type { FramePoint } from "../frame-projection";
import type { Box } from "../page-primitives";
import { type BoxIndex, gapBetween, growBox } from "./box-index";
import type { LabelRequest, PlacedLine } from "./label-request";

/** How far a place may lie from an incident whose symbol then stands for its dot; farther for a large city. */
const townReachPx = 6;
const cityReachPx = 13;
/** A symbol farther from a name than this is not taken for what it names. */
const besidePx = 9;
/** Pieces of a leader that later names keep clear of. */
const leaderStepPx = 4;

export function isThere({ x, y, priority }: LabelRequest, origin: FramePoint): boolean {
  return Math.hypot(x - origin.x, y - origin.y) <= (priority <= 2 ? cityReachPx : townReachPx);
}

const gapOf = (lines: readonly PlacedLine[], box: Box) =>
  Math.min(...lines.map((line) => gapBetween(line.box, box)));

/** Whether a name that stands off its place would be read as that of another symbol's. */
export function readsAsOther(
  request: LabelRequest,
  lines: readonly PlacedLine[],
  symbols: BoxIndex,
  originOf: ReadonlyMap<Box, FramePoint>,
): boolean {
  let own = gapOf(lines, { x: request.x, y: request.y, width: 0, height: 0 });
  let other = Number.POSITIVE_INFINITY;
  const around = new Set(lines.flatMap(({ box }) => [...symbols.near(growBox(box, besidePx))]));
  for (const box of around) {
    const origin = originOf.get(box);
    if (origin !== undefined && isThere(request, origin)) own = Math.min(own, gapOf(lines, box));
    else other = Math.min(other, gapOf(lines, box));
  }
  return other <= besidePx && other <= own;
}

/** From the nearest edge of a name's words to its place. */
export function leaderOf(
  { x, y }: LabelRequest,
  lines: readonly PlacedLine[],
): readonly [FramePoint, FramePoint] {
  const from = lines
    .map(({ box }) => ({
      x: Math.min(box.x + box.width, Math.max(box.x, x)),
      y: Math.min(box.y + box.height, Math.max(box.y, y)),
    }))
    .reduce((best, point) =>
      Math.hypot(point.x - x, point.y - y) < Math.hypot(best.x - x, best.y - y) ? point : best,
    );
  return [from, { x, y }];
}

export function boxesOfLeader([from, to]: readonly [FramePoint, FramePoint]): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / leaderStepPx));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps - 0.5,
    y: from.y + ((to.y - from.y) * step) / steps - 0.5,
    width: 1,
    height: 1,
  }));
}
