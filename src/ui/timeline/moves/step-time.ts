import { ceilToStep, floorToStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { moveBySteps, moveWindowBySteps } from "../../../core/time/whole-steps";
import type { TimeState } from "../../../workspace/time-state";
import type { TimeMove } from "./move-time";
import { moveWindowNear } from "./move-window-near";

/** What the keyboard moves. */
export type Handle = "start" | "end" | "playhead" | "body";
export type StepMove = number | "first" | "last";

const bigStep = 10;

/** The move that a key asks for, or null: a step, ten of them with Shift or Page, or the ends of the data. */
export function moveOfKey(key: string, isShift: boolean): StepMove | null {
  const size = isShift ? bigStep : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return -size;
    case "ArrowRight":
    case "ArrowUp":
      return size;
    case "PageDown":
      return -bigStep;
    case "PageUp":
      return bigStep;
    case "Home":
      return "first";
    case "End":
      return "last";
    default:
      return null;
  }
}

/** The data's ends on step boundaries. */
function stepBounds({ step, zone }: TimeState, dataExtent: TimeWindow): TimeWindow {
  return {
    startMs: floorToStep(dataExtent.startMs, step, zone),
    endMs: ceilToStep(dataExtent.endMs, step, zone),
  };
}

/** Time after a key: edges stop one step before each other, the window keeps its length. */
export function stepTime(
  time: TimeState,
  handle: Handle,
  move: StepMove,
  dataExtent: TimeWindow | null,
): TimeMove {
  const { window, playheadMs, mode } = time;
  const shift = (instantMs: number, count: number) => moveBySteps(instantMs, time, count);
  const bounds = stepBounds(time, dataExtent ?? window);
  const target = (fromMs: number) =>
    typeof move === "number" ? shift(fromMs, move) : move === "first" ? bounds.startMs : bounds.endMs;

  if (handle === "playhead") {
    const leastMs = mode === "cumulative" ? window.startMs : Number.NEGATIVE_INFINITY;
    return { window, playheadMs: Math.max(leastMs, target(playheadMs)) };
  }
  if (handle === "start") {
    const latestMs = mode === "cumulative" ? playheadMs : shift(window.endMs, -1);
    // An edge that is nearer than a step already stays where it is.
    const startMs = Math.min(target(window.startMs), Math.max(latestMs, window.startMs));
    return { window: { startMs, endMs: Math.max(window.endMs, shift(startMs, 1)) }, playheadMs };
  }
  if (handle === "end") {
    const earliestMs = Math.min(shift(window.startMs, 1), window.endMs);
    return {
      window: { startMs: window.startMs, endMs: Math.max(target(window.endMs), earliestMs) },
      playheadMs,
    };
  }
  if (move === "first") return { window: moveWindowNear(time, "startMs", bounds.startMs), playheadMs };
  if (move === "last") return { window: moveWindowNear(time, "endMs", bounds.endMs), playheadMs };
  return { window: moveWindowBySteps(window, time, move), playheadMs };
}
