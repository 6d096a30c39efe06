import { type RefObject, useEffect, useRef } from "react";

const mapShape = 0.62;
const lowestMapPx = 200;
const highestMapPx = 560;

/** How high a frame of some width is best, whatever its height is now: a map of a fixed shape, and what is below it. */
export function wantedHeight(widthPx: number, belowPx: number): number {
  const mapPx = Math.min(highestMapPx, Math.max(lowestMapPx, widthPx * mapShape));
  return Math.round(mapPx + belowPx);
}

/**
 * Tells the page around how high the frame is best: `{ type: "demarc:height", heightPx }`, to anybody, since it says
 * nothing of what is shown. Nothing is listened to.
 *
 * @returns the element of what stands below the map
 */
export function useWantedHeight(): RefObject<HTMLDivElement | null> {
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = below.current;
    if (!element || parent === window) return;
    let toldPx = 0;
    const observer = new ResizeObserver(() => {
      const heightPx = wantedHeight(innerWidth, element.offsetHeight);
      if (heightPx === toldPx) return;
      toldPx = heightPx;
      parent.postMessage({ type: "demarc:height", heightPx }, "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return below;
}
