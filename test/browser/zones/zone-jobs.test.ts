import { expect, test } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import type { Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import { awaitCurrentShapes } from "../../../src/runtime/await-shapes";
import { startZoneJobs, type ZoneLaneName } from "../../../src/runtime/zone-jobs";
import type { ZoneRequest } from "../../../src/runtime/zones/zone-messages";
import { addZone, changeZone } from "../../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { isScoreCurrent, scoreOfZone } from "../../../src/workspace/selection/zone-score";
import { createAppStore } from "../../../src/workspace/store";
import { measureState } from "../../../src/workspace/zones/measure-state";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";

const strip = (lat: number): ZoneRecipe => ({
  kind: "strip",
  path: {
    positions: Array.from({ length: 60 }, (_, index): LngLat => [30 + index * 0.1, index === 30 ? lat : 48]),
  },
  leftMeters: 15_000,
  rightMeters: 30_000,
  clip: [{ to: "oblast", id: "UA-12" }],
});

const zone: Zone = {
  id: "Z",
  name: { en: "Zone", uk: "Зона" },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe: strip(48),
};

/** A loaded store over 50,000 incidents, with the app's own workers and what they were sent. */
function start() {
  const store = createAppStore({
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 50_000, seed: 5 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
  const { data, time } = store.getState();
  const corners: LngLat[] = [
    [29, 46],
    [37, 46],
    [37, 50],
    [29, 50],
    [29, 46],
  ];
  const area = { type: "Polygon", coordinates: [corners] } as const;
  store.setState({
    time: {
      ...time,
      window: { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * 86_400_000 },
    },
    data: {
      ...data,
      isLoaded: true,
      admin1Areas: new Map([["UA-12", area]]),
      countryAreas: new Map([["UA", area]]),
    },
  });
  const sent: { lane: ZoneLaneName; request: ZoneRequest }[] = [];
  startZoneJobs(store, (lane) => {
    const worker = new Worker(new URL("../../../src/runtime/zone-worker.ts", import.meta.url), {
      type: "module",
    });
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (request: ZoneRequest, transfer: unknown) => {
      sent.push({ lane, request });
      post(request, transfer as Transferable[]);
    };
    return worker;
  });
  return { store, sent };
}

const signal = () => AbortSignal.timeout(40_000);

test("a dragged vertex ends with the score of its last place, as a recount without a worker gives it", async () => {
  const { store, sent } = start();
  addZone(store, zone);
  await awaitCurrentShapes(store, signal());
  const recipes: ZoneRecipe[] = [];
  for (let step = 1; step <= 90; step++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    recipes.push(strip(48 + 0.005 * step));
    changeZone(store, "Z", { recipe: recipes.at(-1)! });
    expect(isScoreCurrent(store.getState(), "Z")).toBe(false);
  }
  await awaitCurrentShapes(store, signal());
  const state = store.getState();
  expect(state.notices).toEqual([]);
  const shape = state.zoneShapes.Z;
  expect(shape?.recipe).toBe(state.document.zones[0]?.recipe);
  expect(shape?.status === "ready" && shape.geometry).toBe(state.zoneMeasures.Z?.geometry);
  expect(isScoreCurrent(state, "Z")).toBe(true);

  const here = measureState({ ...state, zoneShapes: {}, zoneMeasures: {} });
  const expected = scoreOfZone(here, "Z")?.scorecard;
  expect(scoreOfZone(state, "Z")?.scorecard).toEqual(expected);
  expect(expected?.incidentsInside.certain).toBeGreaterThan(100);
  expect(expected!.incidentsNear.certain).toBeGreaterThan(expected!.incidentsInside.certain);

  const jobs = (lane: ZoneLaneName) => sent.filter((one) => one.lane === lane).map(({ request }) => request);
  // Most places on the way were left out, and what is kept was handed over once.
  expect(jobs("shapes").length).toBeLessThan(recipes.length);
  expect(jobs("measures").length).toBeLessThanOrEqual(jobs("shapes").length);
  expect(jobs("measures").filter(({ supplies }) => supplies.incidents)).toHaveLength(1);
  expect(sent.filter(({ request }) => request.supplies.ground)).toHaveLength(2);
});

test("an export that begins in the middle of a drag waits for its end", async () => {
  const { store } = start();
  addZone(store, zone);
  const waiting = awaitCurrentShapes(store, signal());
  changeZone(store, "Z", { recipe: strip(48.3) });
  await waiting;
  const { zoneMeasures, zoneShapes, document } = store.getState();
  expect(zoneShapes.Z?.recipe).toBe(document.zones[0]?.recipe);
  expect(zoneMeasures.Z?.figures.areaSqMeters).toBeGreaterThan(0);
});
