import type { Locale } from "../../core/sources/localized";
import { zoneOffsetMinutes } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  // en-GB for day before month; hour cycle fixed, so that midnight is 00:00.
  const made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "uk-UA", {
    timeZone: zone,
    hourCycle: "h23",
    ...options,
  });
  formatters.set(key, made);
  return made;
}

const clean = (text: string): string => text.replace(/\u202f/g, " ").replace(/ р\.$/, "");

/** "24 Dec" in the zone, with the year where asked. */
export function formatDay(locale: Locale, instantMs: number, zone: string, withYear = false): string {
  const year = withYear ? ({ year: "numeric" } as const) : {};
  return clean(formatter(locale, zone, { day: "numeric", month: "short", ...year }).format(instantMs));
}

/** "24 December 2025" in the zone. */
export function formatLongDay(locale: Locale, instantMs: number, zone: string): string {
  return clean(
    formatter(locale, zone, {
      day: "numeric",
      month: "long",
      year: "numeric",
    }).format(instantMs),
  );
}

/** "18:00" in the zone. */
export function formatClock(locale: Locale, instantMs: number, zone: string): string {
  return formatter(locale, zone, { hour: "2-digit", minute: "2-digit" }).format(instantMs);
}

/** "24 Dec 18:00" in the zone, with the year where asked. */
export function formatMoment(locale: Locale, instantMs: number, zone: string, withYear = false): string {
  return `${formatDay(locale, instantMs, zone, withYear)} ${formatClock(locale, instantMs, zone)}`;
}

/** "24 Dec 18:00 – 28 Dec 08:00": the two ends of a half-open window as they are, never one minute less. */
export function formatWindow(locale: Locale, window: TimeWindow, zone: string, withYear = false): string {
  return `${formatMoment(locale, window.startMs, zone, withYear)} – ${formatMoment(locale, window.endMs, zone, withYear)}`;
}

/** "UTC+2" or "UTC+5:30" as the zone keeps it at the instant. */
export function formatOffset(instantMs: number, zone: string): string {
  const minutes = zoneOffsetMinutes(instantMs, zone);
  if (minutes === 0) return "UTC";
  const sign = minutes < 0 ? "−" : "+";
  const rest = Math.abs(minutes) % 60;
  return `UTC${sign}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}
