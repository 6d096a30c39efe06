import type { DateOrder } from "../../import-settings";
import { parseDate } from "../values/parse-date";
import { isUnknownText } from "../values/unknown-text";

export interface DateDetection {
  readonly order: DateOrder;
  /** Some value has day and month as numbers, and none tells which is which, or they contradict each other. */
  readonly isAmbiguous: boolean;
  readonly midnightIsDay: boolean;
  readonly serialDates: boolean;
  /** Some value has a clock time and no offset. */
  readonly hasLocalClock: boolean;
}

/** At least this share of a column's values has to be a spreadsheet's day numbers for all of them to be read so. */
const serialShare = 0.8;
const serial = /^[2-5]\d{4}([.,]\d+)?$/;
const dayAndMonth = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}(?!\d)/;

/**
 * How the dates of the first rows are written. A number above 12 in first or second place tells day from month; where
 * both occur the more frequent wins and it is asked; where neither does, the preset's order or day first is suggested
 * and it is asked, unless all are dates like 5.5.2025 that read the same either way.
 */
export function detectDates(texts: readonly string[], presetOrder: DateOrder | null): DateDetection {
  let dayFirst = 0;
  let monthFirst = 0;
  let open = 0;
  let same = 0;
  for (const text of texts) {
    const found = dayAndMonth.exec(text.trim());
    if (!found) continue;
    const first = Number(found[1]);
    const second = Number(found[2]);
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first === second) same++;
    else open++;
  }
  const isSettled = (dayFirst === 0) !== (monthFirst === 0);
  const hasNumbers = dayFirst + monthFirst + open + same > 0;
  const decided: DateOrder = dayFirst >= monthFirst ? "day-first" : "month-first";
  const fallback = presetOrder ?? (hasNumbers ? "day-first" : "year-first");
  const order =
    dayFirst + monthFirst > 0 ? decided : hasNumbers && fallback === "year-first" ? "day-first" : fallback;

  const given = texts.filter((text) => !isUnknownText(text));
  const serials = given.filter((text) => serial.test(text.trim())).length;
  const serialDates = given.length > 0 && serials / given.length >= serialShare;
  let clocks = 0;
  let midnights = 0;
  let local = 0;
  for (const text of given) {
    const reading = parseDate(text, { order, serialDates });
    if (typeof reading !== "object" || reading.clock === null) continue;
    clocks++;
    if (reading.clock.clockMs === 0) midnights++;
    else if (reading.clock.offsetMinutes === null) local++;
  }
  const midnightIsDay = clocks > 0 && midnights === clocks;
  return {
    order,
    isAmbiguous:
      !isSettled && (open > 0 || dayFirst > 0) && !(presetOrder !== null && dayFirst + monthFirst === 0),
    midnightIsDay,
    serialDates,
    hasLocalClock: local > 0,
  };
}
