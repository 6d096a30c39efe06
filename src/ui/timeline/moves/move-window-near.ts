import { shiftBySteps } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { countStepsBetween } from "../../../workspace/playback";
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
  const { window, step, zone } = time;
  const count = countStepsBetween(time, window[edge], wantedMs);
  return {
    startMs: shiftBySteps(window.startMs, step, zone, count),
    endMs: shiftBySteps(window.endMs, step, zone, count),
  };
}
