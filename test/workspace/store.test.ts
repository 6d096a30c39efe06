import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow } from "../../src/core/events/counts";
import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import { incidentAt } from "../../src/core/events/event-set/incident-at";
import { isEmptyFilter } from "../../src/core/events/incident-filter";
import { emptyBuiltInData } from "../../src/workspace/built-in-data";
import { setFilter, setTitle } from "../../src/workspace/commands/document-commands";
import { redo, undo } from "../../src/workspace/commands/execute";
import { setSourceShown } from "../../src/workspace/commands/source-commands";
import { setTime, setWindow } from "../../src/workspace/commands/time-commands";
import { setView } from "../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../src/workspace/document";
import type { AppState } from "../../src/workspace/state";
import { createAppStore } from "../../src/workspace/store";
import { effectiveWindow } from "../../src/workspace/time-state";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import { passesFilter } from "../support/reference-filter";
import { buildSyntheticEvents } from "../support/synthetic-events";
import { instant, sampleIncidents } from "../ui/panels/sample-incidents";
import { filter, time } from "./arbitrary-workspace";

const data = {
  ...emptyBuiltInData,
  isLoaded: true,
  incidents: sampleIncidents,
};
const loaded = () => {
  const store = createAppStore();
  store.setState({ data });
  return store;
};
const counts = ({ counts: { certain, possible, total } }: AppState) => [certain, possible, total];

describe("the counts", () => {
  it("are none before there is data, and follow it when it comes", () => {
    const store = createAppStore();
    expect(counts(store.getState())).toEqual([0, 0, 0]);
    store.setState({ data });
    // The refinery and the road lie in the first window; the denied night reaches over its end.
    expect(counts(store.getState())).toEqual([2, 1, 3]);
  });

  it("come in the same change as the data and the filter, told once", () => {
    const store = createAppStore();
    const told: boolean[] = [];
    store.subscribe(({ events: { table }, rowMask, counts: { total } }) =>
      told.push(total === table.count && (rowMask === null || rowMask.length === table.count)),
    );
    setFilter(store, { party: ["UA"] });
    store.setState({ data });
    expect(told).toEqual([true, true]);
    expect(store.getState().rowMask).toHaveLength(3);
  });

  it("follow the filter, undo and redo", () => {
    const store = loaded();
    setFilter(store, { party: ["UA"] });
    expect(counts(store.getState())).toEqual([1, 0, 3]);
    undo(store);
    expect(counts(store.getState())).toEqual([2, 1, 3]);
    expect(store.getState().rowMask).toBeNull();
    redo(store);
    expect(counts(store.getState())).toEqual([1, 0, 3]);
  });

  it("follow the window, the mode and the playhead", () => {
    const store = loaded();
    setWindow(store, { startMs: instant("2025-12-25T00:00Z"), endMs: instant("2025-12-26T00:00Z") });
    expect(counts(store.getState())).toEqual([1, 0, 3]);
    setTime(store, { mode: "cumulative", playheadMs: instant("2025-12-27T00:00Z") });
    expect(counts(store.getState())).toEqual([2, 0, 3]);
    setTime(store, { mode: "instant", playheadMs: instant("2025-12-26T14:00Z") });
    expect(counts(store.getState())).toEqual([0, 1, 3]);
  });

  it("stay the same object while nothing they depend on changes", () => {
    const store = loaded();
    const before = store.getState().counts;
    setTitle(store, "My map");
    setView(store, { locale: "uk" });
    expect(store.getState().counts).toBe(before);
  });

  it("are of the moment that a listener is told of", () => {
    const store = loaded();
    const seen: boolean[] = [];
    store.subscribe((state) => {
      const expected = countWindow(state.events.table, effectiveWindow(state.time), state.rowMask);
      seen.push(expected.certain === state.counts.certain && expected.possible === state.counts.possible);
    });
    setWindow(store, { startMs: instant("2025-12-26T00:00Z"), endMs: instant("2025-12-27T00:00Z") });
    setFilter(store, { weapon: ["guided-bomb"] });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).not.toContain(false);
  });

  it("equal a count from scratch after any changes of filter and time", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filter, time), { minLength: 1, maxLength: 4 }), (changes) => {
        const store = loaded();
        for (const [nextFilter, nextTime] of changes) {
          setFilter(store, { ...nextFilter, inView: false, zone: null });
          setTime(store, nextTime);
        }
        const { document, time: now, counts: found, rowMask, events } = store.getState();
        const quick = { ...document.filter, inView: false, zone: null };
        const passes = Uint8Array.from(sampleIncidents, (_, row) =>
          passesFilter(incidentAt(events, row), quick) ? 1 : 0,
        );
        const mask = isEmptyFilter(quick) ? null : passes;
        expect(rowMask).toEqual(mask);
        expect(found).toEqual(countWindow(events.table, effectiveWindow(now), mask));
      }),
      { seed: 12 },
    );
  });
});

describe("imported rows", () => {
  const datasetOf = (id: string, seed: number) =>
    datasetOfTable(buildSyntheticEvents({ count: 50, seed }), id);

  it("are in memory once, and whole again when their source is switched off", () => {
    const [first, second] = [datasetOf("d1", 1), datasetOf("d2", 2)];
    const sources = [
      importedSource({ id: "s1", datasetId: "d1" }),
      importedSource({ id: "s2", datasetId: "d2" }),
    ];
    const store = createAppStore({
      datasets: { d1: first, d2: second },
      document: { ...emptyDocument, sources },
    });
    const tableOf = (id: string) => (store.getState().datasets[id] as IncidentDataset).table;
    const isView = (id: string) => tableOf(id).lng.buffer === store.getState().events.table.lng.buffer;
    expect([isView("d1"), isView("d2")]).toEqual([true, true]);
    setSourceShown(store, "s1", false);
    expect([isView("d1"), isView("d2")]).toEqual([false, true]);
    expect(store.getState().events.table.count).toBe(50);
    expect(tableOf("d1").lng.buffer.byteLength).toBe(50 * 8);
    undo(store);
    expect(store.getState().events.table.count).toBe(100);
    expect([tableOf("d1").lng, tableOf("d2").lng]).toEqual([first.table.lng, second.table.lng]);
    expect(tableOf("d1").earliestSeconds).toEqual(first.table.earliestSeconds);
  });
});
