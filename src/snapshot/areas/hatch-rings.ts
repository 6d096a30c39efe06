import type { FramePoint } from "../frame-projection";

export interface HatchLine {
  readonly from: FramePoint;
  readonly to: FramePoint;
}

export type HatchDirection = "rising" | "falling";

/**
 * The diagonals within rings by the even-odd rule, their phase anchored to the origin, so that hatches that meet run on.
 *
 * @param rings  not closed: their last point is not their first
 * @param pitchPx  from line to line, level or upright
 */
export function hatchRings(
  rings: readonly (readonly FramePoint[])[],
  direction: HatchDirection,
  pitchPx: number,
): HatchLine[] {
  const sign = direction === "rising" ? 1 : -1;
  // A diagonal is known by x + y (x − y where it falls), a place on it by x.
  const crossings = new Map<number, number[]>();
  for (const ring of rings)
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length]!;
      const [first, last] = [a.x + sign * a.y, b.x + sign * b.y];
      const [low, high] = [Math.min(first, last), Math.max(first, last)];
      // Half-open, so that a corner on a diagonal counts once.
      const start = Math.ceil((low - pitchPx / 2) / pitchPx);
      for (let step = start; (step + 0.5) * pitchPx < high; step++) {
        const share = ((step + 0.5) * pitchPx - first) / (last - first);
        const found = crossings.get(step) ?? [];
        found.push(a.x + share * (b.x - a.x));
        crossings.set(step, found);
      }
    }
  const steps = [...crossings.keys()].sort((a, b) => a - b);
  return steps.flatMap((step) => {
    const xs = crossings.get(step)!.sort((a, b) => a - b);
    const place = (step + 0.5) * pitchPx;
    const at = (x: number): FramePoint => ({ x, y: direction === "rising" ? place - x : x - place });
    return xs.flatMap((x, index): HatchLine[] => {
      const end = xs[index + 1];
      return index % 2 === 1 || end === undefined || end <= x ? [] : [{ from: at(x), to: at(end) }];
    });
  });
}
