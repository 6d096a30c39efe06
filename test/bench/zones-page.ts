import { booleanPointInPolygon, buffer, lineString } from "@turf/turf";
import type { LngLat } from "../../src/core/geo/position";
import type { StripRecipe, Zone } from "../../src/core/zones/recipe";
import { loadBasemap } from "../../src/runtime/load-basemap";
import { loadBuiltInData } from "../../src/runtime/load-built-in";
import { startZoneJobs } from "../../src/runtime/zone-jobs";
import { setWindow } from "../../src/workspace/commands/time-commands";
import { addZone, changeZone } from "../../src/workspace/commands/zone-commands";
import { emptyDocument } from "../../src/workspace/document";
import { isScoreCurrent, scoreOfZone } from "../../src/workspace/selection/zone-score";
import { type AppStore, createAppStore } from "../../src/workspace/store";
import { datasetOfTable, importedSource } from "../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../support/synthetic-events";
import { crookedLine } from "./zones-line";

const zoneId = "Z";
const dayMs = 86_400_000;
const depths = { leftMeters: 15_000, rightMeters: 30_000 } as const;

export interface Spread {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly mostMs: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50Ms: at(0.5), p95Ms: at(0.95), mostMs: at(1) };
}

/** Milliseconds of the main thread since the last frame, of everything that a dragged vertex causes. */
let spentMs = 0;

function timed<Result>(work: () => Result): Result {
  const started = performance.now();
  const result = work();
  spentMs += performance.now() - started;
  return result;
}

/** A worker whose messages count as work of the main thread, reading them included. */
function startWorker(): Worker {
  const worker = new Worker(new URL("../../src/runtime/zone-worker.ts", import.meta.url), { type: "module" });
  const listen = worker.addEventListener.bind(worker);
  worker.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
    listen(type, (event) =>
      timed(() => (typeof listener === "function" ? listener(event) : listener.handleEvent(event))),
    );
  return worker;
}

const recipeOf = (positions: readonly LngLat[]): StripRecipe => ({
  kind: "strip",
  path: { positions },
  ...depths,
});

const zoneOf = (recipe: StripRecipe): Zone => ({
  id: zoneId,
  name: { en: "Bench", uk: "Замір" },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe,
});

/** The line with one vertex in its middle moved north. */
function dragged(line: readonly LngLat[], step: number): LngLat[] {
  const middle = Math.floor(line.length / 2);
  return line.map(([lng, lat], index) => [lng, index === middle ? lat + 0.0004 * (step % 50) : lat]);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function until(store: AppStore, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const stop = store.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

let store: AppStore;
let line: readonly LngLat[] = [];

const measurements = {
  /** A store as the app has it, with so many incidents more; the line has so many vertices. */
  async load(count: number, vertexCount: number, lengthMeters: number): Promise<void> {
    line = crookedLine(vertexCount, lengthMeters);
    const dataset = datasetOfTable(buildSyntheticEvents({ count, seed: 7 }));
    store = createAppStore({
      datasets: { dataset },
      document: { ...emptyDocument, sources: [importedSource()] },
    });
    await Promise.all([loadBasemap(store), loadBuiltInData(store)]);
    setWindow(store, { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * dayMs });
    startZoneJobs(store, startWorker);
  },

  /** Milliseconds from a change of the recipe until its scorecard; the first one hands over ground and incidents. */
  async recompute(
    times: number,
  ): Promise<{ firstMs: number; laterMs: Spread; inside: number; near: number }> {
    const wait = async (change: () => void) => {
      const started = performance.now();
      change();
      await until(store, () => isScoreCurrent(store.getState(), zoneId));
      scoreOfZone(store.getState(), zoneId);
      return performance.now() - started;
    };
    const firstMs = await wait(() => addZone(store, zoneOf(recipeOf(line))));
    const later: number[] = [];
    for (let step = 1; step <= times; step++)
      later.push(await wait(() => changeZone(store, zoneId, { recipe: recipeOf(dragged(line, step)) })));
    const rows = store.getState().zoneMeasures[zoneId]?.rows;
    return {
      firstMs,
      laterMs: spread(later),
      inside: rows?.inside.rows.length ?? 0,
      near: rows?.near.rows.length ?? 0,
    };
  },

  /** Drags a vertex frame by frame, as the map does, with the scorecard recounted whenever measures came. */
  async drag(frames: number) {
    const perFrame: number[] = [];
    const latencies: number[] = [];
    const askedAt = new Map<unknown, number>();
    let shapes = 0;
    let measured = 0;
    const stop = store.subscribe((state, previous) => {
      const shape = state.zoneShapes[zoneId];
      if (shape !== previous.zoneShapes[zoneId]) {
        shapes++;
        latencies.push(performance.now() - (askedAt.get(shape?.recipe) ?? Number.NaN));
      }
      if (state.zoneMeasures === previous.zoneMeasures) return;
      measured++;
      scoreOfZone(state, zoneId);
    });
    for (let frame = 0; frame < frames; frame++) {
      await nextFrame();
      perFrame.push(spentMs);
      spentMs = 0;
      timed(() => {
        const recipe = recipeOf(dragged(line, frame));
        askedAt.set(recipe, performance.now());
        changeZone(store, zoneId, { recipe });
      });
    }
    await until(store, () => isScoreCurrent(store.getState(), zoneId));
    stop();
    return { perFrameMs: spread(perFrame.slice(1)), latencyMs: spread(latencies), frames, shapes, measured };
  },

  /** Milliseconds for one step of the window with the zone's scorecard. */
  scrub(steps: number): Spread {
    const times = Array.from({ length: steps }, (_, step) => {
      const startMs = syntheticEpochMs + step * dayMs;
      setWindow(store, { startMs, endMs: startMs + 365 * dayMs });
      const started = performance.now();
      scoreOfZone(store.getState(), zoneId);
      return performance.now() - started;
    });
    return spread(times.slice(5));
  },

  /** The same with turf: a buffer of the wider depth, then a question for each of so many points. */
  turf(pointCount: number): { bufferMs: number; pointsMs: number; inside: number } {
    const started = performance.now();
    const area = buffer(lineString(line.map(([lng, lat]) => [lng, lat])), depths.rightMeters, {
      units: "meters",
    });
    const bufferMs = performance.now() - started;
    if (!area) throw new Error("turf made no buffer.");
    const { lng, lat, count } = store.getState().joined.table;
    const stride = Math.max(1, Math.floor(count / pointCount));
    let inside = 0;
    const asked = performance.now();
    for (let point = 0; point < pointCount; point++) {
      const row = point * stride;
      if (booleanPointInPolygon([lng[row]!, lat[row]!], area)) inside++;
    }
    return { bufferMs, pointsMs: performance.now() - asked, inside };
  },
};

export type ZonesPage = typeof measurements;
declare global {
  var zonesPage: ZonesPage;
}
globalThis.zonesPage = measurements;
