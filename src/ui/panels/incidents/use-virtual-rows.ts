import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { clampOffset, offsetShowing, type RowMeasures, rowsInView, scrollScale } from "./place-rows";

interface VirtualRows {
  /** Height of the element that the rows are placed in. */
  readonly trackPx: number;
  /** Indexes of the rows to draw, ascending. */
  readonly indexes: readonly number[];
  /** Where a row stands in the track. */
  readonly topOf: (index: number) => number;
  readonly showRow: (index: number) => void;
}

const unmeasuredViewportPx = 600;

/**
 * The part of a list of rows of one height that is in view, with no object per row. The offset is kept in pixels of
 * content: in a list too tall to lay out, the scroll bar and the wheel both lead to it (`scrollScale`).
 *
 * @param keptIndex  a row that stays drawn wherever the list is scrolled to, because it may have the focus
 */
export function useVirtualRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowPx: number,
  keptIndex: number,
): VirtualRows {
  const [viewportPx, setViewportPx] = useState(unmeasuredViewportPx);
  const [wantedPx, setOffsetPx] = useState(0);
  const measures: RowMeasures = { count, rowPx, viewportPx };
  const scale = scrollScale(measures);
  const offsetPx = clampOffset(measures, wantedPx);
  const latest = useRef({ measures, offsetPx, scale });
  /** The row that was brought into view last, until somebody scrolls. */
  const shownIndex = useRef<number | null>(null);
  latest.current = { measures, offsetPx, scale };

  const scrollTo = useCallback(
    (nextPx: number) => {
      latest.current.offsetPx = nextPx;
      setOffsetPx(nextPx);
      scroller.current?.scrollTo({ top: nextPx / latest.current.scale });
    },
    [scroller],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { measures: last, offsetPx: known } = latest.current;
      const now = { ...last, viewportPx: element.clientHeight };
      latest.current.measures = now;
      setViewportPx(now.viewportPx);
      // What stands around the list may grow after a row was brought into view at its edge.
      if (shownIndex.current === null) return;
      const nextPx = offsetShowing(now, known, shownIndex.current);
      if (nextPx !== known) scrollTo(nextPx);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, scrollTo]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const onScroll = () => {
      const { offsetPx: known, scale: pace } = latest.current;
      // What `scrollTo` brought about, rounded to whole pixels of the scroll bar, is known more exactly.
      if (Math.abs(element.scrollTop - known / pace) <= 1) return;
      shownIndex.current = null;
      setOffsetPx(element.scrollTop * pace);
    };
    const onWheel = (event: WheelEvent) => {
      const { measures: now, offsetPx: known, scale: pace } = latest.current;
      if (pace === 1 || event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      shownIndex.current = null;
      const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      scrollTo(clampOffset(now, known + event.deltaY * unitPx));
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("scroll", onScroll);
      element.removeEventListener("wheel", onWheel);
    };
  }, [scroller, scrollTo]);

  const showRow = useCallback(
    (index: number) => {
      const { measures: now, offsetPx: known } = latest.current;
      shownIndex.current = index;
      const nextPx = offsetShowing(now, known, index);
      if (nextPx !== known) scrollTo(nextPx);
    },
    [scrollTo],
  );

  const { first, end } = rowsInView(measures, offsetPx);
  const indexes = Array.from({ length: end - first }, (_, index) => first + index);
  if (keptIndex >= 0 && keptIndex < first) indexes.unshift(keptIndex);
  if (keptIndex >= end && keptIndex < count) indexes.push(keptIndex);
  const trackPx = scale === 1 ? count * rowPx : (count * rowPx - viewportPx) / scale + viewportPx;
  return { trackPx, indexes, topOf: (index) => offsetPx / scale + (index * rowPx - offsetPx), showRow };
}
