import { dayMs, hourMs } from "./parse-clock";
import type { DateReading } from "./parse-date";

/** Half-open instants, UTC epoch milliseconds, filled anew by each call. */
export interface ZoneInterval {
  startMs: number;
  endMs: number;
  /** The clock time does not exist that day: clocks were put forward over it. */
  isSkipped: boolean;
}

/** Turns dates and clock times of one zone into instants. */
export interface ZoneDays {
  /** First instant of the day that is so many days from 1970-01-01. */
  startOfDay(day: number): number;
  /**
   * What a reading covers: whole days; a second, a minute, or half an hour to either side of an hour. A time that the
   * clocks passed twice covers both; one that they skipped is taken as if they had not been changed yet.
   */
  expand(reading: DateReading, into: ZoneInterval): void;
}

const mostDays = 50_000;

/**
 * Days of an IANA zone, remembered so that a million rows ask the calendar once per day.
 * Throws a RangeError for a zone that does not exist.
 */
export function createZoneDays(zone: string): ZoneDays {
  const starts = new Map<number, number>();
  const plainDate = (day: number) => {
    const date = new Date(day * dayMs);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  };
  const startOfDay = (day: number): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    if (starts.size >= mostDays) starts.clear();
    const startMs = Temporal.PlainDate.from(plainDate(day)).toZonedDateTime(zone).epochMilliseconds;
    starts.set(day, startMs);
    return startMs;
  };
  startOfDay(0);

  const expandOnChangeDay = (day: number, clockMs: number, unitMs: number, into: ZoneInterval) => {
    const minutes = Math.floor(clockMs / 60_000);
    const local = Temporal.PlainDateTime.from({
      ...plainDate(day),
      hour: Math.floor(minutes / 60),
      minute: minutes % 60,
      second: (clockMs % 60_000) / 1000,
    });
    const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
    const later = local.toZonedDateTime(zone, { disambiguation: "later" });
    into.isSkipped = !earlier.toPlainDateTime().equals(local);
    into.startMs = into.isSkipped ? later.epochMilliseconds : earlier.epochMilliseconds;
    into.endMs = later.epochMilliseconds + unitMs;
  };

  const expand = (reading: DateReading, into: ZoneInterval): void => {
    const { day, dayCount, clock } = reading;
    into.isSkipped = false;
    if (clock === null) {
      into.startMs = startOfDay(day);
      into.endMs = startOfDay(day + dayCount);
      return;
    }
    const { clockMs, unitMs, offsetMinutes } = clock;
    if (offsetMinutes !== null) {
      into.startMs = day * dayMs + clockMs - offsetMinutes * 60_000;
      into.endMs = into.startMs + unitMs;
    } else {
      const startMs = startOfDay(day);
      const isPlainDay = startOfDay(day + 1) - startMs === dayMs;
      if (clockMs >= dayMs) {
        into.startMs = startOfDay(day + 1);
        into.endMs = into.startMs + unitMs;
      } else if (isPlainDay) {
        into.startMs = startMs + clockMs;
        into.endMs = into.startMs + unitMs;
      } else expandOnChangeDay(day, clockMs, unitMs, into);
    }
    if (unitMs === hourMs) {
      into.startMs -= hourMs / 2;
      into.endMs -= hourMs / 2;
    }
  };
  return { startOfDay, expand };
}
