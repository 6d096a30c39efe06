import type { DateOrder } from "../../import-settings";
import { monthOfName } from "./month-names";
import { type ClockReading, dayMs, parseClock } from "./parse-clock";
import { isUnknownText } from "./unknown-text";

/** A date as written: calendar days, with a clock time or without. */
export interface DateReading {
  /** Days from 1970-01-01 to the date, by the calendar alone. */
  readonly day: number;
  /** How many days are named: 1, or those of a month. */
  readonly dayCount: number;
  readonly clock: ClockReading | null;
}

/** `unknown`: the cell says that there is no date. `unreadable`: there is one that cannot be understood for sure. */
export type DateResult = DateReading | "unknown" | "unreadable";

export interface DateShape {
  readonly order: DateOrder;
  /** Numbers from 20,000 to 60,000 are days of a spreadsheet (1954 to 2064). */
  readonly serialDates: boolean;
}

const isoStart = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T_]|,?\s+)(.+))?$/i;
const numeric = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:,?\s+(.+)|T(.+))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T_ ]?(\d{2}):?(\d{2})(?::?(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const compactSpaced = /^(\d{4})(\d{2})(\d{2}),?\s+(.+)$/;
const yearMonth = /^(\d{4})[-./](\d{1,2})$/;
const monthYear = /^(\d{1,2})[-./](\d{4})$/;
const dayNameYear = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\p{L}{3,}\.?)[\s,./-]+(\d{4})(?:,?\s+(.+))?$/iu;
const nameDayYear = /^(\p{L}{3,}\.?)[\s.-]+(\d{1,2})(?:st|nd|rd|th)?[,.]?\s+(\d{4})(?:,?\s+(.+))?$/iu;
const yearNameDay = /^(\d{4})[\s./-]+(\p{L}{3,}\.?)[\s./-]+(\d{1,2})(?:,?\s+(.+))?$/iu;
const nameYear = /^(\p{L}{3,}\.?)[\s,.-]+(\d{4})$/iu;
const epochSeconds = /^\d{10}(?:\.\d+)?$/;
const epochMilliseconds = /^\d{13}$/;
const serial = /^\d{5}(?:\.\d+)?$/;
const yearWord = /(\d{4})\s*(?:року|рік|года|год|р\.?|г\.?)(?=[\s,]|$)/iu;
const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|^(?:понеділок|вівторок|середа|четвер|п.?ятниця|субота|неділя|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|нд|вс)\.?,?\s+/iu;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const daysUntil1970 = 719_468;

/** Days from 1970-01-01 to a calendar date of the years 1000–2999; null where the calendar has no such date. */
export function dayOfDate(year: number, month: number, day: number): number | null {
  const exists = year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1;
  if (!exists || day > daysInMonth(year, month)) return null;
  // Years that begin in March, so that the leap day is the last one of its year: a fifth of the time of Date.UTC.
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + day - 1;
  return marchYear * 365 + leapDays + dayOfYear - daysUntil1970;
}

function dated(year: number, month: number, day: number, clockText: string | undefined): DateResult {
  const number = dayOfDate(year, month, day);
  if (number === null) return "unreadable";
  if (clockText === undefined) return { day: number, dayCount: 1, clock: null };
  const clock = parseClock(clockText, false);
  return clock === null ? "unreadable" : { day: number, dayCount: 1, clock };
}

function wholeMonth(year: number, month: number): DateResult {
  const day = dayOfDate(year, month, 1);
  return day === null ? "unreadable" : { day, dayCount: daysInMonth(year, month), clock: null };
}

function instant(epochMs: number): DateReading {
  const secondMs = Math.floor(epochMs / 1000) * 1000;
  const day = Math.floor(secondMs / dayMs);
  return { day, dayCount: 1, clock: { clockMs: secondMs - day * dayMs, unitMs: 1000, offsetMinutes: 0 } };
}

/** Which of two numbers is the month: by the order; without one only where the numbers leave no doubt. */
function byOrder(first: number, second: number, order: DateOrder): { day: number; month: number } | null {
  if (order === "day-first") return { day: first, month: second };
  if (order === "month-first") return { day: second, month: first };
  if (first > 12 || first === second) return { day: first, month: second };
  return second > 12 ? { day: second, month: first } : null;
}

function parseNumeric(text: string, order: DateOrder): DateResult {
  const found = numeric.exec(text);
  if (!found) return "unreadable";
  const [, first = "", , second = "", third = "", spacedClock, joinedClock] = found;
  const clock = spacedClock ?? joinedClock;
  if (first.length === 4) return dated(Number(first), Number(second), Number(third), clock);
  if (first.length > 2 || third.length !== 4) return "unreadable";
  const parts = byOrder(Number(first), Number(second), order);
  return parts === null ? "unreadable" : dated(Number(third), parts.month, parts.day, clock);
}

function parseDigits(text: string, serialDates: boolean): DateResult | null {
  if (epochSeconds.test(text)) return instant(Number(text) * 1000);
  if (epochMilliseconds.test(text)) return instant(Number(text));
  if (serialDates && serial.test(text)) {
    const value = Number(text);
    if (value < 20_000 || value > 60_000) return "unreadable";
    // Day 25,569 of spreadsheets is 1 January 1970; fractions are rounded to the second they were made from.
    const seconds = Math.round((value - 25_569) * 86_400);
    const day = Math.floor(seconds / 86_400);
    const clockMs = (seconds - day * 86_400) * 1000;
    return {
      day,
      dayCount: 1,
      clock: text.includes(".") ? { clockMs, unitMs: 1000, offsetMinutes: null } : null,
    };
  }
  return null;
}

function parseNamed(text: string): DateResult | null {
  const year = nameYear.exec(text);
  if (year) {
    const month = monthOfName(year[1] ?? "");
    return month === null ? null : wholeMonth(Number(year[2]), month);
  }
  const shapes: readonly (readonly [RegExp, name: number, day: number, year: number])[] = [
    [dayNameYear, 2, 1, 3],
    [nameDayYear, 1, 2, 3],
    [yearNameDay, 2, 3, 1],
  ];
  for (const [shape, nameAt, dayAt, yearAt] of shapes) {
    const found = shape.exec(text);
    const month = found && monthOfName(found[nameAt] ?? "");
    if (found && month) return dated(Number(found[yearAt]), month, Number(found[dayAt]), found[4]);
  }
  return null;
}

/**
 * A date or date-time as tables write it: ISO (with or without an offset), YYYYMMDD, day/month/year and month/day/year
 * with `/`, `.` or `-`, English, Ukrainian and Russian month names, a month alone, seconds or milliseconds since 1970,
 * and spreadsheet days where the column has such. Two-digit years, dates that do not exist, and orders that the table
 * does not settle are `unreadable`, never guessed.
 */
export function parseDate(text: string, { order, serialDates }: DateShape): DateResult {
  if (isUnknownText(text)) return "unknown";
  const trimmed = text.trim().replace(/[\u00a0\u2009\u202f]/g, " ");
  const iso = isoStart.exec(trimmed);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4]);
  const digits = parseDigits(trimmed, serialDates);
  if (digits !== null) return digits;
  const packed = compact.exec(trimmed);
  if (packed) {
    const [, year, month, day, hour, minute, second, offset] = packed;
    const clock =
      hour === undefined ? undefined : [hour, minute, second].filter(Boolean).join(":") + (offset ?? "");
    return dated(Number(year), Number(month), Number(day), clock);
  }
  const spaced = compactSpaced.exec(trimmed);
  if (spaced) return dated(Number(spaced[1]), Number(spaced[2]), Number(spaced[3]), spaced[4]);
  const bare = trimmed.replace(weekday, "").replace(yearWord, "$1");
  const month = yearMonth.exec(bare);
  if (month) return wholeMonth(Number(month[1]), Number(month[2]));
  const reversed = monthYear.exec(bare);
  if (reversed) return wholeMonth(Number(reversed[2]), Number(reversed[1]));
  return parseNamed(bare) ?? parseNumeric(bare, order);
}
