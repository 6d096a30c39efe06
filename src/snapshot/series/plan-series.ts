import { forEachMatch } from "../../core/events/counts";
import { incidentAt } from "../../core/events/event-set/incident-at";
import type { Locale } from "../../core/sources/localized";
import { shiftBySteps, stepEdges, type TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { nominalStepMs } from "../../core/time/whole-steps";
import { describeInterval } from "../../look/text/describe-interval";
import { seriesMessages } from "../../look/text/messages/series";
import type { AppState } from "../../workspace/state";
import { effectiveWindow, type TimeMode, type TimeState } from "../../workspace/time-state";
import { captionOfTime } from "./item-caption";
import { itemStem } from "./item-stem";
import type { DateChoice, IncidentChoice, SeriesChoice, StepChoice } from "./series-choice";
import type { SeriesItem } from "./series-item";

/** What a plan is made from. */
export interface PlanRequest {
  readonly state: Pick<AppState, "events" | "rowMask" | "time">;
  readonly choice: SeriesChoice;
  readonly locale: Locale;
  /** What the files' names begin with. */
  readonly name: string;
  readonly most: number;
}

export type PlanRefusal =
  | { readonly code: "empty" }
  /** About so many; the exact number is not worked out where it is far too many. */
  | { readonly code: "too-many"; readonly count: number; readonly most: number }
  | { readonly code: "bad-date"; readonly text: string };

export type SeriesPlan =
  | {
      readonly ok: true;
      readonly items: readonly SeriesItem[];
      /** Incidents that get no page because no place of theirs is known. */
      readonly leftOut: number;
    }
  | { readonly ok: false; readonly refusal: PlanRefusal };

const refuse = (refusal: PlanRefusal): SeriesPlan => ({ ok: false, refusal });
const tooMany = (count: number, most: number): SeriesPlan => refuse({ code: "too-many", count, most });

/** The time of an item: a window alone, all of a range up to the window's end, or the moment the window begins. */
function timeOf(
  state: TimeState,
  window: TimeWindow,
  step: TimeStep,
  mode: TimeMode,
  range: TimeWindow,
): TimeState {
  const shown: Readonly<Record<TimeMode, Pick<TimeState, "window" | "playheadMs">>> = {
    window: { window, playheadMs: window.endMs },
    cumulative: { window: range, playheadMs: window.endMs },
    instant: { window, playheadMs: window.startMs },
  };
  return { ...state, ...shown[mode], mode, step };
}

/** The steps of a range, the first and the last cut to it: half-open, without a gap and without an overlap. */
function stepWindows({ range, step }: StepChoice, zone: string): TimeWindow[] {
  const edges = stepEdges(range.startMs, range.endMs, step, zone);
  return edges.slice(1).map((endMs, index) => ({
    startMs: Math.max(range.startMs, edges[index]!),
    endMs: Math.min(range.endMs, endMs),
  }));
}

function planSteps({ state, locale, name, most }: PlanRequest, choice: StepChoice): SeriesPlan {
  const { range, step, mode, trailSteps } = choice;
  const lengthMs = range.endMs - range.startMs;
  if (!(lengthMs > 0)) return refuse({ code: "empty" });
  const about = Math.ceil(lengthMs / nominalStepMs[step]);
  if (about > 2 * most) return tooMany(about, most);
  const windows = stepWindows(choice, state.time.zone);
  if (windows.length > most) return tooMany(windows.length, most);
  const items = windows.map((window, index): SeriesItem => {
    const time = { ...timeOf(state.time, window, step, mode, range), trailSteps };
    return {
      time,
      caption: captionOfTime(locale, time),
      stem: itemStem(name, index, windows.length, time),
      focus: null,
    };
  });
  return { ok: true, items, leftOut: 0 };
}

function planDates({ state, locale, name, most }: PlanRequest, { dates }: DateChoice): SeriesPlan {
  if (dates.length === 0) return refuse({ code: "empty" });
  if (dates.length > most) return tooMany(dates.length, most);
  const items: SeriesItem[] = [];
  for (const [index, text] of dates.entries()) {
    const window = windowOfDate(text, state.time.zone);
    if (window === null) return refuse({ code: "bad-date", text });
    const time = timeOf(state.time, window, "day", "window", window);
    const stem = itemStem(name, index, dates.length, time);
    items.push({ time, caption: captionOfTime(locale, time), stem, focus: null });
  }
  return { ok: true, items, leftOut: 0 };
}

function planIncidents({ state, locale, name, most }: PlanRequest, { scale }: IncidentChoice): SeriesPlan {
  const { events, rowMask, time } = state;
  const { table } = events;
  const rows: number[] = [];
  let leftOut = 0;
  let count = 0;
  forEachMatch(table, effectiveWindow(time), rowMask, (row) => {
    if (Number.isNaN(table.lng[row]!) || Number.isNaN(table.lat[row]!)) leftOut++;
    else if (++count <= most) rows.push(row);
  });
  if (count > most) return tooMany(count, most);
  if (count === 0) return refuse({ code: "empty" });
  rows.sort((a, b) => table.earliestSeconds[a]! - table.earliestSeconds[b]! || a - b);
  const { zone } = time;
  const items = rows.map((row, index): SeriesItem => {
    const incident = incidentAt(events, row);
    const when = describeInterval(locale, incident.time, zone, true);
    const { earliestMs } = incident.time;
    const named: TimeState = {
      ...time,
      mode: "window",
      step: "day",
      window: { startMs: earliestMs, endMs: earliestMs + 1 },
    };
    return {
      time,
      caption: seriesMessages[locale].incidentCaption(incident.title[locale], when),
      stem: itemStem(name, index, rows.length, named),
      focus: { lngLat: [table.lng[row]!, table.lat[row]!], scale },
    };
  });
  return { ok: true, items, leftOut };
}

/** The day of an ISO date by the clock of a zone, half-open; null where it is no date of the calendar. */
export function windowOfDate(text: string, zone: string): TimeWindow | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    const date = Temporal.PlainDate.from(text, { overflow: "reject" });
    const startMs = date.toZonedDateTime(zone).epochMilliseconds;
    return { startMs, endMs: shiftBySteps(startMs, "day", zone, 1) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Dates as people list them: separated by spaces, commas, semicolons or lines. */
export function splitDates(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== "");
}

/**
 * The items of a series in their order, each with its time, caption and file name. Steps follow the calendar of the
 * state's zone; what lies in several of them is on the page of each. Refuses with numbers more than `most` items.
 */
export function planSeries(request: PlanRequest): SeriesPlan {
  const { choice } = request;
  if (choice.by === "step") return planSteps(request, choice);
  return choice.by === "dates" ? planDates(request, choice) : planIncidents(request, choice);
}
