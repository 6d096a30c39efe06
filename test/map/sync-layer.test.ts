import { beforeEach, expect, test, vi } from "vitest";
import type { IncidentLayer } from "../../src/map/layers/incident-layer";
import { applyToLayer } from "../../src/map/sync-layer";
import { setKnownAt, setTime } from "../../src/workspace/commands/time-commands";
import { select, setLayerVisible } from "../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../src/workspace/document";
import { trailWindow } from "../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import { buildSyntheticEvents } from "../support/synthetic-events";
import { instant } from "../ui/panels/sample-incidents";
import { createSampleStore } from "../ui/panels/sample-store";

const setters = [
  "setTable",
  "setStatuses",
  "setMask",
  "setWindow",
  "setTrail",
  "setPalerWithAge",
  "setSourceOrdinals",
  "setSourceColors",
  "setColorBy",
  "setDisplay",
  "setColors",
  "setSelectedRow",
] as const;
const layer = Object.fromEntries(setters.map((name) => [name, vi.fn()])) as unknown as IncidentLayer &
  Record<(typeof setters)[number], ReturnType<typeof vi.fn>>;
const told = () => setters.filter((name) => layer[name].mock.calls.length > 0);

beforeEach(() => {
  for (const name of setters) layer[name].mockClear();
});

function start() {
  const store = createSampleStore();
  store.subscribe((state, previous) => applyToLayer(layer, state, previous));
  applyToLayer(layer, store.getState(), null);
  for (const name of setters) layer[name].mockClear();
  return store;
}

test("what was known at another time changes statuses and mask, not the table, the colours or the selection", () => {
  const store = start();
  select(store, { kind: "incident", id: "road" });
  for (const name of setters) layer[name].mockClear();
  setKnownAt(store, instant("2025-12-26T16:20+02:00"));
  const { events, rowMask, joined } = store.getState();
  expect(events.table).not.toBe(joined.table);
  expect(told()).toEqual([
    "setStatuses",
    "setMask",
    "setWindow",
    "setTrail",
    "setPalerWithAge",
    "setColorBy",
  ]);
  expect(layer.setStatuses).toHaveBeenCalledWith(events.table.status);
  expect(layer.setMask).toHaveBeenCalledWith(rowMask);
  setKnownAt(store, null);
  expect(layer.setStatuses).toHaveBeenLastCalledWith(joined.table.status);
  expect(layer.setTable).not.toHaveBeenCalled();
});

test("other rows bring the table as it was known then, and their mask and selection with it", () => {
  const store = start();
  setKnownAt(store, instant("2025-12-26T16:20+02:00"));
  for (const name of setters) layer[name].mockClear();
  store.setState({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50, seed: 2 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
  const { events, rowMask } = store.getState();
  expect(layer.setTable).toHaveBeenCalledWith(events.table);
  expect(layer.setMask).toHaveBeenCalledWith(rowMask);
  expect(layer.setSelectedRow).toHaveBeenCalledTimes(1);
  expect(layer.setStatuses).not.toHaveBeenCalled();
});

test("the trail and the emphasis follow the time slice; where incidents are hidden there is no trail", () => {
  const store = start();
  setTime(store, { trailSteps: 3, emphasizeRecent: true });
  expect(layer.setTrail).toHaveBeenLastCalledWith(trailWindow(store.getState().time));
  expect(layer.setPalerWithAge).toHaveBeenLastCalledWith(true);
  setLayerVisible(store, "incidents", false);
  expect(layer.setTrail).toHaveBeenLastCalledWith(null);
  expect(layer.setWindow).toHaveBeenLastCalledWith({ startMs: 0, endMs: 0 });
});
