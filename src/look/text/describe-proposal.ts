import type { Locale } from "../../core/sources/localized";
import type { ReadingOf } from "../../core/zones/recipe";
import { formatLongDay } from "./format-date";
import { detailsMessages } from "./messages/details";

/** "24 December 2025" of an ISO date or the date of an ISO instant; the text itself where it is neither. */
export function describeIsoDate(locale: Locale, isoDate: string): string {
  const dayMs = Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(dayMs) ? isoDate : formatLongDay(locale, dayMs, "UTC");
}

/** "Demarc’s reading of a proposal by X, 24 December 2025. Not accepted." */
export function describeReading(locale: Locale, reading: ReadingOf): string {
  const { proposer, date, status } = reading;
  return detailsMessages[locale].readingOf(
    proposer[locale],
    describeIsoDate(locale, date),
    status[locale].replace(/\.$/, ""),
  );
}
