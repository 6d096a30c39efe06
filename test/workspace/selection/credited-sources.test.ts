import { expect, test } from "vitest";
import type { ControlVersion } from "../../../src/core/control/control-version";
import type { ImportedSource } from "../../../src/core/sources/imported-source";
import { controlSource, groundSources, incidentSource } from "../../../src/workspace/built-in-sources";
import { emptyDocument } from "../../../src/workspace/document";
import {
  creditedSources,
  sourcesOfRows,
  toDataSource,
} from "../../../src/workspace/selection/credited-sources";
import type { AppState } from "../../../src/workspace/state";
import { initialView } from "../../../src/workspace/view-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";

const ground = groundSources.map(({ id }) => id);

const version: ControlVersion = {
  date: "2025-12-01",
  validFromMs: Date.UTC(2025, 11, 1),
  sourceId: "deepstate",
  schematic: false,
  uncertaintyMeters: 0,
  note: { en: "", uk: "" },
  areas: [],
  contactLine: { type: "MultiLineString", coordinates: [] },
};

const sources: readonly ImportedSource[] = [
  importedSource({ id: "acled", name: "ACLED", datasetId: "d1", restrictsRawRows: true }),
  importedSource({ id: "hidden", datasetId: "d1", isShown: false }),
  importedSource({ id: "deepstate", kind: "control", datasetId: "d2" }),
  importedSource({ id: "later", kind: "control", datasetId: "d3" }),
  importedSource({ id: "drawn-elsewhere", kind: "zones", datasetId: null }),
];

function stateWith(change: Partial<AppState["document"]> = {}, layers = {}): AppState {
  return createSampleStore({
    datasets: {
      d1: datasetOfTable(buildSyntheticEvents({ count: 5, seed: 1 }), "d1"),
      d2: { kind: "control", id: "d2", versions: [version] },
      d3: { kind: "control", id: "d3", versions: [{ ...version, validFromMs: Date.UTC(2040, 0) }] },
    },
    document: { ...emptyDocument, sources, ...change },
    view: { ...initialView, layers: { ...initialView.layers, control: true, ...layers } },
  }).getState();
}

const credited = (state: AppState) => creditedSources(state).map(({ id }) => id);

test("a page credits what is shown: switched on, and, of control areas, with a version for the instant", () => {
  expect(credited(stateWith())).toEqual([
    incidentSource.id,
    controlSource.id,
    "acled",
    "deepstate",
    ...ground,
  ]);
});

test("what is switched off is not credited", () => {
  const state = stateWith(
    { hiddenBuiltIn: [incidentSource.id, controlSource.id] },
    { control: false, "contact-line": false },
  );
  expect(credited(state)).toEqual(["acled", ...ground]);
});

test("zones credit the source they were read from, as long as zones are drawn", () => {
  const zones = [{ ...drawnZone, importedFrom: "drawn-elsewhere" }];
  expect(credited(stateWith({ zones }))).toContain("drawn-elsewhere");
  expect(credited(stateWith({ zones }, { zones: false }))).not.toContain("drawn-elsewhere");
  expect(credited(stateWith())).not.toContain("drawn-elsewhere");
});

test("a source is credited as the user stated it, by its name where nothing is", () => {
  const stated = toDataSource(importedSource({ name: "Notes", attribution: " ", licence: "", accessed: "" }));
  expect(stated).toEqual({
    id: "source",
    name: { en: "Notes", uk: "Notes" },
    licence: "",
    attribution: { en: "Notes", uk: "Notes" },
    accessed: null,
  });
});

test("rows are credited to the sources they came from, counted, with what their terms forbid", () => {
  const state = stateWith();
  const { count } = state.events.table;
  expect(count).toBe(8);
  const all = sourcesOfRows(
    state,
    Uint32Array.from({ length: count }, (_, row) => row),
  );
  expect(
    all.map(({ source, rowCount, restrictsRawRows }) => [source.id, rowCount, restrictsRawRows]),
  ).toEqual([
    [incidentSource.id, 3, false],
    ["acled", 5, true],
  ]);
  expect(sourcesOfRows(state, Uint32Array.of(0, 2)).map(({ source }) => source.id)).toEqual([
    incidentSource.id,
  ]);
  expect(sourcesOfRows(state, Uint32Array.of(7)).map(({ source }) => source.id)).toEqual(["acled"]);
  expect(sourcesOfRows(state, new Uint32Array(0))).toEqual([]);
});
