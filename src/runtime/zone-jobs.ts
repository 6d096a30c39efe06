import type { ZoneRecipe } from "../core/zones/recipe";
import { addNotice } from "../workspace/commands/notice-commands";
import type { AppStore } from "../workspace/store";
import type { ZoneJob, ZoneJobResult } from "./zone-job";

const patienceMs = 20_000;

/**
 * Keeps the shapes of the drawn zones up with their recipes, in a worker: one job at a time, the latest recipe of a
 * zone wins, and a worker that crashed or hangs is replaced and the user told.
 */
export function startZoneJobs(store: AppStore): void {
  const waiting = new Map<string, ZoneRecipe>();
  const asked = new Map<string, ZoneRecipe>();
  let worker = startWorker();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: ZoneJob | null = null;

  function startWorker(): Worker {
    const started = new Worker(new URL("./zone-worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<ZoneJobResult>) => finish(data));
    started.addEventListener("error", (event) => replace(event.message || "the worker did not start"));
    return started;
  }

  function replace(reason: string): void {
    clearTimeout(timer);
    worker.terminate();
    worker = startWorker();
    running = null;
    addNotice(store, "worker-failed", "error", { reason });
    next();
  }

  function finish({ zoneId, result }: ZoneJobResult): void {
    clearTimeout(timer);
    // Structured clone made a copy; the recipe that was asked for is what the store compares by identity.
    const recipe = running?.recipe;
    running = null;
    if (recipe && store.getState().document.zones.some((zone) => zone.id === zoneId)) {
      const shape = result.ok
        ? ({ status: "ready", recipe, geometry: result } as const)
        : ({ status: "refused", recipe, issues: result.issues } as const);
      store.setState({ zoneShapes: { ...store.getState().zoneShapes, [zoneId]: shape } });
    }
    next();
  }

  function next(): void {
    const [entry] = waiting;
    if (running || !entry) return;
    const [zoneId, recipe] = entry;
    waiting.delete(zoneId);
    running = { zoneId, recipe };
    timer = setTimeout(() => replace(`no answer within ${patienceMs / 1000} s`), patienceMs);
    worker.postMessage(running);
  }

  const request = () => {
    for (const { id, recipe } of store.getState().document.zones) {
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
