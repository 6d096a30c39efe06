import type { Dataset } from "../../core/control/dataset";
import type { DatasetAnswer, DatasetRequest } from "./dataset-messages";

const startDatasetWorker = () =>
  new Worker(new URL("./dataset-worker.ts", import.meta.url), { type: "module" });

export interface LoadedDatasets {
  readonly datasets: readonly Dataset[];
  /** Those that could not be had; `reason` is empty where the storage simply has none of that id. */
  readonly missing: readonly { readonly id: string; readonly reason: string }[];
}

export interface LoadOptions {
  /** How long one dataset may take. */
  readonly patienceMs?: number;
  readonly startWorker?: () => Worker;
  readonly databaseName?: string;
}

/** Reads stored datasets back in a worker of its own. Always answers: a crash or a hang makes the rest missing. */
export function loadDatasets(ids: readonly string[], options: LoadOptions = {}): Promise<LoadedDatasets> {
  const { patienceMs = 60_000, startWorker = startDatasetWorker, databaseName } = options;
  const datasets: Dataset[] = [];
  const missing: { id: string; reason: string }[] = [];
  if (ids.length === 0) return Promise.resolve({ datasets, missing });
  return new Promise((resolve) => {
    const waiting = new Set(ids);
    let worker: Worker;
    try {
      worker = startWorker();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      resolve({ datasets, missing: [...waiting].map((id) => ({ id, reason })) });
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;

    const end = (reason: string) => {
      clearTimeout(timer);
      worker.terminate();
      for (const id of waiting) missing.push({ id, reason });
      waiting.clear();
      resolve({ datasets, missing });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end("the browser's storage did not answer"), patienceMs);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<DatasetAnswer>) => {
      if (!waiting.delete(data.id)) return;
      if (data.dataset) datasets.push(data.dataset);
      else missing.push({ id: data.id, reason: data.reason });
      if (waiting.size === 0) end("");
      else wait();
    });
    worker.addEventListener("error", (event) => end(event.message || "the reading broke off"));
    worker.addEventListener("messageerror", () => end("the reading broke off"));
    const request: DatasetRequest = { ids: [...waiting], databaseName };
    worker.postMessage(request);
    wait();
  });
}

/**
 * As `loadDatasets`; what a first worker could not give is tried once more, each in a worker of its own, so that one
 * dataset that no worker survives costs no other.
 */
export async function loadDatasetsTwice(
  ids: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedDatasets> {
  const first = await loadDatasets(ids, options);
  const datasets = [...first.datasets];
  const missing: { readonly id: string; readonly reason: string }[] = [];
  for (const one of first.missing) {
    if (one.reason === "") {
      missing.push(one);
      continue;
    }
    const again = await loadDatasets([one.id], options);
    datasets.push(...again.datasets);
    missing.push(...again.missing);
  }
  return { datasets, missing };
}
