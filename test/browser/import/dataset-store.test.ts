import { deleteDB } from "idb";
import { afterEach, describe, expect, it } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import { readField } from "../../../src/core/events/dataset/field-column";
import { createIncidentDatasetBuilder } from "../../../src/formats/import/dataset/incident-dataset-builder";
import type { RowValues } from "../../../src/formats/import/table/row-values";
import { openDatabase } from "../../../src/runtime/database";
import {
  forgetUnusedDatasets,
  readDataset,
  storeDatasets,
} from "../../../src/runtime/datasets/dataset-store";
import { listBuffers } from "../../../src/runtime/datasets/list-buffers";
import { loadDatasets } from "../../../src/runtime/datasets/load-datasets";

const hourMs = 3_600_000;
const nowMs = Date.UTC(2026, 0, 10);
const startMs = Date.UTC(2025, 11, 24);
const databaseName = "demarc-test-datasets";

function incidents(id: string, count: number) {
  const fields = [
    { name: "id", role: "id", column: 0 },
    { name: "__proto__", role: null, column: 1 },
  ] as const;
  const builder = createIncidentDatasetBuilder(fields, "Europe/Kyiv");
  for (let row = 0; row < count; row++) {
    const earliestMs = startMs + ((row * 7919) % 1000) * hourMs;
    const values: RowValues = {
      lng: 30 + (row % 97) / 10,
      lat: 46 + (row % 53) / 10,
      earliestMs,
      latestMs: earliestMs + hourMs * (1 + (row % 40)),
      throughout: row % 2,
      timePrecision: row % 5,
      placePrecision: row % 4,
      radiusMeters: row % 3000,
      family: row % 7,
      status: row % 3,
      killedMin: row % 11,
      killedMax: (row % 11) + 2,
      injuredMin: -1,
      injuredMax: -1,
      publishedFromMs: row % 5 === 0 ? Number.NaN : earliestMs,
      publishedUntilMs: earliestMs + hourMs,
    };
    builder.add(values, [`row-${row}`, row % 3 === 0 ? "Харків" : ""], row + 2);
  }
  return builder.finish(id);
}

const control: ControlDataset = {
  kind: "control",
  id: "control-1",
  versions: [
    {
      date: "2025-12-24",
      validFromMs: startMs,
      sourceId: "control-1",
      schematic: false,
      uncertaintyMeters: 0,
      note: { en: "", uk: "" },
      areas: [],
      contactLine: { type: "MultiLineString", coordinates: [[[36.5, 48.25] as [number, number], [37, 48]]] },
    },
  ],
};

afterEach(async () => {
  await deleteDB(databaseName);
});

describe("the store of datasets", () => {
  it("gives back what was stored, read by a worker of its own", async () => {
    const dataset = incidents("incidents-1", 5000);
    expect(await storeDatasets([dataset, control], nowMs, databaseName)).toEqual({ stored: true });
    const loaded = await loadDatasets(["control-1", "gone", "incidents-1"], { databaseName });
    expect(loaded.missing).toEqual([{ id: "gone", reason: "" }]);
    expect(loaded.datasets).toEqual([control, dataset]);
    const [, read] = loaded.datasets;
    if (read?.kind !== "incidents") throw new Error("another kind");
    const names = Array.from({ length: 5000 }, (_, row) => readField(read.fields[0]!.column, row));
    expect(new Set(names).size).toBe(5000);
    expect(read.table.earliestSeconds).not.toBe(dataset.table.earliestSeconds);
  });

  it("lists every buffer once, so that handing them over leaves nothing to copy", async () => {
    const dataset = incidents("incidents-1", 100);
    const buffers = listBuffers(dataset);
    expect(new Set(buffers).size).toBe(buffers.length);
    const held = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const copy = structuredClone(dataset, { transfer: buffers });
    expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
    expect(listBuffers(copy).reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(held);
    expect(dataset.lines.length).toBe(0);
    expect(copy.lines.length).toBe(100);
  });

  it("forgets what no workspace mentions, but nothing that was stored a moment ago", async () => {
    await storeDatasets(
      [
        { ...control, id: "old" },
        { ...control, id: "kept" },
      ],
      nowMs - 3 * hourMs,
      databaseName,
    );
    await storeDatasets([{ ...control, id: "new" }], nowMs - 1000, databaseName);
    expect(await forgetUnusedDatasets(["kept"], nowMs, databaseName)).toEqual({ ok: true, deleted: ["old"] });
    expect(await readDataset("old", databaseName)).toBeNull();
    expect(await readDataset("kept", databaseName)).not.toBeNull();
    expect(await readDataset("new", databaseName)).not.toBeNull();
  });

  it("says why a dataset could not be stored, and stores none of them then", async () => {
    const broken = {
      ...control,
      id: "broken",
      versions: [() => "no clone of this"],
    } as unknown as ControlDataset;
    const outcome = await storeDatasets([control, broken], nowMs, databaseName);
    expect(outcome).toMatchObject({ stored: false, reason: expect.stringContaining("DataCloneError") });
    expect(await readDataset("control-1", databaseName)).toBeNull();
  });

  it("keeps what any kept workspace names, in its present, its steps or in what was set aside", async () => {
    const ids = ["in-snapshot", "in-step", "in-journal", "aside", "nowhere"];
    await storeDatasets(
      ids.map((id) => ({ ...control, id })),
      nowMs - 3 * hourMs,
      databaseName,
    );
    const database = await openDatabase(databaseName);
    const row = { workId: "w", savedAtMs: 0, checksum: 0 };
    const text = JSON.stringify({ sources: [{ datasetId: "in-snapshot" }] });
    const history = JSON.stringify({ past: [{ inverse: [{ value: "in-step" }] }] });
    await database.put("snapshots", { ...row, seq: 1, text, history }, ["w", 1]);
    const record = JSON.stringify({ path: ["sources", 0, "datasetId"], value: "in-journal" });
    await database.put("journal", { ...row, seq: 2, text: record, atMs: 0 }, ["w", 2]);
    const value = { text: JSON.stringify({ datasetId: "aside" }) };
    await database.add("set-aside", { workId: "w", store: "snapshots", key: "", value, atMs: 0 });
    database.close();
    expect(await forgetUnusedDatasets([], nowMs, databaseName)).toEqual({ ok: true, deleted: ["nowhere"] });
  });
});
