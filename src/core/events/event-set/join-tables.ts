import { datasetEpochMs } from "../dataset/incident-dataset";
import type { EventTable } from "../event-table";

type NumericArray = Uint8Array | Uint32Array | Float32Array | Float64Array;

function joinColumn<Column extends NumericArray>(
  tables: readonly EventTable[],
  columnOf: (table: EventTable) => Column,
  joined: Column,
): Column {
  let start = 0;
  for (const table of tables) {
    const column = columnOf(table);
    joined.set(column as never, start);
    start += table.count;
  }
  return joined;
}

/**
 * Tables one after the other as one. Each keeps its duration classes, so nothing is sorted anew: a window looks at the
 * classes of all. Throws when a table's clock does not start at `datasetEpochMs`.
 */
export function joinTables(tables: readonly EventTable[]): EventTable {
  for (const { epochMs } of tables)
    if (epochMs !== datasetEpochMs)
      throw new RangeError(`a table's clock starts at ${epochMs}, not ${datasetEpochMs}`);
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  let start = 0;
  const classes = tables.flatMap((table) => {
    const offset = start;
    start += table.count;
    return table.classes.map((part) => ({ ...part, start: part.start + offset, end: part.end + offset }));
  });
  return {
    epochMs: datasetEpochMs,
    count,
    classes,
    earliestSeconds: joinColumn(tables, (table) => table.earliestSeconds, new Uint32Array(count)),
    latestSeconds: joinColumn(tables, (table) => table.latestSeconds, new Uint32Array(count)),
    throughout: joinColumn(tables, (table) => table.throughout, new Uint8Array(count)),
    family: joinColumn(tables, (table) => table.family, new Uint8Array(count)),
    status: joinColumn(tables, (table) => table.status, new Uint8Array(count)),
    lng: joinColumn(tables, (table) => table.lng, new Float64Array(count)),
    lat: joinColumn(tables, (table) => table.lat, new Float64Array(count)),
    radiusMeters: joinColumn(tables, (table) => table.radiusMeters, new Float32Array(count)),
    // Rows of a joined table are found through its segments.
    sourceIndex: new Uint32Array(0),
  };
}

const rowColumns = [
  "earliestSeconds",
  "latestSeconds",
  "throughout",
  "family",
  "status",
  "lng",
  "lat",
  "radiusMeters",
] as const;

/** One table of a joined one as a view into it, so that its rows are in memory once. */
export function viewTable(joined: EventTable, start: number, table: EventTable): EventTable {
  const end = start + table.count;
  const views = rowColumns.map((name) => [name, joined[name].subarray(start, end)]);
  return { ...table, ...Object.fromEntries(views) };
}

/** A view with memory of its own again, for a table that leaves the joined one. */
export function copyTable(table: EventTable): EventTable {
  const copies = rowColumns.map((name) => [name, table[name].slice()]);
  return { ...table, ...Object.fromEntries(copies) };
}
