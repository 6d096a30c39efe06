import { expect, it } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import { tallyIncidents } from "../../../src/core/zones/tally-incidents";
import {
  highestBar,
  historyAxis,
  rememberHistories,
  zoneHistory,
} from "../../../src/ui/compare/zone-history";
import { setFilter } from "../../../src/workspace/commands/document-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { createAppStore } from "../../../src/workspace/store";
import { measureHere } from "../../../src/workspace/zones/measure-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";

const dayMs = 86_400_000;
const extent = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * dayMs };
const ring: LngLat[] = [
  [34, 47],
  [38, 47],
  [38, 50],
  [34, 50],
  [34, 47],
];
const geometry = {
  ok: true,
  geometry: { type: "MultiPolygon", coordinates: [[ring.map(([lng, lat]): [number, number] => [lng, lat])]] },
  left: null,
  right: null,
  baseline: null,
} as const;

const start = () =>
  createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 4000, seed: 3 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
  });

it("has bars of whole weeks, each what the scorecard counts with the week as its window", () => {
  const state = start().getState();
  const measures = measureHere(state, { nearMeters: 1000 }, geometry as never);
  const axis = historyAxis(extent, "Europe/Kyiv");
  expect(axis.step).toBe("week");
  expect(axis.edges[0]).toBeLessThanOrEqual(extent.startMs);
  expect(axis.edges.at(-1)).toBeGreaterThanOrEqual(extent.endMs);
  const history = zoneHistory(state, measures, axis)!;
  let sum = 0;
  for (let bar = 0; bar + 1 < axis.edges.length; bar++) {
    const week = { startMs: axis.edges[bar]!, endMs: axis.edges[bar + 1]! };
    const expected = tallyIncidents(state.events.table, measures.rows.inside, week, state.matches, 0);
    expect([history.certain[bar], history.possible[bar]]).toEqual([expected.certain, expected.possible]);
    sum += expected.certain;
  }
  expect(sum).toBeGreaterThan(100);
});

it("takes months where weeks would be too many", () => {
  const years = { startMs: Date.UTC(2000, 0), endMs: Date.UTC(2020, 0) };
  const axis = historyAxis(years, "UTC");
  expect(axis.step).toBe("month");
  expect(axis.edges).toHaveLength(12 * 20 + 1);
});

it("counts nothing of rows that are those of other incidents", () => {
  const state = start().getState();
  const measures = measureHere(state, { nearMeters: 1000 }, geometry as never);
  const others = { rows: { ...measures.rows, lng: new Float64Array(1) as never } };
  expect(zoneHistory(state, others, historyAxis(extent, "UTC"))).toBeNull();
});

it("counts anew when the filter changes and not when the window does", () => {
  const store = start();
  const measures = measureHere(store.getState(), { nearMeters: 1000 }, geometry as never);
  const axis = historyAxis(extent, "UTC");
  const historyOf = rememberHistories();
  const first = historyOf(store.getState(), measures, axis);
  const { time } = store.getState();
  store.setState({ time: { ...time, window: { startMs: 0, endMs: dayMs } } });
  expect(historyOf(store.getState(), measures, axis)).toBe(first);
  setFilter(store, { weapon: ["missile"] });
  const filtered = historyOf(store.getState(), measures, axis)!;
  expect(highestBar([filtered])).toBeLessThan(highestBar([first]));
});

it("has one scale for all zones, of a whole incident at least", () => {
  const tally = (certain: number[], possible: number[]) => ({
    edges: [],
    certain: Uint32Array.from(certain),
    possible: Uint32Array.from(possible),
  });
  expect(highestBar([])).toBe(1);
  expect(highestBar([null, tally([0], [0])])).toBe(1);
  expect(highestBar([tally([1, 4], [2, 0]), tally([2, 0], [3, 1])])).toBe(5);
});
