import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Incident } from "../../../src/core/events/incident";
import { emptyFilter, type IncidentFilter } from "../../../src/core/events/incident-filter";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import type { ZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { Zone } from "../../../src/core/zones/recipe";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { emptyBuiltInData } from "../../../src/workspace/built-in-data";
import { startScans } from "../../../src/workspace/derive/start-scans";
import { scoreMeasures, scoreOfZone } from "../../../src/workspace/selection/zone-score";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { measureHere } from "../../../src/workspace/zones/measure-state";
import { star } from "../../core/zones/arbitrary-star";
import { box, polygon } from "../../core/zones/lookups";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import {
  buildSyntheticEvents,
  seededRandom,
  syntheticDays,
  syntheticEpochMs,
} from "../../support/synthetic-events";

const dayMs = 86_400_000;
const admin1Areas = new Map([
  ["UA-63", polygon(box(35, 48.5, 38.2, 50.4))],
  ["UA-14", polygon(box(36.5, 46.8, 39.1, 49.2))],
  ["UA-23", polygon(box(34.2, 46.2, 37.3, 48.2))],
]);

let builtIn: readonly Incident[] = [];
beforeAll(() => {
  const url = new URL("../../../data/strikes.geojson", import.meta.url);
  builtIn = parseStrikes(readFileSync(url, "utf8")).value.incidents;
});

const shapeOf = (geometry: MultiPolygon): ZoneGeometry => ({
  ok: true,
  geometry,
  left: null,
  right: null,
  baseline: null,
});

const nearMeters = 20_000;
const zone = { id: "Z", scenario: "A", nearMeters, recipe: { kind: "circle" } } as unknown as Zone;

/** A store with a zone, whose slow questions are answered as soon as the page is idle. */
function storeWith(geometry: MultiPolygon, incidents: readonly Incident[], count = 0): AppStore {
  const store = createAppStore({ data: { ...emptyBuiltInData, isLoaded: true, incidents, admin1Areas } });
  const { document } = store.getState();
  const dataset = datasetOfTable(buildSyntheticEvents({ count, seed: 12 }));
  store.setState({
    datasets: { dataset },
    document: { ...document, zones: [zone], sources: count > 0 ? [importedSource()] : [] },
    zoneShapes: { Z: { status: "ready", recipe: zone.recipe, geometry: shapeOf(geometry) } },
  });
  startScans(
    store,
    (work) => setTimeout(work, 0),
    () => performance.now(),
    (error) => {
      throw error;
    },
  );
  return store;
}

const setFilter = (store: AppStore, change: Partial<IncidentFilter>) => {
  const { document } = store.getState();
  store.setState({ document: { ...document, filter: { ...emptyFilter, ...change } } });
};

/** Scored by measures made here, which stay as long as shape and rows do. */
const scorecard = (store: AppStore) => {
  const state = store.getState();
  const shape = state.zoneShapes.Z;
  if (shape?.status !== "ready") throw new Error("no shape");
  const known = state.zoneMeasures.Z;
  const measures =
    known?.geometry === shape.geometry && known.rows.lng === state.joined.table.lng
      ? known
      : measureHere(state, { nearMeters }, shape.geometry);
  store.setState({ zoneMeasures: { Z: measures } });
  const card = scoreMeasures(measures, state);
  if (card === null) throw new Error("no score");
  return card;
};
const score = (store: AppStore) => scorecard(store).incidentsInside;

const answered = (store: AppStore) =>
  expect.poll(() => store.getState().pendingScans, { timeout: 5000 }).toEqual([]);

/** Counted by the scorecard before the filter asks for the zone, and by the filter afterwards. */
async function expectAgreement(store: AppStore, windows: readonly [number, number][]): Promise<void> {
  const look = ([startMs, endMs]: readonly [number, number]) => {
    const { time } = store.getState();
    store.setState({ time: { ...time, mode: "window", window: { startMs, endMs } } });
  };
  const before = windows.map((window) => {
    look(window);
    const { certain, possible } = store.getState().counts;
    const tally = score(store);
    expect(tally.certain + tally.possible + tally.outside).toBe(certain + possible);
    return tally;
  });
  const { filter } = store.getState().document;
  setFilter(store, { ...filter, zone: "Z" });
  await answered(store);
  for (const [index, window] of windows.entries()) {
    look(window);
    const { certain, possible } = store.getState().counts;
    const expected = before[index]!;
    expect({ certain, possible }).toEqual({ certain: expected.certain, possible: expected.possible });
    // Asked for or not, what lies in the zone is the same; nothing else is left outside.
    expect(score(store)).toMatchObject({ certain, possible, outside: 0 });
  }
}

it("counts what the filter “Inside zone” leaves, over the built-in incidents", async () => {
  const random = seededRandom(3);
  const start = Date.UTC(2025, 11, 20);
  const windows = Array.from({ length: 8 }, (): [number, number] => {
    const from = start + Math.floor(random() * 14 * 24) * 3_600_000;
    return [from, from + Math.ceil(random() * 10 * 24) * 3_600_000];
  });
  let found = 0;
  for (let run = 0; run < 12; run++) {
    const middle = builtIn[Math.floor(random() * builtIn.length)]!.place.lngLat;
    const store = storeWith(star(run, middle, 0.2 + 2 * random()), builtIn);
    if (run % 3 === 1) setFilter(store, { killed: { min: 2, max: null } });
    if (run % 3 === 2) {
      const { time } = store.getState();
      store.setState({ time: { ...time, knownAtMs: Date.UTC(2025, 11, 27, 10) } });
    }
    await expectAgreement(store, windows);
    found += score(store).possible;
  }
  expect(found).toBeGreaterThan(0);
});

it("counts what the filter “Inside zone” leaves, over 100,000 incidents of a table", async () => {
  const random = seededRandom(8);
  const windows = Array.from({ length: 5 }, (): [number, number] => {
    const from = syntheticEpochMs + Math.floor(random() * syntheticDays * 0.7) * dayMs;
    return [from, from + Math.ceil(random() * 200) * dayMs];
  });
  for (let run = 0; run < 2; run++) {
    const middle: LngLat = [28 + 8 * random(), 48 + 3 * random()];
    await expectAgreement(storeWith(star(run, middle, 1 + random()), builtIn, 100_000), windows);
  }
}, 20_000);

it("has no score from the rows of incidents that are no longer the joined ones", () => {
  const store = storeWith(star(1, [36.2, 50], 2), builtIn);
  const first = score(store);
  const before = store.getState().zoneMeasures.Z;
  store.setState({ data: { ...store.getState().data, incidents: builtIn.slice(0, 5) } });
  expect(before && scoreMeasures(before, store.getState())).toBeNull();
  expect(scoreOfZone(store.getState(), "Z")).toBeNull();
  const second = score(store);
  expect(second.certain + second.possible).toBeLessThan(first.certain + first.possible);
});

it("counts near what lies inside or around, and inside by the week", () => {
  const store = storeWith(star(1, [36.2, 50], 0.5), builtIn);
  const { incidentsInside, incidentsNear, insidePerWeek, nearMeters: within } = scorecard(store);
  const all = ({ certain, possible }: { certain: number; possible: number }) => certain + possible;
  expect(within).toBe(nearMeters);
  expect(all(incidentsNear)).toBeGreaterThanOrEqual(all(incidentsInside));
  expect(incidentsNear.certain).toBeGreaterThanOrEqual(incidentsInside.certain);
  const { window } = store.getState().time;
  const weeks = (window.endMs - window.startMs) / (7 * dayMs);
  expect(insidePerWeek).toEqual({
    certain: incidentsInside.certain / weeks,
    possible: incidentsInside.possible / weeks,
  });
});

it("says that a score is being made anew while the shape has moved on", () => {
  const store = storeWith(star(1, [36.2, 50], 2), builtIn);
  store.setState({ data: { ...store.getState().data, admin1Areas: new Map(admin1Areas) } });
  scorecard(store);
  expect(scoreOfZone(store.getState(), "Z")?.isCurrent).toBe(true);
  const moved = shapeOf(star(2, [36.2, 50], 2));
  store.setState({ zoneShapes: { Z: { status: "ready", recipe: zone.recipe, geometry: moved } } });
  expect(scoreOfZone(store.getState(), "Z")?.isCurrent).toBe(false);
  scorecard(store);
  expect(scoreOfZone(store.getState(), "Z")?.isCurrent).toBe(true);
  const { document } = store.getState();
  store.setState({ document: { ...document, zones: [{ ...zone, recipe: { ...zone.recipe } }] } });
  expect(scoreOfZone(store.getState(), "Z")?.isCurrent).toBe(false);
});

it("leaves everything outside of a line", () => {
  const store = storeWith(star(1, [36.2, 50], 2), builtIn);
  const line = { type: "MultiLineString" as const, coordinates: [] };
  const geometry: ZoneGeometry = { ok: true, geometry: line, left: null, right: null, baseline: line };
  store.setState({ zoneShapes: { Z: { status: "ready", recipe: zone.recipe, geometry } } });
  const { certain, possible } = store.getState().counts;
  expect(score(store)).toMatchObject({ certain: 0, possible: 0, outside: certain + possible });
});
