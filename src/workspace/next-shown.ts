import type { RowMask } from "../core/events/counts";
import type { EventTable } from "../core/events/event-table";
import { lowerBound } from "../core/events/window-rows";

/**
 * The first instant (UTC epoch milliseconds) at or after the given one at which a shown incident lies, or may lie; null
 * where there is none. A row whose mask byte is not 0 is shown. Costs a look at the rows that may still last at the
 * instant and at the hidden ones before the next shown one.
 */
export function nextShownMs(table: EventTable, mask: RowMask, fromMs: number): number | null {
  const fromSeconds = (fromMs - table.epochMs) / 1000;
  const isShown = (row: number) => mask === null || mask[row] !== 0;
  let nextSeconds = Number.POSITIVE_INFINITY;
  for (const { start, end, longestSeconds } of table.classes) {
    const first = lowerBound(table.earliestSeconds, fromSeconds - longestSeconds, start, end);
    const later = lowerBound(table.earliestSeconds, fromSeconds, start, end);
    for (let row = first; row < later; row++)
      if (table.latestSeconds[row]! > fromSeconds && isShown(row)) return fromMs;
    let row = later;
    while (row < end && !isShown(row)) row++;
    if (row < end) nextSeconds = Math.min(nextSeconds, table.earliestSeconds[row]!);
  }
  return nextSeconds === Number.POSITIVE_INFINITY ? null : table.epochMs + nextSeconds * 1000;
}
