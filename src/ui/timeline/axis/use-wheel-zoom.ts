import { type RefObject, useEffect, useRef } from "react";
import { type AxisScale, toInstantMs } from "./axis-scale";
import type { Axis } from "./use-axis";

const zoomPerPx = 0.0016;
const lineHeightPx = 16;

/** Wheel: zooms around the pointer; sideways, or with Shift, it pans. Not passive, so that the page stays put. */
export function useWheelZoom(area: RefObject<HTMLElement | null>, scale: AxisScale, axis: Axis): void {
  const latest = useRef({ scale, axis });
  latest.current = { scale, axis };
  useEffect(() => {
    const listened = area.current;
    if (!listened) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { scale: current, axis: moved } = latest.current;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeightPx : 1;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isSideways) {
        const deltaPx = (event.deltaX || event.deltaY) * unit;
        const spanMs = current.extent.endMs - current.extent.startMs;
        moved.pan((deltaPx / Math.max(1, current.widthPx)) * spanMs);
        return;
      }
      const px = event.clientX - listened.getBoundingClientRect().left;
      moved.zoom(Math.exp(event.deltaY * unit * zoomPerPx), toInstantMs(current, px));
    };
    listened.addEventListener("wheel", turn, { passive: false });
    return () => listened.removeEventListener("wheel", turn);
  }, [area]);
}
