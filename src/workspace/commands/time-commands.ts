import { roundToStep, shiftBySteps, type TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { AppStore } from "../store";
import type { TimeState } from "../time-state";

const shortestWindowMs = 60_000;

/** Changes the time slice; time is looked at, not authored, so it never enters history. */
export function setTime(store: AppStore, change: Partial<TimeState>): void {
  store.setState({ time: { ...store.getState().time, ...change } });
}

/** Sets the window to whole seconds; an end before its start is turned round, an empty one becomes a minute. */
export function setWindow(store: AppStore, window: TimeWindow): void {
  const wholeSecond = (instantMs: number) => Math.round(instantMs / 1000) * 1000;
  const startMs = wholeSecond(Math.min(window.startMs, window.endMs));
  const endMs = Math.max(wholeSecond(Math.max(window.startMs, window.endMs)), startMs + shortestWindowMs);
  setTime(store, { window: { startMs, endMs } });
}

/** Moves the window by whole calendar steps; both ends step by the zone's clock. */
export function stepWindow(store: AppStore, count: number): void {
  const { window, step, zone } = store.getState().time;
  setWindow(store, {
    startMs: shiftBySteps(window.startMs, step, zone, count),
    endMs: shiftBySteps(window.endMs, step, zone, count),
  });
}

/** Moves one end of the window, or the playhead, by whole calendar steps. */
export function stepEdge(store: AppStore, edge: "start" | "end" | "playhead", count: number): void {
  const { window, playheadMs, step, zone } = store.getState().time;
  const shift = (instantMs: number) => shiftBySteps(instantMs, step, zone, count);
  if (edge === "playhead") {
    setTime(store, { playheadMs: shift(playheadMs) });
    return;
  }
  const moved =
    edge === "start"
      ? { startMs: shift(window.startMs), endMs: window.endMs }
      : { startMs: window.startMs, endMs: shift(window.endMs) };
  if (moved.endMs > moved.startMs) setWindow(store, moved);
}

/** An instant snapped to the nearest boundary of the chosen step. */
export function snapToStep(time: Pick<TimeState, "step" | "zone">, instantMs: number): number {
  return roundToStep(instantMs, time.step, time.zone);
}

/** Steps whose boundaries the window takes over when they are chosen; a week or a month is only how far it moves. */
const snappingSteps: readonly TimeStep[] = ["hour", "day", "attack-night"];

/** Chooses the step; the window's ends and the playhead go to its nearest boundaries, at least one step apart. */
export function setStep(store: AppStore, step: TimeStep): void {
  const { time } = store.getState();
  if (!snappingSteps.includes(step)) {
    setTime(store, { step });
    return;
  }
  const snap = (instantMs: number) => roundToStep(instantMs, step, time.zone);
  const startMs = snap(time.window.startMs);
  const endMs = Math.max(snap(time.window.endMs), shiftBySteps(startMs, step, time.zone, 1));
  setTime(store, { step, window: { startMs, endMs }, playheadMs: snap(time.playheadMs) });
}
