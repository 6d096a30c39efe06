import { expect, it } from "vitest";
import type { ControlVersion } from "../../../src/core/control/control-version";
import { createAppStore } from "../../../src/workspace/store";
import { measuredControl } from "../../../src/workspace/zones/measured-control";
import { allControlMaps } from "../../../src/workspace/zones/zone-ground";
import { importedSource } from "../../support/dataset-of-table";

const version = (date: string, sourceId: string) =>
  ({ date, sourceId, validFromMs: Date.parse(date), areas: [] }) as unknown as ControlVersion;

function stateAt(day: string, hiddenBuiltIn: string[] = []) {
  const { data, document, time } = createAppStore().getState();
  const dataset = { kind: "control", id: "d", versions: [version("2025-12-10", "mine")] } as const;
  return createAppStore({
    data: {
      ...data,
      controlVersions: [version("2025-12-01", "demarc-control"), version("2025-12-27", "demarc-control")],
    },
    datasets: { d: dataset },
    document: {
      ...document,
      hiddenBuiltIn,
      sources: [importedSource({ id: "mine", kind: "control", datasetId: "d" })],
    },
    time: { ...time, mode: "instant", playheadMs: Date.parse(day) },
  }).getState();
}

it.each([
  ["2025-11-30", [], null],
  ["2025-12-05", [], "demarc-control 2025-12-01"],
  ["2025-12-28", [], "demarc-control 2025-12-27"],
  ["2025-12-28", ["demarc-control"], "mine 2025-12-10"],
  ["2025-12-05", ["demarc-control"], null],
])("at %s with %j hidden it is the map of the first shown source", (day, hidden, key) => {
  expect(measuredControl(stateAt(day, hidden), {})?.key ?? null).toBe(key);
});

it("is the map that the zone names, shown or not, and none where that is gone", () => {
  const state = stateAt("2025-12-28", ["demarc-control"]);
  const against = (sourceId: string, date: string) =>
    measuredControl(state, { measuredAgainst: { sourceId, date } })?.key;
  expect(against("demarc-control", "2025-12-01")).toBe("demarc-control 2025-12-01");
  expect(against("mine", "2025-12-10")).toBe("mine 2025-12-10");
  expect(against("mine", "2025-12-11")).toBeUndefined();
  expect(against("gone", "2025-12-10")).toBeUndefined();
});

it("the list of all maps stays the same object as long as the maps do", () => {
  const state = stateAt("2025-12-28");
  const maps = allControlMaps(state);
  expect(maps.map(({ sourceId }) => sourceId)).toEqual(["demarc-control", "mine"]);
  expect(allControlMaps({ ...state, document: { ...state.document } })).toBe(maps);
  const { data } = state;
  expect(allControlMaps({ ...state, data: { ...data, controlVersions: [] } })).not.toBe(maps);
});
