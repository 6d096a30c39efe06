import { ceilToStep, floorToStep, shiftBySteps, type TimeStep } from "./calendar";
import type { TimeWindow } from "./uncertain-interval";

/** The steps of a calendar: which one, and whose clock it follows (IANA zone). */
export interface Stepping {
  readonly step: TimeStep;
  readonly zone: string;
}

const dayMs = 86_400_000;
/** About how long a step lasts, to guess how many fit; calendars then correct the guess. */
export const nominalStepMs: Readonly<Record<TimeStep, number>> = {
  hour: dayMs / 24,
  day: dayMs,
  "attack-night": dayMs,
  week: 7 * dayMs,
  month: 30.44 * dayMs,
};

/** The next longer step; null for the longest. */
const coarserStep: Readonly<Record<TimeStep, TimeStep | null>> = {
  hour: "day",
  day: "week",
  "attack-night": "week",
  week: "month",
  month: null,
};

/** The step, or the shortest coarser one of which at most `mostSteps` or so fit into a span; a month at the longest. */
export function stepWithin(spanMs: number, step: TimeStep, mostSteps: number): TimeStep {
  const coarser = coarserStep[step];
  if (coarser === null || spanMs / nominalStepMs[step] <= mostSteps) return step;
  return stepWithin(spanMs, coarser, mostSteps);
}

/** The whole number of steps that brings an instant nearest to another one, by the zone's calendar. */
export function countStepsBetween({ step, zone }: Stepping, fromMs: number, toMs: number): number {
  const distanceMs = (count: number) => Math.abs(shiftBySteps(fromMs, step, zone, count) - toMs);
  let count = Math.round((toMs - fromMs) / nominalStepMs[step]);
  for (const direction of [-1, 1]) {
    while (distanceMs(count + direction) < distanceMs(count)) count += direction;
  }
  return count;
}

/** The shortest run of whole calendar steps that holds a window; at least one step. */
export function wholeStepsAround(window: TimeWindow, { step, zone }: Stepping): TimeWindow {
  const startMs = floorToStep(window.startMs, step, zone);
  const endMs = Math.max(ceilToStep(window.endMs, step, zone), ceilToStep(startMs + 1, step, zone));
  return { startMs, endMs };
}

/**
 * The instant that a slider reaches by whole steps. Days and shorter steps keep the hour of the clock, weeks the day.
 * Months go from first to first, because no other day is in each of them: the 31st would become the 28th and stay so.
 */
export function moveBySteps(instantMs: number, { step, zone }: Stepping, count: number): number {
  if (step !== "month" || count === 0) return shiftBySteps(instantMs, step, zone, count);
  const edgeMs = count > 0 ? floorToStep(instantMs, step, zone) : ceilToStep(instantMs, step, zone);
  return shiftBySteps(edgeMs, step, zone, count);
}

/** The window that steps can move without changing its length by the calendar: by months, the whole ones around it. */
export function movableWindow(window: TimeWindow, stepping: Stepping): TimeWindow {
  return stepping.step === "month" ? wholeStepsAround(window, stepping) : window;
}

/** The window moved by whole steps, both ends alike; by months, as the whole months that hold it. */
export function moveWindowBySteps(window: TimeWindow, stepping: Stepping, count: number): TimeWindow {
  if (count === 0) return window;
  const { startMs, endMs } = movableWindow(window, stepping);
  const shift = (instantMs: number) => shiftBySteps(instantMs, stepping.step, stepping.zone, count);
  return { startMs: shift(startMs), endMs: shift(endMs) };
}
