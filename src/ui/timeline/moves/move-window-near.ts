import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { countStepsBetween, movableWindow, moveWindowBySteps } from "../../../core/time/whole-steps";
import type { TimeState } from "../../../workspace/time-state";

/**
 * The window moved by whole steps, both ends by the zone's clock, so that one of them comes nearest to where it is
 * wanted. It keeps its length by the calendar, over a change of clocks too.
 */
export function moveWindowNear(
  time: Pick<TimeState, "window" | "step" | "zone">,
  edge: "startMs" | "endMs",
  wantedMs: number,
): TimeWindow {
  const window = movableWindow(time.window, time);
  return moveWindowBySteps(window, time, countStepsBetween(time, window[edge], wantedMs));
}
