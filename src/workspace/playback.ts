import { shiftBySteps, type TimeStep } from "../core/time/calendar";
import type { TimeWindow } from "../core/time/uncertain-interval";
import type { TimeState } from "./time-state";

const dayMs = 86_400_000;
/** About how long a step lasts, to guess how many fit; calendars then correct the guess. */
export const nominalStepMs: Readonly<Record<TimeStep, number>> = {
  hour: dayMs / 24,
  day: dayMs,
  "attack-night": dayMs,
  week: 7 * dayMs,
  month: 30.44 * dayMs,
};

type Stepping = Pick<TimeState, "step" | "zone">;

/** The whole number of steps that brings an instant nearest to another one, by the zone's calendar. */
export function countStepsBetween(time: Stepping, fromMs: number, toMs: number): number {
  const distanceMs = (count: number) => Math.abs(shiftBySteps(fromMs, time.step, time.zone, count) - toMs);
  let count = Math.round((toMs - fromMs) / nominalStepMs[time.step]);
  for (const direction of [-1, 1]) {
    while (distanceMs(count + direction) < distanceMs(count)) count += direction;
  }
  return count;
}

/** The last position, in whole steps from an instant, that is not after the target. */
function countStepsBack(time: Stepping, fromMs: number, targetMs: number): number {
  const count = countStepsBetween(time, fromMs, targetMs);
  return shiftBySteps(fromMs, time.step, time.zone, count) > targetMs ? count - 1 : count;
}

/** Time moved by whole steps: both ends of a window, or the playhead. */
function advance(time: TimeState, count: number): TimeState {
  const shift = (instantMs: number) => shiftBySteps(instantMs, time.step, time.zone, count);
  if (time.mode !== "window") return { ...time, playheadMs: shift(time.playheadMs) };
  return { ...time, window: { startMs: shift(time.window.startMs), endMs: shift(time.window.endMs) } };
}

/** Whether the next step would show nothing that was not shown before. */
function isAtEnd(time: TimeState, dataExtent: TimeWindow): boolean {
  if (time.mode === "window") return time.window.endMs >= dataExtent.endMs;
  if (time.mode === "cumulative") return time.playheadMs >= dataExtent.endMs;
  return advance(time, 1).playheadMs >= dataExtent.endMs;
}

/** Time at the first position of a run: the data's first step, or one step after a locked start. */
function rewind(time: TimeState, dataExtent: TimeWindow): TimeState {
  if (time.mode === "window")
    return advance(time, countStepsBack(time, time.window.startMs, dataExtent.startMs));
  if (time.mode === "instant")
    return advance(time, countStepsBack(time, time.playheadMs, dataExtent.startMs));
  return { ...time, playheadMs: shiftBySteps(time.window.startMs, time.step, time.zone, 1) };
}

export interface PlaybackState {
  readonly time: TimeState;
  readonly isPlaying: boolean;
}

/** Where playback begins: where time stands, or from the start of the data when it stands at the end. */
export function startPlayback(time: TimeState, dataExtent: TimeWindow): PlaybackState {
  const begun = isAtEnd(time, dataExtent) ? rewind(time, dataExtent) : time;
  return { time: begun, isPlaying: time.loop || !isAtEnd(begun, dataExtent) };
}

/**
 * One tick of playback: exactly one calendar step forward. At the end of the data it begins again where it loops,
 * else it stops; the step that reaches the end is the last one.
 *
 * @param dataExtent  half-open extent of all incidents, UTC epoch milliseconds
 */
export function nextPlaybackState(time: TimeState, dataExtent: TimeWindow): PlaybackState {
  if (isAtEnd(time, dataExtent))
    return time.loop ? { time: rewind(time, dataExtent), isPlaying: true } : { time, isPlaying: false };
  const advanced = advance(time, 1);
  return { time: advanced, isPlaying: time.loop || !isAtEnd(advanced, dataExtent) };
}
