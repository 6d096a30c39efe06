import { ceilToStep, roundToStep, shiftBySteps, type TimeStep } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { moveBySteps, moveWindowBySteps, wholeStepsAround } from "../../core/time/whole-steps";
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

/** Moves the window by whole calendar steps; both ends step by the zone's clock, by months from first to first. */
export function stepWindow(store: AppStore, count: number): void {
  const { time } = store.getState();
  setWindow(store, moveWindowBySteps(time.window, time, count));
}

/** Shows what was known at an instant (UTC epoch milliseconds, to the whole second); null shows what is known now. */
export function setKnownAt(store: AppStore, knownAtMs: number | null): void {
  setTime(store, { knownAtMs: knownAtMs === null ? null : Math.round(knownAtMs / 1000) * 1000 });
}

/** Moves one end of the window, or the playhead, by whole calendar steps. */
export function stepEdge(store: AppStore, edge: "start" | "end" | "playhead", count: number): void {
  const { time } = store.getState();
  const { window, playheadMs } = time;
  const shift = (instantMs: number) => moveBySteps(instantMs, time, count);
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

/** Steps so long that their nearest boundaries may lie far away: the window grows to the whole ones that hold it. */
const growingSteps: readonly TimeStep[] = ["week", "month"];

/**
 * Chooses the step, and takes time onto its boundaries: the ends of the window and the playhead to the nearest ones, at
 * least one step apart; by weeks and months to those around, so that what was in the window stays in it.
 */
export function setStep(store: AppStore, step: TimeStep): void {
  const { time } = store.getState();
  if (growingSteps.includes(step)) {
    const stepping = { step, zone: time.zone };
    const playheadMs = ceilToStep(time.playheadMs, step, time.zone);
    setTime(store, { step, window: wholeStepsAround(time.window, stepping), playheadMs });
    return;
  }
  const snap = (instantMs: number) => roundToStep(instantMs, step, time.zone);
  const startMs = snap(time.window.startMs);
  const endMs = Math.max(snap(time.window.endMs), shiftBySteps(startMs, step, time.zone, 1));
  setTime(store, { step, window: { startMs, endMs }, playheadMs: snap(time.playheadMs) });
}
