import type { Locale } from "../../../core/sources/localized";
import type { WithdrawalProfile } from "../../../core/zones/withdrawal-profile";
import { formatLength } from "../../../look/text/format-number";
import { withdrawalMessages } from "../../../look/text/messages/zones/withdrawal";

const mostRows = 40;

/** Evenly spread stations, and those with the largest distances, in their order. */
export function tableStations({ alongMeters, sides }: WithdrawalProfile): number[] {
  const count = alongMeters.length;
  const rows = Math.min(mostRows, count);
  const spread = Array.from({ length: rows }, (_, index) =>
    rows === 1 ? 0 : Math.round((index * (count - 1)) / (rows - 1)),
  );
  const largest = sides.flatMap(({ largestAt }) => largestAt ?? []);
  return [...new Set([...spread, ...largest])].sort((a, b) => a - b);
}

/** Where the control line lies: "3 km left", from the zone's line. */
export function describeControlPlace(locale: Locale, meters: number): string {
  const texts = withdrawalMessages[locale];
  if (Number.isNaN(meters)) return texts.unknown;
  const distance = formatLength(locale, Math.abs(meters));
  return meters >= 0 ? texts.leftOf(distance) : texts.rightOf(distance);
}
