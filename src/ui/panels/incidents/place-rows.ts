/**
 * The tallest that a list is laid out, CSS pixels: browsers stop at about 17.8 million (Firefox) or 33.5 million. In a
 * longer list the scroll bar moves over this height, and the rows by as much more.
 */
export const tallestTrackPx = 16_000_000;

export interface RowMeasures {
  readonly count: number;
  readonly rowPx: number;
  readonly viewportPx: number;
}

/** How many pixels of content one pixel of the scroll bar stands for; 1 for all but the longest lists. */
export function scrollScale({ count, rowPx, viewportPx }: RowMeasures): number {
  const contentPx = count * rowPx;
  const trackPx = Math.min(contentPx, tallestTrackPx);
  return trackPx === contentPx ? 1 : (contentPx - viewportPx) / (trackPx - viewportPx);
}

/** The nearest offset (pixels of content) that a list of these measures can be scrolled to. */
export function clampOffset({ count, rowPx, viewportPx }: RowMeasures, offsetPx: number): number {
  return Math.max(0, Math.min(count * rowPx - viewportPx, offsetPx));
}

/** Rows `[first, end)` that are drawn when a list is scrolled to an offset: those in view and some on either side. */
export function rowsInView(
  { count, rowPx, viewportPx }: RowMeasures,
  offsetPx: number,
  extraRows = 6,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, Math.floor(offsetPx / rowPx) - extraRows);
  const end = Math.min(count, Math.ceil((offsetPx + viewportPx) / rowPx) + extraRows);
  return { first: Math.min(first, count), end: Math.max(end, 0) };
}

/** The offset (pixels of content) nearest to the present one at which a row is in view as a whole. */
export function offsetShowing(measures: RowMeasures, offsetPx: number, index: number): number {
  const top = index * measures.rowPx;
  const highest = top + measures.rowPx - measures.viewportPx;
  if (top < offsetPx) return clampOffset(measures, top);
  return offsetPx < highest ? clampOffset(measures, highest) : offsetPx;
}
