import { type PointerEvent, useState } from "react";
import { floorToStep, shiftBySteps, type TimeStep } from "../../../core/time/calendar";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { type AxisScale, toInstantMs } from "../axis/axis-scale";

/** The bin under a resting mouse; none while a button is down, and none for touch, which has no hover. */
export function useHoveredBin(scale: AxisScale, step: TimeStep, zone: string) {
  const [startMs, setStartMs] = useState<number | null>(null);
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== "mouse" || event.buttons !== 0) {
      setStartMs(null);
      return;
    }
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setStartMs(floorToStep(toInstantMs(scale, px), step, zone));
  };
  const bin: TimeWindow | null =
    startMs === null
      ? null
      : {
          startMs,
          endMs: floorToStep(shiftBySteps(startMs, step, zone, 1), step, zone),
        };
  return { bin, handlers: { onPointerMove: follow, onPointerLeave: () => setStartMs(null) } };
}
