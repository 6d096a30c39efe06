import type { Locale } from "../../core/sources/localized";

/** A part of a whole as a percentage: whole numbers, below one per cent "< 1 %", and 100 % only for all of it. */
export function formatShare(locale: Locale, part: number, whole: number): string {
  const percent = (value: number) =>
    new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
  const share = part / whole;
  if (share > 0 && share < 0.01) return `< ${percent(0.01)}`;
  if (share < 1 && share >= 0.995) return `> ${percent(0.99)}`;
  return percent(share);
}
