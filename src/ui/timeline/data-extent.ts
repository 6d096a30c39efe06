import type { EventTable } from "../../core/events/event-table";
import type { TimeWindow } from "../../core/time/uncertain-interval";

/** By the column of times: tables that differ in other columns alone have the same extent. */
const known = new WeakMap<Uint32Array, TimeWindow | null>();

function measure(table: EventTable): TimeWindow | null {
  if (table.count === 0) return null;
  const firstSeconds = Math.min(...table.classes.map(({ start }) => table.earliestSeconds[start]!));
  let lastSeconds = 0;
  for (const seconds of table.latestSeconds) lastSeconds = Math.max(lastSeconds, seconds);
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
