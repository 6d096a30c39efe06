import type { IncidentDataset } from "../../src/core/events/dataset/incident-dataset";
import { type DatasetBytes, measureDatasetBytes } from "./import-dataset-bytes";
import type { ImportContender, ImportMeasurement } from "./import-worker";

/** What import-page.ts offers in the browser, as `window.importPage`; the file is chosen in its only input. */
export interface ImportPage {
  /**
   * Imports the chosen file in a worker of its own, which is terminated then. `totalMs` goes from the worker's start until
   * its answer has arrived.
   */
  run(contender: ImportContender): Promise<ImportMeasurement & { readonly totalMs: number }>;
  /** Bytes of the dataset that ours handed over: it is kept, as the app keeps it; null for the others. */
  keptBytes(): DatasetBytes | null;
  keepBusy(): void;
}

declare global {
  var importPage: ImportPage;
}

let kept: IncidentDataset | null = null;

function chosenFile(): File {
  const file = document.querySelector("input")?.files?.[0];
  if (!file) throw new Error("No file was chosen.");
  return file;
}

const page: ImportPage = {
  run(contender) {
    const file = chosenFile();
    const startedAt = performance.now();
    const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { type: "module" });
    return new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => {
        const totalMs = performance.now() - startedAt;
        worker.terminate();
        kept = data.dataset ?? null;
        resolve({ ...data.measurement, totalMs });
      };
      worker.postMessage({ contender, file });
    });
  },

  keptBytes: () => (kept === null ? null : measureDatasetBytes(kept)),

  keepBusy() {
    const until = performance.now() + 400;
    while (performance.now() < until);
  },
};

Object.assign(window, { importPage: page });
