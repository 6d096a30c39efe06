import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MultiPolygon } from "../../src/core/geo/position";
import type { ZoneRecipe } from "../../src/core/zones/recipe";
import type { ZoneJob, ZoneJobResult } from "../../src/runtime/zone-job";
import { startZoneJobs } from "../../src/runtime/zone-jobs";
import { addZone, changeZone, removeZone } from "../../src/workspace/commands/zone-commands";
import { createAppStore } from "../../src/workspace/store";

/** A worker whose answers and crashes the test decides. */
class FakeWorker extends EventTarget {
  readonly jobs: ZoneJob[] = [];
  isTerminated = false;

  postMessage(job: ZoneJob): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(job: ZoneJob): void {
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
    const data: ZoneJobResult = {
      ...job,
      result: { ok: true, geometry, left: null, right: null, baseline: null },
    };
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }

  crash(): void {
    this.dispatchEvent(Object.assign(new Event("error"), { message: "broken" }));
  }
}

const recipe = (leftMeters: number): ZoneRecipe => ({
  kind: "strip",
  path: {
    positions: [
      [36, 48],
      [37, 48],
    ],
  },
  leftMeters,
  rightMeters: 0,
});

const zone = (id: string) => ({
  id,
  name: { en: id, uk: id },
  scenario: "A",
  readingOf: null,
  assumptions: [],
  referenceDate: null,
  variants: [],
  recipe: recipe(1000),
});

function start() {
  const store = createAppStore();
  const workers: FakeWorker[] = [];
  startZoneJobs(store, () => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  const codes = () => store.getState().notices.map(({ code }) => code);
  return { store, workers, codes };
}

describe("startZoneJobs", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks for one job at a time and for the latest recipe only", () => {
    const { store, workers } = start();
    addZone(store, zone("a"));
    changeZone(store, "a", { recipe: recipe(2000) });
    changeZone(store, "a", { recipe: recipe(3000) });
    const [worker] = workers;
    expect(worker?.jobs).toHaveLength(1);
    worker?.answer(worker.jobs[0]!);
    expect(worker?.jobs.map((job) => (job.recipe.kind === "strip" ? job.recipe.leftMeters : 0))).toEqual([
      1000, 3000,
    ]);
    worker?.answer(worker.jobs[1]!);
    expect(store.getState().zoneShapes.a?.recipe).toBe(store.getState().document.zones[0]?.recipe);
  });

  it("refuses the job of a crashed worker, tells it, and gives the next job a new worker", () => {
    const { store, workers, codes } = start();
    addZone(store, zone("a"));
    workers[0]?.crash();
    expect(store.getState().zoneShapes.a).toMatchObject({
      status: "refused",
      issues: [{ code: "calculation-failed" }],
    });
    expect(codes()).toEqual(["worker-failed"]);
    expect(workers).toHaveLength(1);
    changeZone(store, "a", { recipe: recipe(2000) });
    expect(workers).toHaveLength(2);
    workers[1]?.answer(workers[1].jobs[0]!);
    expect(store.getState().zoneShapes.a?.status).toBe("ready");
  });

  it("gives up a worker that never starts instead of replacing it for ever", () => {
    const { store, workers, codes } = start();
    for (let depth = 1; depth <= 20; depth++) {
      if (depth === 1) addZone(store, zone("a"));
      else changeZone(store, "a", { recipe: recipe(1000 * depth) });
      for (const worker of workers) if (!worker.isTerminated) worker.crash();
    }
    expect(workers).toHaveLength(3);
    expect(codes()).toContain("worker-stopped");
    expect(store.getState().zoneShapes.a?.status).toBe("refused");
    expect(store.getState().zoneShapes.a?.recipe).toBe(store.getState().document.zones[0]?.recipe);
  });

  it("ends a job that hangs, and ignores what the old worker says afterwards", () => {
    const { store, workers, codes } = start();
    addZone(store, zone("a"));
    addZone(store, zone("b"));
    vi.advanceTimersByTime(20_000);
    expect(codes()).toEqual(["worker-failed"]);
    const [old, fresh] = workers;
    expect(old?.isTerminated).toBe(true);
    expect(fresh?.jobs.map(({ zoneId }) => zoneId)).toEqual(["b"]);
    old?.answer(old.jobs[0]!);
    expect(store.getState().zoneShapes.a?.status).toBe("refused");
    expect(store.getState().zoneShapes.b).toBeUndefined();
    fresh?.answer(fresh.jobs[0]!);
    expect(store.getState().zoneShapes.b?.recipe).toBe(store.getState().document.zones[1]?.recipe);
  });

  it("forgets the shape and the waiting job of a deleted zone", () => {
    const { store, workers } = start();
    addZone(store, zone("a"));
    addZone(store, zone("b"));
    addZone(store, zone("c"));
    const [worker] = workers;
    worker?.answer(worker.jobs[0]!);
    removeZone(store, "a");
    removeZone(store, "c");
    worker?.answer(worker.jobs[1]!);
    expect(worker?.jobs.map(({ zoneId }) => zoneId)).toEqual(["a", "b"]);
    expect(Object.keys(store.getState().zoneShapes)).toEqual(["b"]);
  });
});
