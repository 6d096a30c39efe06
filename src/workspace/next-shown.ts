import type { RowMask } from "../core/events/counts";
import type { EventTable } from "../core/events/event-table";
import { lowerBound } from "../core/events/window-rows";

/** Rows of one class between which none is shown: from where was looked, and the next shown one or the class's end. */
interface Looked {
  readonly from: number;
  readonly shown: number;
}

/**
 * Finds the first instant (UTC epoch milliseconds) at or after a given one at which a shown incident lies, or may lie; null
 * where there is none. A row whose mask byte is not 0 is shown. Costs a look at the rows that may still last at the instant
 * and, unless they were passed over for the instant asked for last, at the hidden ones before the next shown one.
 */
export function nextShownFinder(table: EventTable, mask: RowMask): (fromMs: number) => number | null {
  const isShown = (row: number) => mask === null || mask[row] !== 0;
  const looked: (Looked | undefined)[] = [];

  const nextShownRow = (index: number, from: number, end: number): number => {
    const known = looked[index];
    if (known && known.from <= from && from <= known.shown) return known.shown;
    let shown = from;
    while (shown < end && !isShown(shown)) shown++;
    looked[index] = { from, shown };
    return shown;
  };

  return (fromMs) => {
    const fromSeconds = (fromMs - table.epochMs) / 1000;
    let nextSeconds = Number.POSITIVE_INFINITY;
    for (const [index, { start, end, longestSeconds }] of table.classes.entries()) {
      const first = lowerBound(table.earliestSeconds, fromSeconds - longestSeconds, start, end);
      const later = lowerBound(table.earliestSeconds, fromSeconds, start, end);
      for (let row = first; row < later; row++)
        if (table.latestSeconds[row]! > fromSeconds && isShown(row)) return fromMs;
      const row = nextShownRow(index, later, end);
      if (row < end) nextSeconds = Math.min(nextSeconds, table.earliestSeconds[row]!);
    }
    return nextSeconds === Number.POSITIVE_INFINITY ? null : table.epochMs + nextSeconds * 1000;
  };
}
