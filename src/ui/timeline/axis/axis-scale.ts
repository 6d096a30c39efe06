import type { TimeWindow } from "../../../core/time/uncertain-interval";

/** What part of time the axis shows, and how wide it is. */
export interface AxisScale {
  readonly extent: TimeWindow;
  readonly widthPx: number;
}

const shortestSpanMs = 6 * 3_600_000;
/** Room left beside an instant that is brought into view, as a share of the span. */
const revealMargin = 0.08;

export function toPx({ extent, widthPx }: AxisScale, instantMs: number): number {
  return ((instantMs - extent.startMs) / (extent.endMs - extent.startMs)) * widthPx;
}

export function toInstantMs({ extent, widthPx }: AxisScale, px: number): number {
  return extent.startMs + (px / Math.max(1, widthPx)) * (extent.endMs - extent.startMs);
}

/** Moves an extent as a whole into the bounds; one longer than the bounds becomes the bounds. */
function keepInside(extent: TimeWindow, bounds: TimeWindow): TimeWindow {
  const spanMs = extent.endMs - extent.startMs;
  if (spanMs >= bounds.endMs - bounds.startMs) return bounds;
  const startMs = Math.min(Math.max(extent.startMs, bounds.startMs), bounds.endMs - spanMs);
  return { startMs, endMs: startMs + spanMs };
}

export function panExtent(extent: TimeWindow, deltaMs: number, bounds: TimeWindow): TimeWindow {
  return keepInside({ startMs: extent.startMs + deltaMs, endMs: extent.endMs + deltaMs }, bounds);
}

/** Scales the span by a factor (below 1 zooms in); the instant stays where it is on the screen. */
export function zoomExtent(
  extent: TimeWindow,
  aroundMs: number,
  factor: number,
  bounds: TimeWindow,
): TimeWindow {
  const spanMs = extent.endMs - extent.startMs;
  const newSpanMs = Math.max(shortestSpanMs, spanMs * factor);
  const startMs = aroundMs - ((aroundMs - extent.startMs) / spanMs) * newSpanMs;
  return keepInside({ startMs, endMs: startMs + newSpanMs }, bounds);
}

/** The same extent where it holds the instant, else one moved as little as brings it into view. */
export function revealInstant(extent: TimeWindow, instantMs: number): TimeWindow {
  const spanMs = extent.endMs - extent.startMs;
  const marginMs = spanMs * revealMargin;
  if (instantMs < extent.startMs)
    return { startMs: instantMs - marginMs, endMs: instantMs - marginMs + spanMs };
  if (instantMs > extent.endMs)
    return { startMs: instantMs + marginMs - spanMs, endMs: instantMs + marginMs };
  return extent;
}
