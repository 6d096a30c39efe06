import type { TimeWindow } from "./uncertain-interval";

/** What a label has to say: a clock time, a clock time with its day, a day, a month or a year. */
export type TickForm = "clock" | "moment" | "day" | "month" | "year";

export interface AxisTick {
  /** UTC epoch milliseconds; a boundary by the zone's own clock. */
  readonly atMs: number;
  readonly form: TickForm;
  /** Set on the first label and wherever the year has changed since the label before. */
  readonly withYear: boolean;
}

export interface AxisSpec {
  /** The visible part of time. */
  readonly extent: TimeWindow;
  /** IANA zone whose clock and calendar the ticks follow. */
  readonly zone: string;
  readonly widthPx: number;
  /** Width of a tick's label, centred on the tick. */
  readonly labelWidthPx: (tick: AxisTick) => number;
  /** Least room between two labels. */
  readonly gapPx?: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
type TickUnit = "hour" | "day" | "week" | "month" | "year";
const unitMs: Record<TickUnit, number> = {
  hour: hourMs,
  day: dayMs,
  week: 7 * dayMs,
  month: 30 * dayMs,
  year: 365 * dayMs,
};
const intervals: readonly (readonly [TickUnit, number])[] = [
  ...[1, 3, 6, 12].map((count) => ["hour", count] as const),
  ...[1, 2].map((count) => ["day", count] as const),
  ...[1, 2].map((count) => ["week", count] as const),
  ...[1, 3, 6].map((count) => ["month", count] as const),
  ...[1, 2, 5, 10, 20, 50, 100].map((count) => ["year", count] as const),
];
/** No label is narrower, so closer ticks need not be tried. */
const leastSpacingPx = 20;

const remainder = (value: number, divisor: number) => ((value % divisor) + divisor) % divisor;

/** The first date at or before the given one on which an interval of days or longer begins. */
function alignDate(date: Temporal.PlainDate, unit: TickUnit, count: number): Temporal.PlainDate {
  const epochDay = Math.round(Date.UTC(date.year, date.month - 1, date.day) / dayMs);
  if (unit === "month") return date.with({ day: 1 }).subtract({ months: remainder(date.month - 1, count) });
  if (unit === "year")
    return date.with({ month: 1, day: 1 }).subtract({ years: remainder(date.year, count) });
  // Day 4 of the epoch, 5 January 1970, was a Monday.
  if (unit === "week") return date.subtract({ days: remainder(epochDay - 4, 7 * count) });
  return date.subtract({ days: remainder(epochDay, count) });
}

interface Boundary {
  readonly atMs: number;
  readonly year: number;
  readonly isMidnight: boolean;
}

function listBoundaries(extent: TimeWindow, zone: string, unit: TickUnit, count: number): Boundary[] {
  const boundaries: Boundary[] = [];
  const first = Temporal.Instant.fromEpochMilliseconds(Math.floor(extent.startMs)).toZonedDateTimeISO(zone);
  let date = alignDate(first.toPlainDate(), unit, count);
  const hours = unit === "hour" ? Array.from({ length: 24 / count }, (_, index) => index * count) : [0];
  for (;;) {
    for (const hour of hours) {
      const atMs = date.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
      if (atMs > extent.endMs) return boundaries;
      // An hour that the clock leaps over falls on the next one.
      if (atMs >= extent.startMs && atMs > (boundaries.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY))
        boundaries.push({ atMs, year: date.year, isMidnight: hour === 0 });
    }
    date = unit === "hour" ? date.add({ days: 1 }) : date.add({ [`${unit}s`]: count });
  }
}

function formOf(unit: TickUnit, boundary: Boundary, isFirst: boolean): TickForm {
  if (unit === "month" || unit === "year") return unit;
  if (unit !== "hour" || boundary.isMidnight) return "day";
  return isFirst ? "moment" : "clock";
}

/** Labels from left to right, leaving out those that would touch the one before or leave the axis. */
function fitLabels(spec: AxisSpec, unit: TickUnit, boundaries: readonly Boundary[]) {
  const { extent, widthPx, labelWidthPx, gapPx = 12 } = spec;
  const ticks: AxisTick[] = [];
  let freeFromPx = 0;
  let lastYear: number | null = null;
  let isComplete = true;
  for (const boundary of boundaries) {
    const form = formOf(unit, boundary, ticks.length === 0);
    const withYear = form !== "year" && form !== "clock" && boundary.year !== lastYear;
    const tick: AxisTick = { atMs: boundary.atMs, form, withYear };
    const halfPx = labelWidthPx(tick) / 2;
    const centerPx = ((boundary.atMs - extent.startMs) / (extent.endMs - extent.startMs)) * widthPx;
    if (centerPx + halfPx > widthPx) break;
    if (centerPx - halfPx < freeFromPx) {
      isComplete &&= ticks.length === 0;
      continue;
    }
    ticks.push(tick);
    lastYear = boundary.year;
    freeFromPx = centerPx + halfPx + gapPx;
  }
  return { ticks, isComplete };
}

/**
 * Calendar ticks of a time axis, as dense as their labels allow: hours, days, Mondays, months or years by the zone's
 * clock. Labels never overlap and never leave the axis. Empty where there is no room for any.
 */
export function axisTicks(spec: AxisSpec): AxisTick[] {
  const spanMs = spec.extent.endMs - spec.extent.startMs;
  if (spanMs <= 0 || spec.widthPx <= 0) return [];
  let densest: AxisTick[] = [];
  for (const [unit, count] of intervals) {
    const spacingPx = (spec.widthPx * unitMs[unit] * count) / spanMs;
    if (spacingPx < leastSpacingPx) continue;
    const { ticks, isComplete } = fitLabels(spec, unit, listBoundaries(spec.extent, spec.zone, unit, count));
    if (isComplete && ticks.length >= 2) return ticks;
    // Little room: rather an incomplete row of labels than one label or none.
    if (isComplete) return densest.length > ticks.length ? densest : ticks;
    densest = ticks;
  }
  return densest;
}
