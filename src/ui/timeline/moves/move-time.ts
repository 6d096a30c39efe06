import { shiftBySteps } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { movableWindow } from "../../../core/time/whole-steps";
import { snapToStep } from "../../../workspace/commands/time-commands";
import type { TimeState } from "../../../workspace/time-state";
import { moveWindowNear } from "./move-window-near";

/** What a pointer holds: an edge, the playhead, the window as a whole, or the far edge of a new window. */
export type DragKind = "start" | "end" | "playhead" | "body" | "new";
export type TimeMove = Pick<TimeState, "window" | "playheadMs">;

export interface Drag {
  readonly kind: DragKind;
  /** Time as it was when the drag began. */
  readonly initial: TimeState;
  /** Where the drag began and where the pointer is, UTC epoch milliseconds. */
  readonly grabMs: number;
  readonly pointerMs: number;
  /** Free drags ignore the step and the magnets. */
  readonly isFree: boolean;
  readonly magnets?: Magnets;
}

/**
 * Instants that draw an edge to themselves where it comes near. A boundary of the step goes first: what is dragged to about
 * where a day begins is meant for the day, however close a mark may lie.
 */
export interface Magnets {
  /** UTC epoch milliseconds. */
  readonly atMs: readonly number[];
  readonly reachMs: number;
  /** How near to a boundary of the step no magnet draws. */
  readonly stepReachMs: number;
}

const noMagnets: Magnets = { atMs: [], reachMs: 0, stepReachMs: 0 };

/** The magnet nearest to an instant, or null where none is in reach. */
function nearestMagnet({ atMs, reachMs }: Magnets, instantMs: number): number | null {
  const distanceMs = (magnetMs: number) => Math.abs(magnetMs - instantMs);
  const inReach = atMs.filter((magnetMs) => distanceMs(magnetMs) <= reachMs);
  if (inReach.length === 0) return null;
  return inReach.reduce((best, magnetMs) => (distanceMs(magnetMs) < distanceMs(best) ? magnetMs : best));
}

/** The window between a fixed and a moving edge, in order; never empty, but one step long on the pointer's side. */
function windowBetween(time: TimeState, fixedMs: number, movingMs: number, side: 1 | -1): TimeWindow {
  if (movingMs === fixedMs)
    return windowBetween(time, fixedMs, shiftBySteps(fixedMs, time.step, time.zone, side), side);
  return { startMs: Math.min(fixedMs, movingMs), endMs: Math.max(fixedMs, movingMs) };
}

/** A locked start never passes the playhead. */
function moveLockedStart(initial: TimeState, startMs: number): TimeWindow {
  const lockedMs = Math.min(startMs, initial.playheadMs);
  const { step, zone, window } = initial;
  return { startMs: lockedMs, endMs: Math.max(window.endMs, shiftBySteps(lockedMs, step, zone, 1)) };
}

/** The window as a whole by steps, or, away from those, with one of its ends on a magnet near where it is dragged. */
function moveBody(initial: TimeState, movedMs: number, magnets: Magnets): TimeWindow {
  const from = movableWindow(initial.window, initial);
  const stepped = moveWindowNear({ ...initial, window: from }, "startMs", from.startMs + movedMs);
  let best = stepped;
  if (Math.abs(stepped.startMs - from.startMs - movedMs) <= magnets.stepReachMs) return stepped;
  let bestMs = Number.POSITIVE_INFINITY;
  for (const edgeMs of [initial.window.startMs, initial.window.endMs]) {
    const magnetMs = nearestMagnet(magnets, edgeMs + movedMs);
    if (magnetMs === null || Math.abs(magnetMs - edgeMs - movedMs) >= bestMs) continue;
    bestMs = Math.abs(magnetMs - edgeMs - movedMs);
    const byMs = magnetMs - edgeMs;
    best = { startMs: initial.window.startMs + byMs, endMs: initial.window.endMs + byMs };
  }
  return best;
}

/** Time under a drag: a pure function of where it began and where the pointer is, so that nothing ever drifts. */
export function moveTime({ kind, initial, grabMs, pointerMs, isFree, magnets = noMagnets }: Drag): TimeMove {
  const { window, playheadMs, mode } = initial;
  const snap = (instantMs: number) => {
    if (isFree) return instantMs;
    const stepMs = snapToStep(initial, instantMs);
    if (Math.abs(stepMs - instantMs) <= magnets.stepReachMs) return stepMs;
    return nearestMagnet(magnets, instantMs) ?? stepMs;
  };
  const movedMs = pointerMs - grabMs;
  const side = pointerMs < grabMs ? -1 : 1;
  switch (kind) {
    case "start": {
      const startMs = snap(window.startMs + movedMs);
      if (mode === "cumulative") return { window: moveLockedStart(initial, startMs), playheadMs };
      return { window: windowBetween(initial, window.endMs, startMs, -1), playheadMs };
    }
    case "end":
      return {
        window: windowBetween(initial, window.startMs, snap(window.endMs + movedMs), 1),
        playheadMs,
      };
    case "playhead": {
      const wantedMs = Math.round(snap(playheadMs + movedMs) / 1000) * 1000;
      return { window, playheadMs: mode === "cumulative" ? Math.max(window.startMs, wantedMs) : wantedMs };
    }
    case "body": {
      if (!isFree) return { window: moveBody(initial, movedMs, magnets), playheadMs };
      return { window: { startMs: window.startMs + movedMs, endMs: window.endMs + movedMs }, playheadMs };
    }
    case "new":
      return { window: windowBetween(initial, snap(grabMs), snap(pointerMs), side), playheadMs };
  }
}

/** The window with an instant in its middle, moved by whole steps; or the playhead on it. */
export function centreOn(time: TimeState, instantMs: number): TimeMove {
  if (time.mode !== "window")
    return {
      window: time.window,
      playheadMs: time.mode === "cumulative" ? Math.max(time.window.startMs, instantMs) : instantMs,
    };
  const halfMs = (time.window.endMs - time.window.startMs) / 2;
  return { window: moveWindowNear(time, "startMs", instantMs - halfMs), playheadMs: time.playheadMs };
}

/** The window's end, or the playhead, on an instant; a window that would be empty moves there with its length. */
export function endAt(time: TimeState, instantMs: number): TimeMove {
  const { window, playheadMs, mode } = time;
  if (mode !== "window")
    return { window, playheadMs: mode === "cumulative" ? Math.max(window.startMs, instantMs) : instantMs };
  const lengthMs = window.endMs - window.startMs;
  const startMs = window.startMs < instantMs ? window.startMs : instantMs - lengthMs;
  return { window: { startMs, endMs: instantMs }, playheadMs };
}
