import { datasetEpochMs, type IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import type { EventTable } from "../../src/core/events/event-table";
import { indexPlaces } from "../../src/core/events/place-index/place-index";
import type { ImportedSource } from "../../src/core/sources/imported-source";

/** A table as the dataset of an imported source without texts; its clock is moved to the datasets' own. */
export function datasetOfTable(table: EventTable, id = "dataset"): IncidentDataset {
  const shift = (table.epochMs - datasetEpochMs) / 1000;
  const moved = (seconds: Uint32Array) => seconds.map((second) => second + shift);
  return {
    kind: "incidents",
    id,
    table: {
      ...table,
      epochMs: datasetEpochMs,
      earliestSeconds: moved(table.earliestSeconds),
      latestSeconds: moved(table.latestSeconds),
      sourceIndex: new Uint32Array(0),
    },
    placeIndex: indexPlaces(table).data,
    placePrecision: new Uint8Array(table.count),
    timePrecision: new Uint8Array(table.count),
    figures: {},
    fields: [],
    zone: "UTC",
    lines: Uint32Array.from({ length: table.count }, (_, row) => row + 2),
  };
}

/** A source as the review would describe it. */
export function importedSource(change: Partial<ImportedSource> = {}): ImportedSource {
  return {
    id: "source",
    kind: "incidents",
    name: "Field notes",
    licence: "CC BY 4.0",
    attribution: "Field notes",
    accessed: "2026-01-05",
    color: "#3A6EA5",
    isShown: true,
    origin: "notes.csv",
    datasetId: "dataset",
    recordCount: 3,
    format: "delimited",
    restrictsRawRows: false,
    ...change,
  };
}
