import { parseAngle } from "../values/parse-angle";
import { parseClock } from "../values/parse-clock";
import { parseCoordinates } from "../values/parse-coordinates";
import { parseDate } from "../values/parse-date";
import { parseNumber } from "../values/parse-number";
import { isUnknownText } from "../values/unknown-text";

/** What the first values of a column look like, as shares of those that are not empty. */
export interface ColumnProfile {
  /** Values that are not empty and do not say "unknown". */
  readonly texts: readonly string[];
  readonly dateShare: number;
  readonly serialShare: number;
  readonly clockShare: number;
  readonly numberShare: number;
  /** One coordinate: a number in range, or degrees with minutes and letters. */
  readonly angleShare: number;
  readonly pairShare: number;
  /** Decimal fractions between 43 and 57, as latitudes of the region are; between 18 and 45, as its longitudes. */
  readonly regionLatShare: number;
  readonly regionLngShare: number;
  readonly urlShare: number;
  /** Different values among those given: 1 where none repeats. */
  readonly distinctShare: number;
}

const serial = /^[2-5]\d{4}([.,]\d+)?$/;
const url = /^https?:\/\//i;
const fraction = /\d[.,]\d{2,}$/;
const plainDigits = /^\d+([.,]\d+)?$/;

/** A text that holds a date and is no mere number, of whatever order of day and month. */
export function looksLikeDate(text: string): boolean {
  if (plainDigits.test(text) && text.length !== 8 && text.length !== 10 && text.length !== 13) return false;
  const shape = { serialDates: false };
  return (
    typeof parseDate(text, { ...shape, order: "day-first" }) === "object" ||
    typeof parseDate(text, { ...shape, order: "month-first" }) === "object"
  );
}

function isBetween(text: string, low: number, high: number): boolean {
  const value = fraction.test(text) ? parseNumber(text, true) : Number.NaN;
  return value >= low && value <= high;
}

/** Looks through the first values of one column. */
export function profileColumn(values: readonly string[]): ColumnProfile {
  const texts = values.map((value) => value.trim()).filter((value) => !isUnknownText(value));
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    texts,
    dateShare: share(looksLikeDate),
    serialShare: share((text) => serial.test(text)),
    clockShare: share((text) => parseClock(text, false) !== null),
    numberShare: share((text) => !Number.isNaN(parseNumber(text, true))),
    angleShare: share((text) => Math.abs(parseAngle(text, true)?.degrees ?? Number.NaN) <= 180),
    pairShare: share((text) => parseCoordinates(text, true) !== null),
    regionLatShare: share((text) => isBetween(text, 43, 57)),
    regionLngShare: share((text) => isBetween(text, 18, 45)),
    urlShare: share((text) => url.test(text)),
    distinctShare: texts.length === 0 ? 0 : new Set(texts).size / texts.length,
  };
}
