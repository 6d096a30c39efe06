import type { ZoneIssue } from "../core/zones/lookups";
import type { ZoneRecipe } from "../core/zones/recipe";
import { addNotice } from "../workspace/commands/notice-commands";
import type { ZoneShape } from "../workspace/state";
import type { AppStore } from "../workspace/store";
import type { ZoneJob, ZoneJobResult } from "./zone-job";

const patienceMs = 20_000;
/** A worker that fails so often without one answer will not work the next time either. */
const mostFailuresInARow = 3;

const startZoneWorker = () => new Worker(new URL("./zone-worker.ts", import.meta.url), { type: "module" });
const brokenOff: ZoneIssue = { code: "calculation-failed" };

/**
 * Keeps the shapes of the drawn zones up with their recipes, in a worker: one job at a time, the latest recipe of a
 * zone wins. A job whose worker crashed or hangs is refused, and the user told; the next job gets a new worker, until
 * several have failed in a row.
 */
export function startZoneJobs(store: AppStore, startWorker: () => Worker = startZoneWorker): void {
  const waiting = new Map<string, ZoneRecipe>();
  const asked = new Map<string, ZoneRecipe>();
  let failuresInARow = 0;
  let worker: Worker | null = listenTo(startWorker());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: ZoneJob | null = null;

  function listenTo(started: Worker): Worker {
    // What a terminated worker had already posted still arrives.
    started.addEventListener("message", ({ data }: MessageEvent<ZoneJobResult>) => {
      if (started === worker) finish(data);
    });
    started.addEventListener("error", (event) => {
      if (started === worker) fail(event.message ?? "");
    });
    return started;
  }

  function setShape(zoneId: string, shape: ZoneShape): void {
    const { document, zoneShapes } = store.getState();
    const shapes = Object.entries({ ...zoneShapes, [zoneId]: shape });
    // Shapes of deleted zones go; an undo brings the zone back with a recipe to be calculated anew.
    const kept = shapes.filter(([id]) => document.zones.some((zone) => zone.id === id));
    store.setState({ zoneShapes: Object.fromEntries(kept) });
  }

  function fail(detail: string): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = null;
    failuresInARow++;
    const broken = running;
    running = null;
    if (broken) setShape(broken.zoneId, { status: "refused", recipe: broken.recipe, issues: [brokenOff] });
    const code = failuresInARow < mostFailuresInARow ? "worker-failed" : "worker-stopped";
    addNotice(store, code, "error", { detail });
    next();
  }

  function finish({ zoneId, result }: ZoneJobResult): void {
    clearTimeout(timer);
    failuresInARow = 0;
    // Structured clone made a copy; the recipe that was asked for is what the store compares by identity.
    const recipe = running?.recipe;
    running = null;
    if (recipe) {
      const shape = result.ok
        ? ({ status: "ready", recipe, geometry: result } as const)
        : ({ status: "refused", recipe, issues: result.issues } as const);
      setShape(zoneId, shape);
    }
    next();
  }

  function next(): void {
    const [entry] = waiting;
    if (running || !entry) return;
    const [zoneId, recipe] = entry;
    waiting.delete(zoneId);
    if (failuresInARow >= mostFailuresInARow) {
      setShape(zoneId, { status: "refused", recipe, issues: [brokenOff] });
      next();
      return;
    }
    running = { zoneId, recipe };
    worker ??= listenTo(startWorker());
    timer = setTimeout(() => fail(""), patienceMs);
    worker.postMessage(running);
  }

  const request = () => {
    const { zones } = store.getState().document;
    for (const id of [...asked.keys()]) {
      if (zones.some((zone) => zone.id === id)) continue;
      asked.delete(id);
      waiting.delete(id);
    }
    for (const { id, recipe } of zones) {
      if (asked.get(id) === recipe) continue;
      asked.set(id, recipe);
      waiting.set(id, recipe);
    }
    next();
  };
  store.subscribe((state, previous) => {
    if (state.document.zones !== previous.document.zones) request();
  });
  request();
}
