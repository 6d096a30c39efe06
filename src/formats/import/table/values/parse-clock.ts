export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A time of day as written. */
export interface ClockReading {
  /** Milliseconds after midnight; 24:00 is a whole day. */
  readonly clockMs: number;
  /** How long the smallest unit given lasts: an hour, a minute or a second. */
  readonly unitMs: number;
  /** Minutes east of UTC, null where the text has no offset. */
  readonly offsetMinutes: number | null;
}

const shape =
  /^(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)?\s*(am|pm|a\.m\.|p\.m\.)?\s*(z|utc|gmt|msk|eest|eet|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)?$/i;
const compactShape = /^\d{1,4}$/;

const namedOffsets = new Map([
  ["z", 0],
  ["utc", 0],
  ["gmt", 0],
  ["msk", 180],
  ["eet", 120],
  ["eest", 180],
]);

function parseOffset(text: string | undefined): number | null {
  if (text === undefined) return null;
  const named = namedOffsets.get(text.toLowerCase());
  if (named !== undefined) return named;
  const digits = text.replace(/^(utc|gmt)/i, "");
  const [hours = "0", minutes] = digits.includes(":")
    ? digits.slice(1).split(":")
    : [digits.length > 3 ? digits.slice(1, -2) : digits.slice(1), digits.length > 3 ? digits.slice(-2) : "0"];
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  return digits.startsWith("-") ? -size : size;
}

const largestOffsetMinutes = 14 * 60;

/**
 * A time of day: `14:30`, `14:30:05`, `14.30`, `2:30 PM`, `2 PM`, with or without an offset (`Z`, `+02:00`, `MSK`);
 * with `compact` also `HHMM` without leading zeros, as satellite tables write it (`130` is 01:30, `5` is 00:05).
 * Null for anything else and for clock times that do not exist.
 */
export function parseClock(text: string, compact: boolean): ClockReading | null {
  const trimmed = text.trim();
  if (compactShape.test(trimmed) && (compact || trimmed.length === 4)) {
    const value = Number(trimmed);
    return toClock(Math.floor(value / 100), value % 100, 0, minuteMs, null);
  }
  const found = shape.exec(trimmed);
  if (!found) return null;
  const [, hours, minutes, seconds, half, offset] = found;
  if (minutes === undefined && half === undefined) return null;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  }
  const unitMs = seconds !== undefined ? 1000 : minutes !== undefined ? minuteMs : hourMs;
  return toClock(hour, Number(minutes ?? 0), Number(seconds ?? 0), unitMs, parseOffset(offset));
}

function toClock(hour: number, minute: number, second: number, unitMs: number, offsetMinutes: number | null) {
  const clockMs = hour * hourMs + minute * minuteMs + second * 1000;
  if (minute > 59 || second > 59 || clockMs > dayMs) return null;
  if (offsetMinutes !== null && Math.abs(offsetMinutes) > largestOffsetMinutes) return null;
  return { clockMs, unitMs, offsetMinutes };
}
