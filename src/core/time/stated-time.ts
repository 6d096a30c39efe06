import type { TimeWindow } from "./uncertain-interval";

/** How a source states a time; local dates are ISO `YYYY-MM-DD`, local times ISO `YYYY-MM-DDTHH:MM`. */
export type StatedTime =
  | { readonly kind: "minute" | "hour"; readonly localTime: string }
  | { readonly kind: "night" | "day"; readonly localDate: string }
  | {
      readonly kind: "part-of-day";
      readonly fromLocalTime: string;
      readonly toLocalTime: string;
    };

function instantOf(local: string, zone: string): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * The honest half-open interval (UTC epoch milliseconds) of a stated local time: a night without clock times runs
 * from 18:00 of the day before to 08:00, a day from 00:00 to 24:00, an hour is ± 30 minutes, a minute lasts one.
 * Throws a RangeError on text that is not ISO or a zone that does not exist.
 */
export function expandStatedTime(stated: StatedTime, zone: string): TimeWindow {
  switch (stated.kind) {
    case "minute": {
      const startMs = instantOf(stated.localTime, zone);
      return { startMs, endMs: startMs + 60_000 };
    }
    case "hour": {
      const middleMs = instantOf(stated.localTime, zone);
      return { startMs: middleMs - 30 * 60_000, endMs: middleMs + 30 * 60_000 };
    }
    case "part-of-day":
      return {
        startMs: instantOf(stated.fromLocalTime, zone),
        endMs: instantOf(stated.toLocalTime, zone),
      };
    case "night": {
      const date = Temporal.PlainDate.from(stated.localDate);
      return {
        startMs: instantOf(`${date.subtract({ days: 1 })}T18:00`, zone),
        endMs: instantOf(`${date}T08:00`, zone),
      };
    }
    case "day": {
      const date = Temporal.PlainDate.from(stated.localDate);
      return {
        startMs: instantOf(`${date}T00:00`, zone),
        endMs: instantOf(`${date.add({ days: 1 })}T00:00`, zone),
      };
    }
  }
}
