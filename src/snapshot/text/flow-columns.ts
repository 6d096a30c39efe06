/** Which items stand in a column: from `start` up to but without `end`. */
export interface ColumnSlice {
  readonly start: number;
  readonly end: number;
  readonly heightPx: number;
}

/** Fills columns in order, starting a new one where an item would pass `limitPx`; null where they do not suffice. */
function fill(
  heightsPx: readonly number[],
  gapPx: number,
  columns: number,
  limitPx: number,
): ColumnSlice[] | null {
  const slices: ColumnSlice[] = [];
  let start = 0;
  let heightPx = 0;
  for (let index = 0; index < heightsPx.length; index++) {
    const itemPx = heightsPx[index]!;
    const grownPx = index === start ? itemPx : heightPx + gapPx + itemPx;
    if (index > start && grownPx > limitPx) {
      slices.push({ start, end: index, heightPx });
      if (slices.length >= columns) return null;
      start = index;
      heightPx = itemPx;
    } else heightPx = grownPx;
    if (heightPx > limitPx) return null;
  }
  if (start < heightsPx.length) slices.push({ start, end: heightsPx.length, heightPx });
  return slices;
}

/**
 * Shares items out over at most `columns` columns, in order and none broken, so that the highest column is as low as
 * can be.
 */
export function flowColumns(heightsPx: readonly number[], gapPx: number, columns: number): ColumnSlice[] {
  const highestPx = Math.max(0, ...heightsPx);
  let low = highestPx;
  let high = heightsPx.reduce((sum, height) => sum + height + gapPx, 0);
  for (let step = 0; step < 40 && high - low > 0.01; step++) {
    const middle = (low + high) / 2;
    if (fill(heightsPx, gapPx, columns, middle) === null) low = middle;
    else high = middle;
  }
  return fill(heightsPx, gapPx, columns, low) ?? fill(heightsPx, gapPx, columns, high + 0.01) ?? [];
}

/** How many of the first items fit one under the other. */
export function countFitting(heightsPx: readonly number[], gapPx: number, limitPx: number): number {
  let usedPx = 0;
  for (let index = 0; index < heightsPx.length; index++) {
    usedPx += heightsPx[index]! + (index === 0 ? 0 : gapPx);
    if (usedPx > limitPx) return index;
  }
  return heightsPx.length;
}
