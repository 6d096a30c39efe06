import type { TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { TimeMode, TrailLength } from "../../workspace/time-state";

/** One item for each step of a range: the step alone, all from the range's start to it, or the moment it begins. */
export interface StepChoice {
  readonly by: "step";
  readonly step: TimeStep;
  /** Half-open, UTC epoch milliseconds. */
  readonly range: TimeWindow;
  readonly mode: TimeMode;
  readonly trailSteps: TrailLength;
}

/** One item for each incident that is shown and has a place. */
export interface IncidentChoice {
  readonly by: "incidents";
  /** 1 : this on paper, centred on the incident; null for the extent that all have in common. */
  readonly scale: number | null;
}

/** One item for each of the days, in their order. */
export interface DateChoice {
  readonly by: "dates";
  /** ISO dates by the clock of the chosen zone. */
  readonly dates: readonly string[];
}

export type SeriesChoice = StepChoice | IncidentChoice | DateChoice;

/** More pages than a year has days are refused, and more frames than a minute has at 30 a second. */
export const mostPages = 366;
export const mostFrames = 1800;
