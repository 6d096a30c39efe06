import type { TimeWindow } from "../time/uncertain-interval";
import type { EventTable } from "./event-table";

/** A window in whole seconds of a table's clock, half-open; the form in which CPU and GPU compare. */
export interface TableWindow {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const lastSecond = 0xffffffff;

/** A window (UTC epoch milliseconds) on a table's clock: rounded to whole seconds, clamped to unsigned 32 bits. */
export function toTableWindow(table: Pick<EventTable, "epochMs">, window: TimeWindow): TableWindow {
  const toSeconds = (instantMs: number) =>
    Math.min(lastSecond, Math.max(0, Math.round((instantMs - table.epochMs) / 1000)));
  return {
    startSeconds: toSeconds(window.startMs),
    endSeconds: toSeconds(window.endMs),
  };
}

/** First index in `[from, to)` of the ascending column whose value is not below the given one. */
export function lowerBound(column: Uint32Array, value: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows `[start, end)` that a window has to look at. */
export interface RowSlice {
  readonly start: number;
  readonly end: number;
}

/**
 * Per duration class, the slice of rows that can overlap the window: `[lower(a − longest), lower(b))`. Every
 * overlapping row is in one of them; the rest of a slice is rejected by `matchRow`.
 */
export function windowSlices(table: EventTable, window: TableWindow): RowSlice[] {
  if (window.endSeconds <= window.startSeconds) return [];
  return table.classes
    .map(({ start, end, longestSeconds }) => ({
      start: lowerBound(table.earliestSeconds, Math.max(0, window.startSeconds - longestSeconds), start, end),
      end: lowerBound(table.earliestSeconds, window.endSeconds, start, end),
    }))
    .filter((slice) => slice.end > slice.start);
}

export const outsideWindow = 0;
export const possiblyInWindow = 1;
export const certainlyInWindow = 2;

/** The rule of `matchWindow` on a table's integers: 0 outside, 1 possible, 2 certain. The shader repeats it. */
export function matchRow(table: EventTable, row: number, window: TableWindow): 0 | 1 | 2 {
  const earliest = table.earliestSeconds[row]!;
  const latest = table.latestSeconds[row]!;
  const { startSeconds, endSeconds } = window;
  if (endSeconds <= startSeconds || earliest >= endSeconds || latest <= startSeconds) return outsideWindow;
  if (table.throughout[row] === 1) return certainlyInWindow;
  return earliest >= startSeconds && latest <= endSeconds ? certainlyInWindow : possiblyInWindow;
}
