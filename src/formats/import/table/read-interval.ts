import { datasetEndMs, datasetEpochMs } from "../../../core/events/dataset/incident-dataset";
import { type IntervalPrecision, intervalPrecisions } from "../../../core/time/uncertain-interval";
import type { TableSettings } from "../import-settings";
import type { PresetMeaning } from "./presets/table-preset";
import type { Remark } from "./read-position";
import type { RowValues } from "./row-values";
import { intervalOfUndated } from "./undated-span";
import { cacheByText } from "./values/bounded-cache";
import { type ClockReading, dayMs, hourMs, minuteMs, parseClock } from "./values/parse-clock";
import { type DateReading, type DateResult, parseDate } from "./values/parse-date";
import { type TimeUnit, timeUnitOfWord } from "./values/precision-words";
import { createDateSlot, type DateSlot, readIsoDate } from "./values/read-iso-date";
import { isUnknownText } from "./values/unknown-text";
import { createZoneDays, type ZoneInterval } from "./values/zone-days";

export type ReadInterval = (cells: readonly string[]) => boolean;

const precisionByte = (precision: IntervalPrecision) => intervalPrecisions.indexOf(precision);
const ofUnit: Readonly<Record<TimeUnit, number>> = {
  minute: precisionByte("minute"),
  hour: precisionByte("hour"),
  day: precisionByte("day"),
  week: precisionByte("week"),
  month: precisionByte("month"),
  unknown: precisionByte("unknown"),
};

function ofLength(lengthMs: number): number {
  if (lengthMs <= minuteMs) return ofUnit.minute;
  if (lengthMs <= hourMs) return ofUnit.hour;
  // A day on which clocks are put back has 25 hours; a week and a month may hold one.
  if (lengthMs <= dayMs + hourMs) return ofUnit.day;
  if (lengthMs <= 7 * dayMs + hourMs) return ofUnit.week;
  return lengthMs <= 31 * dayMs + hourMs ? ofUnit.month : ofUnit.unknown;
}

/**
 * Puts a row's interval into the values.
 *
 * A bare date is that local day, a clock time its minute or second, an hour half an hour to either side; an end makes
 * the interval of both. Start and end with clock times are what lasted from one to the other, unless their headers
 * say earliest and latest. An end time without a date that lies before the start is one of the next day.
 * A row without any date lies somewhere within the span of the undated, where the settings give one, else it is rejected.
 */
export function createIntervalReader(
  columns: readonly string[],
  { roles, dateOrder, zone, midnightIsDay, serialDates, undated }: TableSettings,
  meaning: PresetMeaning,
  values: RowValues,
  remark: Remark,
): ReadInterval {
  const dateColumn = roles.indexOf("date");
  const timeColumn = roles.indexOf("time");
  const endDateColumn = roles.indexOf("end-date");
  const endTimeColumn = roles.indexOf("end-time");
  const unitColumn = roles.indexOf("time-precision");
  const nameBounds = /earliest|latest/i.test(`${columns[dateColumn] ?? ""} ${columns[endDateColumn] ?? ""}`);
  const isMidnightDay = midnightIsDay ?? meaning.midnightIsDay;

  const zoneDays = createZoneDays(zone);
  const undatedMs = intervalOfUndated(undated, zone);
  const parse = cacheByText<DateResult>((text) => {
    const reading = parseDate(text, { order: dateOrder, serialDates: serialDates ?? false });
    const isMidnight = typeof reading === "object" && reading.clock?.clockMs === 0;
    return isMidnight && isMidnightDay ? { ...reading, clock: null } : reading;
  });
  const readDate = (text: string, slot: DateSlot): DateResult => {
    if (!readIsoDate(text, slot)) return parse(text);
    if (isMidnightDay && slot.clock?.clockMs === 0) slot.clock = null;
    return slot;
  };
  const readClock = cacheByText<ClockReading | "unreadable">(
    (text) => parseClock(text, meaning.compactTimes) ?? "unreadable",
  );
  const readUnit = cacheByText<TimeUnit | "none" | "not-known">((text) => {
    const key = text.trim().toLowerCase();
    if (isUnknownText(key)) return "none";
    return meaning.timeUnits.get(key) ?? timeUnitOfWord(key) ?? "not-known";
  });

  const start: ZoneInterval = { startMs: 0, endMs: 0, isSkipped: false };
  const end: ZoneInterval = { startMs: 0, endMs: 0, isSkipped: false };
  const startSlot = createDateSlot();
  const endSlot = createDateSlot();
  const combined = { day: 0, dayCount: 1, clock: null as ClockReading | null };

  /** The date with the clock time of its own column; the date itself where there is none. */
  const withClock = (date: DateReading, column: number, cells: readonly string[]): DateReading => {
    if (column < 0 || date.dayCount > 1) return date;
    const text = cells[column] ?? "";
    if (text === "" || (date.clock !== null && date.clock.clockMs !== 0)) return date;
    const clock = readClock(text);
    if (clock === "unreadable") {
      if (!isUnknownText(text)) remark("date-unreadable", "noted", column, text);
      return date;
    }
    combined.day = date.day;
    combined.clock = clock;
    return combined;
  };

  const expand = (reading: DateReading, column: number, text: string, into: ZoneInterval) => {
    zoneDays.expand(reading, into);
    if (into.isSkipped) remark("clock-skipped", "repaired", column, text);
  };

  /** Rows without an end keep what the start covers; false where the row is rejected. */
  const readEnd = (cells: readonly string[], startDate: DateReading, startHasClock: boolean): boolean => {
    const endDateText = endDateColumn < 0 ? "" : (cells[endDateColumn] ?? "");
    const endTimeText = endTimeColumn < 0 ? "" : (cells[endTimeColumn] ?? "");
    const hasDate = !isUnknownText(endDateText);
    if (!hasDate && isUnknownText(endTimeText)) return true;
    const column = hasDate ? endDateColumn : endTimeColumn;
    const text = hasDate ? endDateText : endTimeText;
    const startDay = startDate.day;
    const date: DateResult = hasDate
      ? readDate(endDateText, endSlot)
      : { day: startDay, dayCount: 1, clock: null };
    if (date === "unknown") return true;
    // A clock time ends a day, not a month.
    if (!hasDate && startDate.dayCount > 1) {
      remark("date-unreadable", "noted", column, text);
      return true;
    }
    if (date === "unreadable") {
      remark("date-unreadable", "rejected", column, text);
      return false;
    }
    const reading = withClock(date, endTimeColumn, cells);
    if (!hasDate && reading.clock === null) return true;
    expand(reading, column, text, end);
    if (!hasDate && end.startMs < values.earliestMs) {
      combined.day = startDay + 1;
      expand(combined, column, text, end);
    }
    const endHasClock = reading.clock !== null;
    const isExactEnd = endHasClock && (startHasClock || nameBounds) && end.startMs > values.earliestMs;
    const latestMs = isExactEnd ? end.startMs : end.endMs;
    if (latestMs <= values.earliestMs) {
      remark("end-before-start", "rejected", column, text);
      return false;
    }
    values.latestMs = latestMs;
    values.throughout = startHasClock && isExactEnd && !nameBounds ? 1 : 0;
    values.timePrecision = ofLength(values.latestMs - values.earliestMs);
    return true;
  };

  const widen = (unit: TimeUnit, date: DateReading, hasEnd: boolean) => {
    if (!hasEnd && meaning.unitsWiden) {
      // What is known no closer than this did not last throughout it.
      if (unit !== "minute") values.throughout = 0;
      if (unit === "day") {
        values.earliestMs = Math.min(values.earliestMs, zoneDays.startOfDay(date.day));
        values.latestMs = Math.max(values.latestMs, zoneDays.startOfDay(date.day + 1));
      } else if (unit === "week") {
        values.earliestMs = zoneDays.startOfDay(date.day - 3);
        values.latestMs = zoneDays.startOfDay(date.day + 4);
      } else if (unit === "month") {
        const first = new Date(date.day * dayMs);
        const year = first.getUTCFullYear();
        const month = first.getUTCMonth();
        values.earliestMs = zoneDays.startOfDay(Date.UTC(year, month, 1) / dayMs);
        values.latestMs = zoneDays.startOfDay(Date.UTC(year, month + 1, 1) / dayMs);
      } else if (unit === "hour" && values.timePrecision === ofUnit.minute) {
        values.earliestMs -= hourMs / 2;
        values.latestMs = values.earliestMs + hourMs;
      }
    }
    // A bare day does not become more precise by being called so.
    if (unit !== "minute" && unit !== "hour") values.timePrecision = ofUnit[unit];
    else if (values.latestMs - values.earliestMs <= hourMs) values.timePrecision = ofUnit[unit];
  };

  /** Takes the span of the undated for a row that gives no date; false where there is none, or the row gives an end. */
  const assumeDate = (cells: readonly string[], column: number | null, text: string): boolean => {
    if (undatedMs === null || !isUnknownText(cells[endDateColumn] ?? "")) return false;
    values.earliestMs = undatedMs.startMs;
    values.latestMs = undatedMs.endMs;
    values.throughout = 0;
    values.timePrecision = ofUnit.unknown;
    remark("date-assumed", "noted", column, text);
    return true;
  };

  return (cells) => {
    const text = dateColumn < 0 ? "" : (cells[dateColumn] ?? "");
    const date = readDate(text, startSlot);
    if (date === "unknown" && assumeDate(cells, dateColumn < 0 ? null : dateColumn, text)) return true;
    if (date === "unknown" || date === "unreadable") {
      const code = date === "unknown" ? "no-date" : "date-unreadable";
      remark(code, "rejected", dateColumn < 0 ? null : dateColumn, text);
      return false;
    }
    const reading = withClock(date, timeColumn, cells);
    const startHasClock = reading.clock !== null;
    const unitMs = reading.clock?.unitMs ?? 0;
    expand(reading, startHasClock && date.clock === null ? timeColumn : dateColumn, text, start);
    values.earliestMs = start.startMs;
    values.latestMs = start.endMs;
    values.throughout = 0;
    values.timePrecision = ofUnit.minute;
    if (!startHasClock) values.timePrecision = date.dayCount > 1 ? ofUnit.month : ofUnit.day;
    else if (unitMs === hourMs) values.timePrecision = ofUnit.hour;
    if ((endDateColumn >= 0 || endTimeColumn >= 0) && !readEnd(cells, date, startHasClock)) return false;

    if (unitColumn >= 0) {
      const unitText = cells[unitColumn] ?? "";
      const unit = readUnit(unitText);
      if (unit === "not-known") remark("term-unknown", "noted", unitColumn, unitText);
      else if (unit !== "none") widen(unit, date, endDateColumn >= 0);
    }
    if (meaning.isReportDate) {
      values.publishedFromMs = start.startMs;
      values.publishedUntilMs = start.endMs;
      if (startHasClock) values.earliestMs -= dayMs;
      else values.earliestMs = zoneDays.startOfDay(date.day - 1);
      values.timePrecision = ofUnit.day;
      values.throughout = 0;
    }
    if (values.earliestMs < datasetEpochMs || values.latestMs > datasetEndMs) {
      remark("date-out-of-range", "rejected", dateColumn, text);
      return false;
    }
    return true;
  };
}
