import { type RefObject, useEffect, useRef } from "react";

const mapShape = 0.4;
const lowestMapPx = 200;
const highestMapPx = 320;

/** The height at which a frame of some width shows everything whole: a map to look around in, and all that is below it. */
export function wantedHeight(widthPx: number, belowPx: number): number {
  const mapPx = Math.min(highestMapPx, Math.max(lowestMapPx, widthPx * mapShape));
  return Math.round(mapPx + belowPx);
}

/** Surely more than where the parts below the map begin to be left out for want of height. */
const roomyPx = 2000;

/** How high what is below the map is where there is room for all of it; nothing of this is painted. */
function heightInRoom(below: HTMLElement): number {
  const page = below.parentElement;
  if (!page) return below.offsetHeight;
  page.style.height = `${roomyPx}px`;
  const heightPx = below.offsetHeight;
  page.style.height = "";
  return heightPx;
}

/**
 * Tells the page around how high the frame has to be: `{ type: "demarc:height", heightPx }`, to anybody, since it says
 * nothing of what is shown. It does not depend on the height that is given, so that to follow it ends at once; at one width
 * it never sinks, so that a page does not jump with each step of time. Nothing is listened to.
 *
 * @returns the element of what stands below the map
 */
export function useWantedHeight(): RefObject<HTMLDivElement | null> {
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = below.current;
    if (!element || parent === window) return;
    let told = { widthPx: 0, heightPx: 0 };
    const observer = new ResizeObserver(() => {
      const widthPx = innerWidth;
      const heightPx = wantedHeight(widthPx, heightInRoom(element));
      if (widthPx === told.widthPx && heightPx <= told.heightPx) return;
      told = { widthPx, heightPx };
      parent.postMessage({ type: "demarc:height", heightPx }, "*");
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return below;
}
