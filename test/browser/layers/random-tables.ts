import { buildEventTable, type DurationClass, type EventTable } from "../../../src/core/events/event-table";
import { incidentStatuses } from "../../../src/core/events/incident";
import { matchRow, type TableWindow } from "../../../src/core/events/window-rows";

const lastSecond = 0xffffffff;
const spans = [2, 60, 3600, 86_400, 7 * 86_400, 32 * 86_400, 1000 * 86_400, lastSecond];

export type Random = () => number;
export const integer = (random: Random, below: number) => Math.floor(random() * below);

/** A table whose rows share few distinct times, so that edges often coincide, in every duration class. */
export function randomTable(random: Random, mostRows = 300): EventTable {
  const count = 1 + integer(random, mostRows);
  const span = spans[integer(random, spans.length)]!;
  const earliestSeconds = new Uint32Array(count);
  const latestSeconds = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const longest = Math.min(span, spans[integer(random, spans.length)]!);
    const duration = 1 + integer(random, longest);
    earliestSeconds[row] = integer(random, Math.max(1, span - duration));
    latestSeconds[row] = Math.min(lastSecond, earliestSeconds[row]! + duration);
  }
  return buildEventTable({
    epochMs: 0,
    earliestSeconds,
    latestSeconds,
    throughout: new Uint8Array(count).map(() => integer(random, 2)),
    family: new Uint8Array(count).map(() => integer(random, 7)),
    status: new Uint8Array(count).map(() => integer(random, incidentStatuses.length)),
    lng: new Float64Array(count).map(() => random() * 360 - 180),
    lat: new Float64Array(count).map(() => random() * 170 - 85),
    radiusMeters: new Float32Array(count).map(() => random() * 5000),
  });
}

/** Tables one after the other: every class stays sorted within itself, and the same kind of class comes several times. */
export function concatenateTables(tables: readonly EventTable[]): EventTable {
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const fill = <T extends { set(part: T, at: number): void }>(
    joined: T,
    partOf: (table: EventTable) => T,
  ): T => {
    let at = 0;
    for (const table of tables) {
      joined.set(partOf(table), at);
      at += table.count;
    }
    return joined;
  };
  let start = 0;
  const classes: DurationClass[] = tables.flatMap((table) => {
    const from = start;
    start += table.count;
    return table.classes.map((slice) => ({ ...slice, start: slice.start + from, end: slice.end + from }));
  });
  return {
    epochMs: tables[0]?.epochMs ?? 0,
    count,
    classes,
    earliestSeconds: fill(new Uint32Array(count), (table) => table.earliestSeconds),
    latestSeconds: fill(new Uint32Array(count), (table) => table.latestSeconds),
    throughout: fill(new Uint8Array(count), (table) => table.throughout),
    family: fill(new Uint8Array(count), (table) => table.family),
    status: fill(new Uint8Array(count), (table) => table.status),
    lng: fill(new Float64Array(count), (table) => table.lng),
    lat: fill(new Float64Array(count), (table) => table.lat),
    radiusMeters: fill(new Float32Array(count), (table) => table.radiusMeters),
    sourceIndex: Uint32Array.from({ length: count }, (_, row) => row),
  };
}

/** A single random table or up to six of them in a row. */
export function randomTables(random: Random): EventTable {
  const parts = 1 + (random() < 0.5 ? 0 : integer(random, 6));
  return parts === 1
    ? randomTable(random)
    : concatenateTables(Array.from({ length: parts }, () => randomTable(random, 80)));
}

/** A window whose edges are mostly those of rows, or a second beside them, and sometimes empty or reversed. */
export function randomWindow(random: Random, table: EventTable): TableWindow {
  const edge = () => {
    const row = integer(random, table.count);
    const column = random() < 0.5 ? table.earliestSeconds : table.latestSeconds;
    const shift = random() < 0.6 ? 0 : random() < 0.5 ? -1 : 1;
    return Math.min(lastSecond, Math.max(0, column[row]! + shift));
  };
  const [a, b] = [edge(), edge()];
  return random() < 0.05
    ? { startSeconds: Math.max(a, b), endSeconds: Math.min(a, b) }
    : { startSeconds: Math.min(a, b), endSeconds: Math.max(a, b) };
}

/** A mask that hides a third of the rows and lets another be possible at most, or, half the time, none. */
export function randomMask(random: Random, count: number): Uint8Array | null {
  return random() < 0.5 ? null : new Uint8Array(count).map(() => integer(random, 3));
}

/** What is drawn of a row: what the window says, where its byte is 2 possible at most, where it is 0 nothing. */
export function matchMaskedRow(
  table: EventTable,
  row: number,
  window: TableWindow,
  mask: Uint8Array | null,
): 0 | 1 | 2 {
  const match = matchRow(table, row, window);
  if (mask?.[row] === 0) return 0;
  return mask?.[row] === 2 && match === 2 ? 1 : match;
}
