import type { EventTable } from "../../core/events/event-table";
import type { TimeWindow } from "../../core/time/uncertain-interval";

/** By the column of times: tables that differ in other columns alone have the same extent. */
const known = new WeakMap<Uint32Array, TimeWindow | null>();

function measure(table: EventTable): TimeWindow | null {
  if (table.count === 0) return null;
  const firstSeconds = Math.min(...table.classes.map(({ start }) => table.earliestSeconds[start]!));
  let lastSeconds = 0;
  for (const { start, end, longestSeconds } of table.classes)
    for (let row = end - 1; row >= start; row--) {
      // Rows before this one begin earlier still, and none lasts longer.
      if (table.earliestSeconds[row]! + longestSeconds <= lastSeconds) break;
      lastSeconds = Math.max(lastSeconds, table.latestSeconds[row]!);
    }
  return { startMs: table.epochMs + firstSeconds * 1000, endMs: table.epochMs + lastSeconds * 1000 };
}

/** From the first incident's earliest to the last one's latest, UTC epoch milliseconds; null for no incidents. */
export function dataExtentOf(table: EventTable): TimeWindow | null {
  let extent = known.get(table.latestSeconds);
  if (extent === undefined) {
    extent = measure(table);
    known.set(table.latestSeconds, extent);
  }
  return extent;
}
