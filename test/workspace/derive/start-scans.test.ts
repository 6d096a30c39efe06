import { beforeEach, describe, expect, it, vi } from "vitest";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { mostRowsAtOnce } from "../../../src/workspace/derive/derive";
import { startScans } from "../../../src/workspace/derive/start-scans";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents } from "../../support/synthetic-events";
import { createSampleStore, drawnZone } from "../../ui/panels/sample-store";

const rowCount = mostRowsAtOnce + 5000;

/** A store with more rows than are searched at once; every hundredth row says "refinery". */
function createLargeStore() {
  const terms = ["", "refinery", "road"];
  const codes = Uint16Array.from({ length: rowCount }, (_, row) => (row % 100 === 0 ? 1 : 2));
  const dataset = {
    ...datasetOfTable(buildSyntheticEvents({ count: rowCount, seed: 2 })),
    fields: [{ name: "what", role: "type" as const, column: { kind: "terms" as const, codes, terms } }],
  };
  return createAppStore({
    datasets: { dataset },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
}

const shownRows = (mask: Uint8Array | null) => mask?.reduce((sum, byte) => sum + byte, 0) ?? null;

describe("a search through many rows", () => {
  let clockMs = 0;
  const waiting: (() => void)[] = [];
  const runOne = () => waiting.shift()?.();
  const runAll = () => {
    while (waiting.length > 0) runOne();
  };
  const fail = vi.fn();
  const start = () => {
    const store = createLargeStore();
    startScans(
      store,
      (work) => waiting.push(work),
      () => (clockMs += 10),
      fail,
    );
    return store;
  };
  beforeEach(() => {
    waiting.length = 0;
    fail.mockClear();
  });

  it("is pending until it is through, then filters the rows", () => {
    const store = start();
    setFilter(store, { text: "REFINERY" });
    expect(store.getState().pendingScans).toEqual(["text"]);
    expect(store.getState().rowMask).toBeNull();
    runOne();
    expect(store.getState().pendingScans).toEqual(["text"]);
    runAll();
    expect(store.getState().pendingScans).toEqual([]);
    expect(shownRows(store.getState().rowMask)).toBe(rowCount / 100);
  });

  it("keeps the answer before while a new question is looked into, and the last question wins", () => {
    const store = start();
    setFilter(store, { text: "refinery" });
    runAll();
    setFilter(store, { text: "road" });
    expect(shownRows(store.getState().rowMask)).toBe(rowCount / 100);
    runOne();
    setFilter(store, { text: "refinery road" });
    runAll();
    expect(shownRows(store.getState().rowMask)).toBe(0);
    setFilter(store, { text: "" });
    expect(store.getState().rowMask).toBeNull();
    expect(store.getState().pendingScans).toEqual([]);
  });
});

it("the clause about a zone is answered from its shape, also among few rows", async () => {
  const store = createSampleStore();
  startScans(
    store,
    (work) => setTimeout(work, 0),
    () => 0,
    (error) => expect(error).toBeUndefined(),
  );
  const square = [
    [35, 49],
    [38, 49],
    [38, 51],
    [35, 51],
    [35, 49],
  ] as const;
  store.setState({
    document: { ...store.getState().document, zones: [drawnZone] },
    zoneShapes: {
      drawn: {
        status: "ready",
        recipe: drawnZone.recipe,
        geometry: { geometry: { type: "MultiPolygon", coordinates: [[square]] }, baseline: null } as never,
      },
    },
  });
  setFilter(store, { zone: "drawn" });
  await vi.waitFor(() => expect(store.getState().pendingScans).toEqual([]));
  // Kharkiv's two lie in it, the refinery near Rostov does not.
  expect(shownRows(store.getState().rowMask)).toBe(2);
  setFilter(store, { zone: "gone" });
  await vi.waitFor(() => expect(store.getState().pendingScans).toEqual([]));
  expect(shownRows(store.getState().rowMask)).toBe(0);
});
