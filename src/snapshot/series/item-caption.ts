import type { Locale } from "../../core/sources/localized";
import { floorToStep, shiftBySteps, type TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import {
  formatClock,
  formatDay,
  formatLongDay,
  formatMoment,
  formatOffset,
} from "../../look/text/format-date";
import { seriesMessages } from "../../look/text/messages/series";
import { effectiveWindow, type TimeState } from "../../workspace/time-state";

/** Whether a window is exactly one step of the zone's calendar. */
function isWholeStep({ startMs, endMs }: TimeWindow, step: TimeStep, zone: string): boolean {
  return floorToStep(startMs, step, zone) === startMs && shiftBySteps(startMs, step, zone, 1) === endMs;
}

/** "December 2025". */
function captionMonth(locale: Locale, instantMs: number, zone: string): string {
  const language = locale === "en" ? "en-GB" : "uk-UA";
  const form = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: zone });
  return form.format(instantMs).replace(/ р\.$/, "");
}

/** The two ends as they are, with the year: "24 Dec 2025 18:00 – 28 Dec 2025 08:00". */
function captionEnds(locale: Locale, { startMs, endMs }: TimeWindow, zone: string): string {
  return `${formatMoment(locale, startMs, zone, true)} – ${formatMoment(locale, endMs, zone, true)}`;
}

/** Clock times with the offset, since one hour comes twice when the clocks are put back. */
function captionHour(locale: Locale, { startMs, endMs }: TimeWindow, zone: string): string {
  const from = formatMoment(locale, startMs, zone, true);
  return `${from}–${formatClock(locale, endMs, zone)} (${formatOffset(startMs, zone)})`;
}

/**
 * When an item is, in large letters: a whole day, night, week or month by its name in the page's language and the chosen
 * zone, a moment by its clock time, anything else by its two ends.
 */
export function captionOfTime(locale: Locale, time: TimeState): string {
  const { zone, mode, step } = time;
  const window = effectiveWindow(time);
  const { startMs, endMs } = window;
  const messages = seriesMessages[locale];
  if (mode === "instant")
    return `${formatMoment(locale, startMs, zone, true)} (${formatOffset(startMs, zone)})`;
  if (isWholeStep(window, "day", zone)) return formatLongDay(locale, startMs, zone);
  if (mode === "cumulative" || !isWholeStep(window, step, zone)) return captionEnds(locale, window, zone);
  if (step === "hour") return captionHour(locale, window, zone);
  if (step === "month") return captionMonth(locale, startMs, zone);
  if (step === "week") return messages.weekFrom(formatLongDay(locale, startMs, zone));
  const evening = formatDay(locale, startMs, zone, true);
  return messages.night(evening, formatDay(locale, endMs, zone, true));
}
