import type { TimeStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { AnimationFormat, HoldLength, StepRate } from "../../../snapshot/animation/animation-format";
import type { AnimationSize } from "../../../snapshot/animation/animation-size";
import { isoDay } from "../../../snapshot/content/file-name";
import type { PageFormat } from "../../../snapshot/encode/page-encoder";
import { splitDates, windowOfDate } from "../../../snapshot/series/plan-series";
import type { SeriesChoice } from "../../../snapshot/series/series-choice";
import type { AppState } from "../../../workspace/state";
import { effectiveWindow, type TimeMode, type TrailLength } from "../../../workspace/time-state";

export type SeriesKind = "series" | "animation" | "pair";

export const spans = ["window", "all", "own"] as const;
export type Span = (typeof spans)[number];

/** Scales that a page about one incident may have; null for the extent that all have in common. */
export const scales = [null, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000] as const;

/** Everything that can be chosen for a series or an animation; each kind uses its part. */
export interface SeriesSettings {
  readonly by: SeriesChoice["by"];
  readonly step: TimeStep;
  readonly mode: TimeMode;
  readonly span: Span;
  /** ISO dates, both included; empty where none is given. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly dates: string;
  readonly scale: (typeof scales)[number];
  readonly pageFormat: PageFormat;
  readonly size: AnimationSize;
  readonly rate: StepRate;
  readonly hold: HoldLength;
  readonly trailSteps: TrailLength;
  readonly animationFormat: AnimationFormat;
}

/** A series or an animation as it is first offered: the window that is shown, step by step. */
export function initialSettings({ time }: Pick<AppState, "time">): SeriesSettings {
  const { startMs, endMs } = effectiveWindow(time);
  const { zone } = time;
  return {
    by: "step",
    step: time.step,
    mode: "window",
    span: time.mode === "instant" ? "all" : "window",
    firstDay: isoDay(startMs, zone),
    lastDay: isoDay(Math.max(startMs, endMs - 1), zone),
    dates: isoDay(startMs, zone),
    scale: null,
    pageFormat: "png",
    size: "hd",
    rate: 2,
    hold: 2,
    trailSteps: time.trailSteps,
    animationFormat: "mp4",
  };
}

/** The extent of all incidents, half-open; empty where there are none. */
function extentOf({ events: { table } }: Pick<AppState, "events">): TimeWindow {
  if (table.count === 0) return { startMs: 0, endMs: 0 };
  const first = table.earliestSeconds.reduce((a, b) => Math.min(a, b));
  const last = table.latestSeconds.reduce((a, b) => Math.max(a, b));
  return { startMs: table.epochMs + first * 1000, endMs: table.epochMs + last * 1000 };
}

export type SpanRefusal = "no-date" | "bad-range";

/** The days from the first to the last, both included, by the clock of the zone. */
export function windowOfDays(first: string, last: string, zone: string): TimeWindow | SpanRefusal {
  const from = windowOfDate(first, zone);
  const to = windowOfDate(last, zone);
  if (from === null || to === null) return "no-date";
  return to.endMs > from.startMs ? { startMs: from.startMs, endMs: to.endMs } : "bad-range";
}

function rangeOf(state: AppState, { span, firstDay, lastDay }: SeriesSettings): TimeWindow | SpanRefusal {
  if (span === "window") return effectiveWindow(state.time);
  return span === "all" ? extentOf(state) : windowOfDays(firstDay, lastDay, state.time.zone);
}

/** What is to be planned, or why that cannot be said. An animation always goes step by step. */
export function choiceOf(
  state: AppState,
  kind: Exclude<SeriesKind, "pair">,
  settings: SeriesSettings,
): SeriesChoice | SpanRefusal {
  const { by, step, mode, scale, trailSteps } = settings;
  if (kind === "series" && by === "incidents") return { by, scale };
  if (kind === "series" && by === "dates") return { by, dates: splitDates(settings.dates) };
  const range = rangeOf(state, settings);
  if (typeof range === "string") return range;
  return { by: "step", step, range, mode, trailSteps: kind === "animation" ? trailSteps : 0 };
}
