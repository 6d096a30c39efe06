import { describe, expect, it } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import type { IncidentDataset } from "../../../src/core/events/dataset/incident-dataset";
import { createIncidentDatasetBuilder } from "../../../src/formats/import/dataset/incident-dataset-builder";
import type { ImportResult } from "../../../src/formats/import/import-review";
import { undo } from "../../../src/workspace/commands/execute";
import { addImportedSource, type SourceDescription } from "../../../src/workspace/commands/source-commands";
import { createAppStore } from "../../../src/workspace/store";

const description: SourceDescription = {
  name: "Strikes",
  licence: "",
  attribution: "",
  accessed: "2025-12-31",
  color: "#0B7A75",
  origin: "strikes.geojson",
  format: "geojson",
  restrictsRawRows: false,
};

function incidentsOf(id: string, count: number): IncidentDataset {
  const builder = createIncidentDatasetBuilder([{ name: "id", role: "id", column: 0 }], "Europe/Kyiv");
  for (let row = 0; row < count; row++) {
    const earliestMs = Date.UTC(2025, 11, 1 + row);
    builder.add(
      {
        ...{
          lng: 30,
          lat: 50,
          earliestMs,
          latestMs: earliestMs + 3_600_000,
          throughout: 0,
          timePrecision: 0,
        },
        ...{ placePrecision: 0, radiusMeters: 0, family: 0, status: 0 },
        ...{ killedMin: -1, killedMax: -1, injuredMin: -1, injuredMax: -1 },
      },
      [String(row)],
      row + 2,
    );
  }
  return builder.finish(id);
}

const controlOf = (id: string, dates: readonly string[]): ControlDataset => ({
  kind: "control",
  id,
  versions: dates.map((date) => ({
    date,
    validFromMs: Date.parse(date),
    sourceId: id,
    schematic: false,
    uncertaintyMeters: 0,
    note: { en: "", uk: "" },
    areas: [],
    contactLine: { type: "MultiLineString", coordinates: [] },
  })),
});

const resultOf = (id: string, count: number, dates: readonly string[] = []): ImportResult => ({
  kind: "incidents",
  incidents: incidentsOf(id, count),
  control: dates.length > 0 ? controlOf(`${id}-control`, dates) : null,
  zones: [],
});

const told = (store: ReturnType<typeof createAppStore>) => {
  const { document, datasets } = store.getState();
  return document.sources.map(({ id, kind, datasetId }) => {
    const dataset = datasets[datasetId ?? ""];
    return [id, kind, dataset?.kind === "incidents" ? dataset.table.count : dataset?.versions.length];
  });
};

describe("addImportedSource", () => {
  it("puts new content into the sources it replaces, each of its kind, and undo brings the old back", () => {
    const store = createAppStore();
    const ids = addImportedSource(store, resultOf("one", 3, ["2025-12-24"]), description, { replaces: [] });
    const before = told(store);
    expect(before).toEqual([
      [ids[0], "incidents", 3],
      [ids[1], "control", 1],
    ]);
    const updated = resultOf("two", 5, ["2025-12-24", "2025-12-25"]);
    expect(addImportedSource(store, updated, description, { replaces: [...ids].reverse() })).toEqual(ids);
    expect(told(store)).toEqual([
      [ids[0], "incidents", 5],
      [ids[1], "control", 2],
    ]);
    undo(store);
    expect(told(store)).toEqual(before);
  });

  it("adds beside the others what replaces nothing of its kind", () => {
    const store = createAppStore();
    const [first] = addImportedSource(store, resultOf("one", 3), description, { replaces: [] });
    const ids = addImportedSource(store, resultOf("two", 4, ["2025-12-24"]), description, {
      replaces: [first!],
    });
    expect(ids[0]).toBe(first);
    expect(told(store)).toEqual([
      [first, "incidents", 4],
      [ids[1], "control", 1],
    ]);
    addImportedSource(store, resultOf("three", 1), description, { replaces: [] });
    expect(told(store)).toHaveLength(3);
  });
});
