import { stepEdges, type TimeStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { nominalStepMs, stepWithin } from "../../../core/time/whole-steps";
import type { AxisScale } from "../axis/axis-scale";

const mostVisibleBins = 400;
const leastBinPx = 3;
/** Up to so many bins the whole data is binned once, so that panning costs nothing. */
const mostBinsAtOnce = 4000;

/** The chosen step, or the next coarser one whose bars are wide enough to be seen on the axis. */
export function chooseBinStep({ extent, widthPx }: AxisScale, step: TimeStep): TimeStep {
  const mostBins = Math.min(mostVisibleBins, widthPx / leastBinPx);
  return stepWithin(extent.endMs - extent.startMs, step, mostBins);
}

/**
 * The range to bin: all the data where that is few bins, else a part of it that holds the visible extent and changes
 * only when the axis has moved far.
 */
export function chooseBinRange(dataExtent: TimeWindow, visible: TimeWindow, step: TimeStep): TimeWindow {
  if ((dataExtent.endMs - dataExtent.startMs) / nominalStepMs[step] <= mostBinsAtOnce) return dataExtent;
  const blockMs = 2 ** Math.ceil(Math.log2(visible.endMs - visible.startMs));
  const blockStartMs = Math.floor(visible.startMs / blockMs) * blockMs;
  const startMs = Math.max(dataExtent.startMs, blockStartMs);
  return { startMs, endMs: Math.max(startMs + 1, Math.min(dataExtent.endMs, blockStartMs + 2 * blockMs)) };
}

/** Edges of the bins of a range, ascending, UTC epoch milliseconds. */
export function listBinEdges(range: TimeWindow, step: TimeStep, zone: string): number[] {
  return stepEdges(range.startMs, range.endMs, step, zone);
}
