import { parsePlainNumber } from "./parse-number";

/** Degrees of a coordinate, with the axis where a hemisphere letter tells it. */
export interface AngleReading {
  readonly degrees: number;
  readonly axis: "lat" | "lng" | null;
  readonly usedComma: boolean;
}

const number = String.raw`\d+(?:[.,]\d+)?|[.,]\d+`;
const parts = new RegExp(
  String.raw`^([+-])?\s*(${number})\s*(?:[°º˚*]|deg\.?|d)?\s*(?:(${number})\s*(?:['’′ʹ]|min\.?|m)?\s*(?:(${number})\s*(?:["”″ʺ]|''|’’|′′|sec\.?|s)?\s*)?)?$`,
  "i",
);
const exponent = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d{1,2}$/i;

// Longer names first: "пн. ш." before "пн", so that no letters are left over.
const hemispheres: readonly (readonly [name: string, axis: "lat" | "lng", sign: 1 | -1])[] = [
  ["пн.ш.", "lat", 1],
  ["пд.ш.", "lat", -1],
  ["сх.д.", "lng", 1],
  ["зх.д.", "lng", -1],
  ["с.ш.", "lat", 1],
  ["ю.ш.", "lat", -1],
  ["в.д.", "lng", 1],
  ["з.д.", "lng", -1],
  ["north", "lat", 1],
  ["south", "lat", -1],
  ["east", "lng", 1],
  ["west", "lng", -1],
  ["n", "lat", 1],
  ["s", "lat", -1],
  ["e", "lng", 1],
  ["w", "lng", -1],
];
const squeeze = (text: string) => text.toLowerCase().replace(/[\s\u00a0\u2009\u202f]+/g, " ");

function splitHemisphere(text: string) {
  const joined = text.replace(/([а-яіїєґ]{1,2})\.?\s?([шд])\.?\s*$/u, "$1.$2.");
  for (const [name, axis, sign] of hemispheres) {
    if (joined.endsWith(name)) return { rest: joined.slice(0, -name.length).trim(), axis, sign };
    if (joined.startsWith(name)) return { rest: joined.slice(name.length).trim(), axis, sign };
  }
  return { rest: joined, axis: null, sign: 1 as const };
}

const toNumber = (text: string | undefined) => (text === undefined ? 0 : Number(text.replace(",", ".")));

/**
 * One coordinate in degrees: a decimal number, degrees with minutes and seconds (48°27'30"N), or degrees with decimal
 * minutes, with or without a hemisphere (N S E W, пн.ш. сх.д., с.ш. в.д.). A decimal comma is read only where the table
 * has such. Null for anything else, minutes or seconds of 60 and more, and a sign that contradicts the hemisphere.
 */
export function parseAngle(text: string, decimalComma: boolean): AngleReading | null {
  const plain = parsePlainNumber(text);
  if (!Number.isNaN(plain)) return { degrees: plain, axis: null, usedComma: false };
  const squeezed = squeeze(text.trim()).replace(/[\u2212\u2013]/g, "-");
  if (squeezed === "") return null;
  if (exponent.test(squeezed)) return { degrees: Number(squeezed), axis: null, usedComma: false };
  const { rest, axis, sign } = splitHemisphere(squeezed);
  const usedComma = rest.includes(",");
  if (usedComma && !decimalComma) return null;
  const found = parts.exec(rest);
  if (!found) return null;
  const [, minus, degrees, minutes, seconds] = found;
  if (minus === "-" && axis !== null) return null;
  const isWhole = (part: string | undefined) => part === undefined || /^\d+$/.test(part);
  if ((minutes !== undefined && !isWhole(degrees)) || (seconds !== undefined && !isWhole(minutes)))
    return null;
  if (toNumber(minutes) >= 60 || toNumber(seconds) >= 60) return null;
  const size = toNumber(degrees) + toNumber(minutes) / 60 + toNumber(seconds) / 3600;
  return { degrees: (minus === "-" ? -1 : sign) * size, axis, usedComma };
}
