import { describe, expect, it } from "vitest";
import { casualtiesOf } from "../../../src/core/events/casualties";
import { datasetEpochMs, undatedSeconds } from "../../../src/core/events/dataset/incident-dataset";
import { sourceOfRow } from "../../../src/core/events/event-set/event-set";
import { idAt, incidentAt, rowOfId } from "../../../src/core/events/event-set/incident-at";
import { ownSourceId } from "../../../src/core/events/own-incident";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { executeCommand, undo } from "../../../src/workspace/commands/execute";
import { removeSource, setBuiltInShown } from "../../../src/workspace/commands/source-commands";
import { setTime } from "../../../src/workspace/commands/time-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { creditedSources, sourcesOfRows } from "../../../src/workspace/selection/credited-sources";
import type { AppStore } from "../../../src/workspace/store";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { instant, road } from "../../ui/panels/sample-incidents";
import { createSampleStore } from "../../ui/panels/sample-store";

const everything = { startMs: instant("2020-01-01T00:00Z"), endMs: instant("2030-01-01T00:00Z") };
const counts = (store: AppStore) => {
  const { certain, possible, total } = store.getState().counts;
  return [certain, possible, total];
};
const createStore = () => {
  const store = createSampleStore();
  setTime(store, { window: everything });
  return store;
};

describe("what was known at an instant", () => {
  it("hides what nobody had told of yet, and doubts what only may have been told", () => {
    const store = createStore();
    expect(counts(store)).toEqual([3, 0, 3]);
    // The police's report of the road bears the day alone: it may have been out from 15:45 on.
    setTime(store, { knownAtMs: instant("2025-12-26T15:44+02:00") });
    expect(counts(store)).toEqual([0, 0, 3]);
    setTime(store, { knownAtMs: instant("2025-12-26T16:00+02:00") });
    expect(counts(store)).toEqual([0, 1, 3]);
    setTime(store, { knownAtMs: instant("2025-12-26T16:14+02:00") });
    expect(counts(store)).toEqual([3, 0, 3]);
    setTime(store, { knownAtMs: null });
    expect(counts(store)).toEqual([3, 0, 3]);
  });

  it("filters by the figures of then", () => {
    const store = createStore();
    setFilter(store, { killed: { min: 2, max: null } });
    expect(counts(store)).toEqual([1, 0, 3]);
    // The first count, one killed, is all that is known; the second comes at 16:37.
    setTime(store, { knownAtMs: instant("2025-12-26T16:15+02:00") });
    const row = rowOfId(store.getState().joined, "road")!;
    expect(store.getState().events.figures.killedMin![row]).toBe(1);
    setTime(store, { knownAtMs: instant("2025-12-26T16:38+02:00") });
    expect(store.getState().events.figures.killedMin![row]).toBe(2);
    expect(counts(store)).toEqual([1, 0, 3]);
  });

  it("finds possible what figures that only may have been out would bring into a range", () => {
    const store = createStore();
    setFilter(store, { injured: { min: 5, max: null } });
    // The police's count of six bears the day alone; nothing else is out yet.
    setTime(store, { knownAtMs: instant("2025-12-26T16:00+02:00") });
    expect(counts(store)).toEqual([0, 1, 3]);
    // The mayor's three are known by now, the governor's eight as well; the police's six may be.
    setTime(store, { knownAtMs: instant("2025-12-26T16:20+02:00") });
    expect(counts(store)).toEqual([0, 1, 3]);
    setFilter(store, { injured: { min: 9, max: null } });
    expect(counts(store)).toEqual([0, 0, 3]);
  });

  it("keeps the rows as long as nothing new was told", () => {
    const store = createStore();
    setTime(store, { knownAtMs: instant("2025-12-26T16:20+02:00") });
    const { events, matches, joined } = store.getState();
    setTime(store, { knownAtMs: instant("2025-12-26T16:30+02:00") });
    expect(store.getState().events).toBe(events);
    expect(store.getState().matches).toBe(matches);
    setTime(store, { knownAtMs: instant("2025-12-26T16:50+02:00") });
    expect(store.getState().events).not.toBe(events);
    expect(store.getState().joined).toBe(joined);
  });

  it("leaves out rows of a table that do not say when they were published", () => {
    const store = createStore();
    store.setState({
      datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50, seed: 1 })) },
      document: { ...emptyDocument, sources: [importedSource()] },
    });
    expect(counts(store)).toEqual([53, 0, 53]);
    setTime(store, { knownAtMs: instant("2026-01-01T00:00Z") });
    expect(counts(store)).toEqual([3, 0, 53]);
  });
});

describe("imported rows that say when they were published", () => {
  const dayMs = 86_400_000;
  const plain = datasetOfTable(buildSyntheticEvents({ count: 3, seed: 1 }));
  const secondsOf = (...instants: readonly (string | null)[]) =>
    Uint32Array.from(instants, (iso) => (iso ? (instant(iso) - datasetEpochMs) / 1000 : undatedSeconds));
  const events = secondsOf("2025-12-20T00:00Z", "2025-12-21T00:00Z", "2025-12-22T00:00Z");
  const dataset = {
    ...plain,
    table: {
      ...plain.table,
      classes: [{ start: 0, end: 3, longestSeconds: 86_400 }],
      earliestSeconds: events,
      latestSeconds: events.map((second) => second + dayMs / 1000),
    },
    published: {
      possiblyFromSeconds: secondsOf("2025-12-20T12:00Z", "2025-12-21T00:00Z", null),
      surelyFromSeconds: secondsOf("2025-12-20T12:01Z", "2025-12-23T00:00Z", null),
    },
    figures: { killedMin: Int32Array.of(4, 5, 6), killedMax: Int32Array.of(4, 5, 6) },
  };
  const createImported = () => {
    const store = createStore();
    store.setState({ datasets: { dataset }, document: { ...emptyDocument, sources: [importedSource()] } });
    return store;
  };
  const know = (store: AppStore, iso: string) => {
    setTime(store, { knownAtMs: instant(iso) });
    const { rowMask } = store.getState();
    return [...rowMask!.subarray(3)];
  };

  it("appear when they may have been out and are certain when they were, step by step", () => {
    const store = createImported();
    expect(counts(store)).toEqual([6, 0, 6]);
    const { joined } = store.getState();
    expect(know(store, "2025-12-20T11:59Z")).toEqual([0, 0, 0]);
    expect(counts(store)).toEqual([0, 0, 6]);
    const { events: first } = store.getState();
    expect(know(store, "2025-12-20T12:00Z")).toEqual([2, 0, 0]);
    expect(counts(store)).toEqual([0, 1, 6]);
    expect(know(store, "2025-12-20T12:01Z")).toEqual([1, 0, 0]);
    expect(counts(store)).toEqual([1, 0, 6]);
    expect(know(store, "2025-12-22T00:00Z")).toEqual([1, 2, 0]);
    expect(know(store, "2025-12-23T00:00Z")).toEqual([1, 1, 0]);
    expect(counts(store)).toEqual([2, 0, 6]);
    // Only rows came and went: the table that is on the map is the same.
    expect(store.getState().events).toBe(first);
    expect(store.getState().events.table.status).toBe(joined.table.status);
    // And back again.
    expect(know(store, "2025-12-20T12:00Z")).toEqual([2, 0, 0]);
    setTime(store, { knownAtMs: null });
    expect(counts(store)).toEqual([6, 0, 6]);
    expect(store.getState().rowMask).toBeNull();
  });

  it("keep mask and matches as long as none appears", () => {
    const store = createImported();
    know(store, "2025-12-20T13:00Z");
    const { matches, kindIndex, rowMask } = store.getState();
    know(store, "2025-12-20T15:00Z");
    expect(store.getState().matches).toBe(matches);
    expect(store.getState().kindIndex).toBe(kindIndex);
    know(store, "2025-12-21T00:00Z");
    expect(store.getState().rowMask).not.toBe(rowMask);
  });

  it("have figures that only may have been known as long as they are only possibly known", () => {
    const store = createImported();
    setFilter(store, { killed: { min: 4, max: null } });
    expect(know(store, "2025-12-22T00:00Z")).toEqual([1, 2, 0]);
    expect(know(store, "2025-12-23T00:00Z")).toEqual([1, 1, 0]);
    const { events: known } = store.getState();
    const at = (iso: string) => casualtiesOf(incidentAt(known, 4), instant(iso)).killed;
    expect(at("2025-12-22T00:00Z")).toBeNull();
    expect(at("2025-12-23T00:00Z")).toEqual({ min: 5, max: 5 });
  });
});

describe("incidents edited here", () => {
  const corrected = { ...road, title: { en: "Corrected", uk: "Виправлено" } };
  const own = (incident: typeof road, basedOn: string[]) => ({ incident, basedOn, remark: "", changes: [] });

  it("take the place of those they stand for, and give it back", () => {
    const store = createStore();
    executeCommand(store, "edit-incident", (draft) => {
      draft.ownIncidents = [own(corrected, ["road"])] as never;
    });
    expect(counts(store)).toEqual([3, 0, 3]);
    const { events } = store.getState();
    const row = rowOfId(events, "road")!;
    expect(incidentAt(events, row).title.en).toBe("Corrected");
    expect(sourceOfRow(events, row)).toBe(ownSourceId);
    executeCommand(store, "merge-incidents", (draft) => {
      draft.ownIncidents = [own(corrected, ["road", "denied"])] as never;
    });
    expect(counts(store)).toEqual([2, 0, 2]);
    undo(store);
    undo(store);
    expect(counts(store)).toEqual([3, 0, 3]);
    expect(sourceOfRow(store.getState().events, rowOfId(store.getState().events, "road")!)).not.toBe(
      ownSourceId,
    );
  });

  it("hide the row of a table that they stand for", () => {
    const store = createStore();
    store.setState({
      datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50, seed: 1 })) },
      document: { ...emptyDocument, sources: [importedSource()] },
    });
    const { events } = store.getState();
    const row = events.segments.at(-1)!.start + 7;
    const id = idAt(events, row);
    const copy = { ...incidentAt(events, row), title: corrected.title };
    executeCommand(store, "edit-incident", (draft) => {
      draft.ownIncidents = [own(copy, [id])] as never;
    });
    const { events: edited, rowMask } = store.getState();
    expect(counts(store)).toEqual([53, 0, 53]);
    expect(rowMask![edited.segments.at(-1)!.start + 7]).toBe(0);
    expect(incidentAt(edited, rowOfId(edited, id)!).title.en).toBe("Corrected");
  });

  it("give way to what they stand for while they are switched off", () => {
    const store = createStore();
    executeCommand(store, "edit-incident", (draft) => {
      draft.ownIncidents = [own(corrected, ["road"])] as never;
    });
    setBuiltInShown(store, ownSourceId, false);
    expect(counts(store)).toEqual([3, 0, 3]);
    const { events } = store.getState();
    expect(incidentAt(events, rowOfId(events, "road")!).title.en).toBe(road.title.en);
  });

  it("do not hide another row where a new version of their source numbers its rows anew", () => {
    const store = createStore();
    const before = datasetOfTable(buildSyntheticEvents({ count: 50, seed: 1 }), "11111111-before");
    const after = datasetOfTable(buildSyntheticEvents({ count: 50, seed: 2 }), "22222222-after");
    store.setState({
      datasets: { [before.id]: before, [after.id]: after },
      document: { ...emptyDocument, sources: [importedSource({ datasetId: before.id })] },
    });
    const { events } = store.getState();
    const row = events.segments.at(-1)!.start + 7;
    const copy = incidentAt(events, row);
    executeCommand(store, "edit-incident", (draft) => {
      draft.ownIncidents = [own(copy, [copy.id])] as never;
    });
    expect(counts(store)[2]).toBe(53);
    executeCommand(store, "add-source", (draft) => {
      draft.sources = [importedSource({ datasetId: after.id })] as never;
    });
    // The edited one and all 50 of the new version.
    expect(counts(store)[2]).toBe(54);
    expect(store.getState().rowMask).toBeNull();
  });

  it("keep the credit and the terms of a source that was removed", () => {
    const store = createStore();
    store.setState({
      datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50, seed: 1 })) },
      document: { ...emptyDocument, sources: [importedSource({ restrictsRawRows: true })] },
    });
    const { events } = store.getState();
    const copy = incidentAt(events, events.segments.at(-1)!.start + 7);
    executeCommand(store, "edit-incident", (draft) => {
      draft.ownIncidents = [own(copy, [copy.id])] as never;
    });
    removeSource(store, "source");
    const state = store.getState();
    const row = rowOfId(state.events, copy.id)!;
    expect(sourcesOfRows(state, Uint32Array.of(row))).toMatchObject([
      { source: { id: ownSourceId, licence: "CC BY 4.0" } },
      { source: { id: "source", name: { en: "Field notes" } }, rowCount: 0, restrictsRawRows: true },
    ]);
    expect(creditedSources(state).map(({ id }) => id)).toContain("source");
    undo(store);
    expect(store.getState().document.formerSources).toEqual([]);
  });
});
