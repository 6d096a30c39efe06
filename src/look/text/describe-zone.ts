import type { Locale } from "../../core/sources/localized";
import { formatLength } from "./format-number";

/** "10 km | 5 km": the depth on the left and on the right of the line, as written on the map. */
export function describeDepths(
  locale: Locale,
  { leftMeters, rightMeters }: { readonly leftMeters: number; readonly rightMeters: number },
): string {
  return `${formatLength(locale, leftMeters)} | ${formatLength(locale, rightMeters)}`;
}
