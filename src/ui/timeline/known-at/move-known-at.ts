import { ceilToStep, floorToStep, roundToStep, shiftBySteps } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { moveBySteps } from "../../../core/time/whole-steps";
import type { TimeState } from "../../../workspace/time-state";

const bigStepHours = 10;

/** The nearest instant inside the range. */
export function clampToRange(instantMs: number, range: TimeWindow): number {
  return Math.min(range.endMs, Math.max(range.startMs, instantMs));
}

/** An instant moved by hours of the zone's clock; one between two hours goes to the next of them first. */
function moveByHours(instantMs: number, zone: string, count: number): number {
  const edge = count > 0 ? floorToStep : ceilToStep;
  return shiftBySteps(edge(instantMs, "hour", zone), "hour", zone, count);
}

/**
 * Where a key takes "Known at": an hour by the arrows, ten with Shift, the timeline's step by Page, the ends of the
 * range by Home and End. Null for any other key.
 */
export function knownAtOfKey(
  instantMs: number,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  time: Pick<TimeState, "step" | "zone">,
  range: TimeWindow,
): number | null {
  const hours = shiftKey ? bigStepHours : 1;
  const target = () => {
    switch (key) {
      case "ArrowLeft":
      case "ArrowDown":
        return moveByHours(instantMs, time.zone, -hours);
      case "ArrowRight":
      case "ArrowUp":
        return moveByHours(instantMs, time.zone, hours);
      case "PageDown":
        return moveBySteps(instantMs, time, -1);
      case "PageUp":
        return moveBySteps(instantMs, time, 1);
      case "Home":
        return range.startMs;
      case "End":
        return range.endMs;
      default:
        return null;
    }
  };
  const wantedMs = target();
  return wantedMs === null ? null : clampToRange(wantedMs, range);
}

/** Where a pointer takes "Known at": the nearest hour of the zone's clock, or right where it is. */
export function knownAtOfPointer(
  pointerMs: number,
  isFree: boolean,
  zone: string,
  range: TimeWindow,
): number {
  return clampToRange(isFree ? pointerMs : roundToStep(pointerMs, "hour", zone), range);
}
