import type { Locale } from "../../../core/sources/localized";
import type { AxisTick } from "../../../core/time/axis-ticks";
import { formatClock, formatDay, formatMoment } from "../../../look/text/format-date";

const monthFormats = new Map<string, Intl.DateTimeFormat>();

function formatPart(locale: Locale, instantMs: number, zone: string, part: "month" | "year"): string {
  const key = `${locale}|${zone}|${part}`;
  let format = monthFormats.get(key);
  if (!format) {
    const options = part === "month" ? ({ month: "short" } as const) : ({ year: "numeric" } as const);
    format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "uk-UA", { timeZone: zone, ...options });
    monthFormats.set(key, format);
  }
  return format.format(instantMs).replace(/\.$/, "");
}

/** A tick's label: "06:00", "25 Dec 06:00", "25 Dec", "25 Dec 2025", "Dec 2025", "2025". */
export function formatTick(locale: Locale, tick: AxisTick, zone: string): string {
  const { atMs, form, withYear } = tick;
  const year = () => formatPart(locale, atMs, zone, "year");
  switch (form) {
    case "clock":
      return formatClock(locale, atMs, zone);
    case "moment":
      return formatMoment(locale, atMs, zone, withYear);
    case "day":
      return withYear ? `${formatDay(locale, atMs, zone)} ${year()}` : formatDay(locale, atMs, zone);
    case "month": {
      const month = formatPart(locale, atMs, zone, "month");
      return withYear ? `${month} ${year()}` : month;
    }
    case "year":
      return year();
  }
}
