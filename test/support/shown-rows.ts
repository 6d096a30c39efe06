import { forEachMatch, type RowMask } from "../../src/core/events/counts";
import type { EventSet } from "../../src/core/events/event-set/event-set";
import { certainlyInWindow } from "../../src/core/events/window-rows";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";

/** A row that the window holds or may hold and the filter lets through. */
export interface ShownRow {
  readonly row: number;
  readonly isCertain: boolean;
}

/** The rows that the window holds or may hold and the filter lets through, by earliest time, then latest. */
export function listShownRows(
  { table }: Pick<EventSet, "table">,
  window: TimeWindow,
  mask: RowMask,
): ShownRow[] {
  const shown: ShownRow[] = [];
  forEachMatch(table, window, mask, (row, match) => {
    shown.push({ row, isCertain: match === certainlyInWindow });
  });
  const { earliestSeconds, latestSeconds } = table;
  return shown.sort(
    (a, b) =>
      earliestSeconds[a.row]! - earliestSeconds[b.row]! ||
      latestSeconds[a.row]! - latestSeconds[b.row]! ||
      a.row - b.row,
  );
}
