import type { Geometry } from "geojson";
import { incidentStatuses, placePrecisions } from "../../../../src/core/events/incident";
import { weaponFamilies } from "../../../../src/core/events/weapons";
import { intervalPrecisions } from "../../../../src/core/time/uncertain-interval";
import type { ColumnRole, TableSettings } from "../../../../src/formats/import/import-settings";
import { createRowReader } from "../../../../src/formats/import/table/create-row-reader";
import { suggestTable } from "../../../../src/formats/import/table/suggest-table";

export const plainSettings = (
  roles: readonly ColumnRole[],
  changes: Partial<TableSettings> = {},
): TableSettings => ({
  preset: null,
  roles,
  dateOrder: "day-first",
  zone: "Europe/Kyiv",
  decimalComma: false,
  swapCoordinates: false,
  ...changes,
});

const iso = (ms: number) => new Date(ms).toISOString().replace(".000Z", "Z").replace(":00Z", "Z");

/** Reads one row and tells what became of it, in words and ISO instants. */
export function readRow(
  columns: readonly string[],
  settings: TableSettings,
  cells: readonly string[],
  geometry: Geometry | null = null,
) {
  const reader = createRowReader(columns, settings);
  const isAccepted = reader.read(cells, geometry);
  const { values, remarks } = reader;
  return {
    isAccepted,
    remarks: remarks.map(({ code, effect, column }) => `${effect} ${code} ${column}`),
    originals: remarks.map(({ original }) => original),
    position: [values.lng, values.lat],
    interval: `${iso(values.earliestMs)}/${iso(values.latestMs)}`,
    published: Number.isNaN(values.publishedFromMs)
      ? null
      : `${iso(values.publishedFromMs!)}/${iso(values.publishedUntilMs!)}`,
    throughout: values.throughout === 1,
    timePrecision: intervalPrecisions[values.timePrecision],
    placePrecision: placePrecisions[values.placePrecision],
    radiusMeters: values.radiusMeters,
    family: weaponFamilies[values.family],
    status: incidentStatuses[values.status],
    killed: [values.killedMin, values.killedMax],
    injured: [values.injuredMin, values.injuredMax],
  };
}

/** Reads a row of comma-free cells by the table that its header and rows suggest. */
export function readSuggested(header: string, rows: readonly string[], separator = ",") {
  const columns = header.split(separator);
  const cells = rows.map((row) => row.split(separator));
  const suggestion = suggestTable(columns, cells, false);
  return { suggestion, rows: cells.map((one) => readRow(columns, suggestion.table, one)) };
}
