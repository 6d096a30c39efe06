import { describe, expect, it } from "vitest";
import { warmStyle } from "../../src/map/warm-style";
import { setFilter } from "../../src/workspace/commands/document-commands";
import { setTime } from "../../src/workspace/commands/time-commands";
import { emptyDocument } from "../../src/workspace/document";
import { createAppStore } from "../../src/workspace/store";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import { buildSyntheticEvents } from "../support/synthetic-events";

function storeOf(count: number) {
  const store = createAppStore();
  const before = store.getState();
  const dataset = datasetOfTable(buildSyntheticEvents({ count, seed: 2 }));
  store.setState({
    datasets: { dataset },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
  return { store, before };
}

const countParts = (...states: Parameters<typeof warmStyle>) => [...warmStyle(...states)].length;

describe("warming up", () => {
  it("takes no time of its own where there are few rows", () => {
    const { store, before } = storeOf(1000);
    expect(countParts(store.getState(), before)).toBe(0);
  });

  it("asks many rows in parts, and only when rows or filter have changed", () => {
    const { store, before } = storeOf(100_001);
    const first = store.getState();
    expect(countParts(first, before)).toBeGreaterThan(1);
    setTime(store, { trailSteps: 3 });
    expect(countParts(store.getState(), first)).toBe(0);
    setFilter(store, { weapon: ["missile"] });
    expect(countParts(store.getState(), first)).toBeGreaterThan(1);
  });
});
