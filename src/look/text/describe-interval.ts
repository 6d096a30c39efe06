import type { Locale } from "../../core/sources/localized";
import { zoneOffsetMinutes } from "../../core/time/calendar";
import type { UncertainInterval } from "../../core/time/uncertain-interval";
import { formatClock, formatDay, formatMoment, formatWindow } from "./format-date";
import { detailsMessages } from "./messages/details";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const longestNightMs = 24 * 60 * minuteMs;

const isMidnight = (instantMs: number, zone: string) => formatClock("en", instantMs, zone) === "00:00";
const isMorning = (instantMs: number, zone: string) => formatClock("en", instantMs, zone) <= "12:00";

/** Whether the place's own clock shows another hour than the chosen zone at the instant. */
export function zonesDiffer(zone: string, otherZone: string, instantMs: number): boolean {
  return zoneOffsetMinutes(instantMs, zone) !== zoneOffsetMinutes(instantMs, otherZone);
}

/** "night of 25–26 Dec", "night of 31 Dec–1 Jan", "ніч на 26 груд". */
function describeNight(locale: Locale, morningMs: number, zone: string, withYear: boolean): string {
  const morning = formatDay(locale, morningMs, zone, withYear);
  const evening = formatDay(locale, morningMs - dayMs, zone);
  const [eveningDay = evening, eveningMonth] = evening.split(" ");
  const isOneMonth = eveningMonth === morning.split(" ")[1];
  return detailsMessages[locale].nightOf(isOneMonth ? eveningDay : evening, morning);
}

/** The two ends in a zone, as short as they can be said: "26 Dec 15:45–16:13", "25 Dec 18:00 – 26 Dec 08:00". */
export function describeEnds(
  locale: Locale,
  interval: Pick<UncertainInterval, "earliestMs" | "latestMs">,
  zone: string,
  withYear = false,
): string {
  const { earliestMs, latestMs } = interval;
  if (latestMs - earliestMs <= minuteMs) return formatMoment(locale, earliestMs, zone, withYear);
  if (formatDay(locale, earliestMs, zone) === formatDay(locale, latestMs, zone))
    return `${formatMoment(locale, earliestMs, zone, withYear)}–${formatClock(locale, latestMs, zone)}`;
  return formatWindow(locale, { startMs: earliestMs, endMs: latestMs }, zone, withYear);
}

/**
 * An interval in a few words, for lists: a whole day by its date, a night by its dates, anything else by its ends. Days
 * and nights are those of the sources' own clock, so in a zone that differs the ends are said instead. The year is said
 * where asked: for data that spans years.
 */
export function describeInterval(
  locale: Locale,
  interval: UncertainInterval,
  zone: string,
  withYear = false,
): string {
  const { earliestMs, latestMs, precision } = interval;
  const isNight =
    precision === "night" &&
    latestMs - earliestMs < longestNightMs &&
    isMorning(latestMs, zone) &&
    !zonesDiffer(zone, interval.zone, earliestMs);
  if (isNight) return describeNight(locale, latestMs - 1, zone, withYear);
  if (isMidnight(earliestMs, zone) && isMidnight(latestMs, zone)) {
    const first = formatDay(locale, earliestMs, zone, withYear);
    const last = formatDay(locale, latestMs - 1, zone, withYear);
    return first === last ? first : `${first} – ${last}`;
  }
  return describeEnds(locale, interval, zone, withYear);
}
