import { hourMs, minuteMs } from "./parse-clock";
import { dayOfDate } from "./parse-date";

/** A reading that is filled anew for each row, since a million of them must not be made. */
export interface DateSlot {
  day: number;
  dayCount: number;
  clock: { clockMs: number; unitMs: number; offsetMinutes: number | null } | null;
  /** What `clock` is where there is one. */
  readonly ownClock: { clockMs: number; unitMs: number; offsetMinutes: number | null };
}

export function createDateSlot(): DateSlot {
  return { day: 0, dayCount: 1, clock: null, ownClock: { clockMs: 0, unitMs: 0, offsetMinutes: null } };
}

const dash = 45;
const colon = 58;

const digit = (text: string, at: number) => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};
const twoDigits = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1);

/** Minutes east of UTC at the end of a text: null for none, NaN for anything but `Z` and `±HH:MM`. */
function offsetAt(text: string, at: number): number | null {
  const left = text.length - at;
  if (left === 0) return null;
  const sign = text.charCodeAt(at);
  if (left === 1) return sign === 90 || sign === 122 ? 0 : Number.NaN;
  if (left !== 6 || text.charCodeAt(at + 3) !== colon || (sign !== 43 && sign !== dash)) return Number.NaN;
  const size = twoDigits(text, at + 1) * 60 + twoDigits(text, at + 4);
  return sign === dash ? -size : size;
}

/**
 * The common shapes without a regular expression: `YYYY-MM-DD`, and with `THH:MM` or ` HH:MM`, seconds and their
 * fractions, `Z` or `±HH:MM`. False, and the slot undefined, for every other text, right or wrong: `parseDate` judges it.
 */
export function readIsoDate(text: string, slot: DateSlot): boolean {
  const length = text.length;
  if (length < 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return false;
  // NaN, where a digit is missing, fails every comparison below.
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const day = dayOfDate(year, twoDigits(text, 5), twoDigits(text, 8));
  if (day === null) return false;
  slot.day = day;
  slot.dayCount = 1;
  slot.clock = null;
  if (length === 10) return true;

  const separator = text.charCodeAt(10);
  if (length < 16 || (separator !== 32 && separator !== 84) || text.charCodeAt(13) !== colon) return false;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  let second = 0;
  let end = 16;
  let unitMs = minuteMs;
  if (text.charCodeAt(16) === colon) {
    second = twoDigits(text, 17);
    end = 19;
    unitMs = 1000;
    if (text.charCodeAt(19) === 46) {
      end = 20;
      while (digit(text, end) >= 0) end++;
    }
  }
  const offset = offsetAt(text, end);
  const exists = hour <= 23 && minute <= 59 && second <= 59;
  if (!exists || (offset !== null && !(Math.abs(offset) <= 840))) return false;
  slot.ownClock.clockMs = hour * hourMs + minute * minuteMs + second * 1000;
  slot.ownClock.unitMs = unitMs;
  slot.ownClock.offsetMinutes = offset;
  slot.clock = slot.ownClock;
  return true;
}
