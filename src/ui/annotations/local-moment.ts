import type { TimeWindow } from "../../core/time/uncertain-interval";

const minuteMs = 60_000;

/** "2025-12-24T18:00" as a `datetime-local` field has it, by the zone's clock; cut to the minute. */
export function formatLocalMoment(instantMs: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  return moment.toPlainDateTime().toString({ smallestUnit: "minute" });
}

/**
 * UTC epoch milliseconds of what a `datetime-local` field holds, by the zone's clock; null while it is not complete. A
 * moment that the change of clocks skips is moved on by the change, one that comes twice is the first.
 */
export function parseLocalMoment(text: string, zone: string): number | null {
  if (text === "") return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The window in whole minutes that holds the given one, at least a minute long: what the two fields can say. */
export function widenToMinutes({ startMs, endMs }: TimeWindow): TimeWindow {
  const start = Math.floor(startMs / minuteMs) * minuteMs;
  return { startMs: start, endMs: Math.max(start + minuteMs, Math.ceil(endMs / minuteMs) * minuteMs) };
}
