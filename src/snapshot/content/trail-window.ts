import { shiftBySteps } from "../../core/time/calendar";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { effectiveWindow, type TimeState } from "../../workspace/time-state";

/** The steps before what is shown of time whose incidents stay on the map, fading; null for no trail. */
export function trailWindow(
  time: Pick<TimeState, "window" | "playheadMs" | "mode" | "step" | "zone" | "trailSteps">,
): TimeWindow | null {
  if (time.trailSteps === 0) return null;
  const { startMs } = effectiveWindow(time);
  return { startMs: shiftBySteps(startMs, time.step, time.zone, -time.trailSteps), endMs: startMs };
}
