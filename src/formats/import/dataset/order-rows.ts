import { classOf, type DurationClass, durationClassSeconds } from "../../../core/events/event-table";

export interface RowOrder {
  /** `order[i]` is the row, as it was added, that stands at place `i`. */
  readonly order: Uint32Array<ArrayBuffer>;
  readonly classes: readonly DurationClass[];
}

/** One pass of a radix sort: the order sorted by one digit, equal ones as they were. */
function sortByDigit(
  order: Uint32Array,
  digits: number,
  digitOf: (row: number) => number,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(digits);
  for (let place = 0; place < order.length; place++) {
    const digit = digitOf(order[place]!);
    next[digit] = next[digit]! + 1;
  }
  let start = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = next[digit]!;
    next[digit] = start;
    start += count;
  }
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place]!;
    const digit = digitOf(row);
    const target = next[digit]!;
    next[digit] = target + 1;
    sorted[target] = row;
  }
  return sorted;
}

/** Rows grouped by duration class, each class by earliest, equal ones as they were added: a radix sort in three passes. */
export function orderRows(count: number, earliestSeconds: Uint32Array, latestSeconds: Uint32Array): RowOrder {
  const classOfRow = new Uint8Array(count);
  const sizes = new Uint32Array(durationClassSeconds.length);
  const longest = new Float64Array(durationClassSeconds.length);
  const order = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const duration = latestSeconds[row]! - earliestSeconds[row]!;
    const rowClass = classOf(duration);
    classOfRow[row] = rowClass;
    sizes[rowClass] = sizes[rowClass]! + 1;
    if (duration > longest[rowClass]!) longest[rowClass] = duration;
    order[row] = row;
  }
  const byLow = sortByDigit(order, 2 ** 16, (row) => earliestSeconds[row]! & 0xffff);
  const byEarliest = sortByDigit(byLow, 2 ** 16, (row) => earliestSeconds[row]! >>> 16);
  const sorted = sortByDigit(byEarliest, sizes.length, (row) => classOfRow[row]!);
  const classes: DurationClass[] = [];
  let start = 0;
  for (const [index, size] of sizes.entries()) {
    if (size > 0) classes.push({ start, end: start + size, longestSeconds: longest[index]! });
    start += size;
  }
  return { order: sorted, classes };
}
