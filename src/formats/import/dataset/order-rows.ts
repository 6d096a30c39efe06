import { classOf, type DurationClass, durationClassSeconds } from "../../../core/events/event-table";
import { countUp, sortByDigit } from "../../../core/events/sort-by-digit";

export interface RowOrder {
  /** `order[i]` is the row, as it was added, that stands at place `i`. */
  readonly order: Uint32Array<ArrayBuffer>;
  readonly classes: readonly DurationClass[];
}

/**
 * Rows grouped by duration class, each class by earliest, equal ones as they were added: a radix sort in three passes,
 * of which a file that is in the order of time needs one, or none.
 */
export function orderRows(count: number, earliestSeconds: Uint32Array, latestSeconds: Uint32Array): RowOrder {
  const classOfRow = new Uint32Array(count);
  const sizes = new Uint32Array(durationClassSeconds.length);
  const longest = new Float64Array(durationClassSeconds.length);
  let isAscending = true;
  let before = 0;
  let lastDuration = -1;
  let rowClass = 0;
  for (let row = 0; row < count; row++) {
    const earliest = earliestSeconds[row]!;
    const duration = latestSeconds[row]! - earliest;
    if (duration !== lastDuration) rowClass = classOf(duration);
    lastDuration = duration;
    classOfRow[row] = rowClass;
    sizes[rowClass] = sizes[rowClass]! + 1;
    if (duration > longest[rowClass]!) longest[rowClass] = duration;
    if (earliest < before) isAscending = false;
    before = earliest;
  }
  let order = countUp(count);
  if (!isAscending)
    for (const shift of [0, 16]) order = sortByDigit(order, { keys: earliestSeconds, shift, bits: 16 });
  order = sortByDigit(order, { keys: classOfRow, shift: 0, bits: 3 });
  const classes: DurationClass[] = [];
  let start = 0;
  for (const [index, size] of sizes.entries()) {
    if (size > 0) classes.push({ start, end: start + size, longestSeconds: longest[index]! });
    start += size;
  }
  return { order, classes };
}
