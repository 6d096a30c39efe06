import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";

/** Bytes that a dataset takes, by part. */
export interface DatasetBytes {
  readonly rows: number;
  /** Times, positions, families and the like, with precisions, figures and lines. */
  readonly table: number;
  /** Text columns, each by its name. */
  readonly fields: Readonly<Record<string, number>>;
  readonly placeIndex: number;
  readonly total: number;
}

function viewBytes(columns: object): number {
  let bytes = 0;
  for (const column of Object.values(columns)) if (ArrayBuffer.isView(column)) bytes += column.byteLength;
  return bytes;
}

const textBytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + 2 * text.length, 0);

/** Terms are counted with two bytes a character. */
export function measureDatasetBytes(dataset: IncidentDataset): DatasetBytes {
  const table = viewBytes(dataset.table) + viewBytes(dataset) + viewBytes(dataset.figures);
  const byName = dataset.fields.map(({ name, column }): [string, number] => [
    name,
    viewBytes(column) + (column.kind === "terms" ? textBytes(column.terms) : 0),
  ]);
  const placeIndex = dataset.placeIndex.byteLength;
  return {
    rows: dataset.table.count,
    table,
    fields: Object.fromEntries(byName),
    placeIndex,
    total: byName.reduce((sum, [, bytes]) => sum + bytes, table + placeIndex),
  };
}
