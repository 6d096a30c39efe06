import { classOf, type DurationClass, durationClassSeconds, type EventTable } from "../event-table";

/** The rows of two tables in one order: `order[i]` is a row of the older one, or past its count one of the newer one. */
export interface MergedOrder {
  readonly order: Uint32Array<ArrayBuffer>;
  readonly classes: readonly DurationClass[];
}

const durationOf = (table: EventTable, row: number) =>
  table.latestSeconds[row]! - table.earliestSeconds[row]!;

/** The rows of each duration class, as positions `[start, end)` in a list of rows that ascends. */
function splitByClass(table: EventTable, rows: Uint32Array): { start: number; end: number }[] {
  const parts = durationClassSeconds.map(() => ({ start: 0, end: 0 }));
  let position = 0;
  for (const { start: firstRow, end: endRow } of table.classes) {
    const start = position;
    while (position < rows.length && rows[position]! < endRow) position++;
    parts[classOf(durationOf(table, firstRow))] = { start, end: position };
  }
  return parts;
}

/**
 * Some rows of one table and all of another in the drawing order of both: grouped by duration class, each class by
 * earliest, of equal ones the older first. Both are sorted already, so that they are only run together.
 *
 * @param keptRows  rows of the older table that stay, ascending
 */
export function mergeOrder(older: EventTable, keptRows: Uint32Array, newer: EventTable): MergedOrder {
  const newerRows = new Uint32Array(newer.count).map((_, row) => row);
  const olderParts = splitByClass(older, keptRows);
  const newerParts = splitByClass(newer, newerRows);
  const order = new Uint32Array(keptRows.length + newer.count);
  const classes: DurationClass[] = [];
  let place = 0;
  for (const [index, olderPart] of olderParts.entries()) {
    const newerPart = newerParts[index]!;
    const start = place;
    let longestSeconds = 0;
    let [atOlder, atNewer] = [olderPart.start, newerPart.start];
    while (atOlder < olderPart.end || atNewer < newerPart.end) {
      const olderRow = keptRows[atOlder]!;
      const takesOlder =
        atNewer === newerPart.end ||
        (atOlder < olderPart.end && older.earliestSeconds[olderRow]! <= newer.earliestSeconds[atNewer]!);
      const duration = takesOlder ? durationOf(older, olderRow) : durationOf(newer, atNewer);
      if (duration > longestSeconds) longestSeconds = duration;
      if (takesOlder) atOlder++;
      order[place++] = takesOlder ? olderRow : older.count + atNewer++;
    }
    if (place > start) classes.push({ start, end: place, longestSeconds });
  }
  return { order, classes };
}
