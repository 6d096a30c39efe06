import { isKnownZone } from "../../../core/time/calendar";

/** A date (YYYY-MM-DD) and a clock time (HH:MM) as they are typed; both are empty where nothing is said. */
export interface DateAndClock {
  readonly date: string;
  readonly clock: string;
}

export type ClockProblem =
  | "date-missing"
  | "clock-missing"
  | "clock-unreadable"
  | "clock-skipped"
  | "zone-unknown";

/** What a zone's calendar and clock show at an instant (UTC epoch milliseconds). */
export function dateAndClockOf(instantMs: number, zone: string): DateAndClock {
  const local = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDateTime();
  return {
    date: local.toPlainDate().toString(),
    clock: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The instant at which a zone's clock shows a date and time; 24:00 is the end of the day, and of an hour that comes twice
 * the first is meant. Refuses an hour that the clock skipped that night.
 */
export function instantOfClock({ date, clock }: DateAndClock, zone: string): number | ClockProblem {
  if (!isKnownZone(zone)) return "zone-unknown";
  const day = parseDate(date.trim());
  if (day === null) return "date-missing";
  if (clock.trim() === "") return "clock-missing";
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(clock.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return "clock-unreadable";
  const local = (hour === 24 ? day.add({ days: 1 }) : day).toPlainDateTime({ hour: hour % 24, minute });
  const zoned = local.toZonedDateTime(zone);
  return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds : "clock-skipped";
}

/** The day (UTC epoch milliseconds, half-open) that a zone's calendar gives a date, null where it is none. */
export function dayOf(date: string, zone: string): { startMs: number; endMs: number } | null {
  const day = isKnownZone(zone) ? parseDate(date.trim()) : null;
  if (day === null) return null;
  return {
    startMs: day.toZonedDateTime(zone).epochMilliseconds,
    endMs: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  };
}
