import type { Locale } from "../../core/sources/localized";

const formatters = new Map<string, Intl.NumberFormat>();

/** A number with the locale's grouping and at most the given decimals. */
export function formatNumber(locale: Locale, value: number, decimals = 0): string {
  const key = `${locale}|${decimals}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
  formatters.set(key, formatter);
  return formatter.format(value);
}

/** Square metres as square kilometres: whole numbers from 100 km², one decimal from 10, two below. */
export function formatAreaSqKm(locale: Locale, areaSqMeters: number): string {
  const sqKm = areaSqMeters / 1e6;
  const decimals = sqKm >= 100 ? 0 : sqKm >= 10 ? 1 : 2;
  return `${formatNumber(locale, sqKm, decimals)} ${locale === "uk" ? "км²" : "km²"}`;
}

/** Metres as kilometres, or as metres below one kilometre. */
export function formatLength(locale: Locale, lengthMeters: number): string {
  const isUkrainian = locale === "uk";
  if (lengthMeters < 1000) return `${formatNumber(locale, lengthMeters)} ${isUkrainian ? "м" : "m"}`;
  const km = lengthMeters / 1000;
  return `${formatNumber(locale, km, km >= 100 ? 0 : 1)} ${isUkrainian ? "км" : "km"}`;
}

/** People rounded to what a gazetteer supports: two significant figures, "about" said by the caller. */
export function roundPeople(count: number): number {
  if (count < 100) return Math.round(count / 10) * 10;
  const step = 10 ** (Math.floor(Math.log10(count)) - 1);
  return Math.round(count / step) * step;
}
