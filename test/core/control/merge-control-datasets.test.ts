import { expect, it } from "vitest";
import type { ControlDataset } from "../../../src/core/control/control-dataset";
import type { ControlVersion } from "../../../src/core/control/control-version";
import { mergeControlDatasets } from "../../../src/core/control/merge-control-datasets";

const version = (date: string, note: string, sourceId: string): ControlVersion => ({
  date,
  validFromMs: Date.parse(`${date}T00:00+02:00`),
  sourceId,
  schematic: false,
  uncertaintyMeters: 0,
  note: { en: note, uk: note },
  areas: [],
  contactLine: { type: "MultiLineString", coordinates: [] },
});
const dataset = (id: string, days: readonly (readonly [string, string])[]): ControlDataset => ({
  kind: "control",
  id,
  versions: days.map(([date, note]) => version(date, note, id)),
});
const told = ({ versions }: ControlDataset) => versions.map(({ date, note }) => [date, note.en]);

const series = dataset("old", [
  ["2025-12-24", "a"],
  ["2025-12-26", "b"],
]);

it("adds a day to a series, in its place", () => {
  const merged = mergeControlDatasets(series, dataset("new", [["2025-12-25", "c"]]), "merged");
  expect(told(merged)).toEqual([
    ["2025-12-24", "a"],
    ["2025-12-25", "c"],
    ["2025-12-26", "b"],
  ]);
  expect(merged).toMatchObject({ kind: "control", id: "merged" });
  expect(merged.versions.map(({ sourceId }) => sourceId)).toEqual(["merged", "merged", "merged"]);
});

it("puts a day of the newer one in place of the same day, and changes neither", () => {
  const newer = dataset("new", [
    ["2025-12-26", "corrected"],
    ["2025-12-23", "earlier"],
  ]);
  const before = structuredClone([series, newer]);
  expect(told(mergeControlDatasets(series, newer, "merged"))).toEqual([
    ["2025-12-23", "earlier"],
    ["2025-12-24", "a"],
    ["2025-12-26", "corrected"],
  ]);
  expect([series, newer]).toEqual(before);
});
