import type { Dataset } from "../../core/control/dataset";
import {
  datasetMissing,
  type ImportAnswer,
  type ImportRequest,
  type TakenImport,
} from "../../formats/import/import-protocol";
import type { ImportResult } from "../../formats/import/import-review";
import { type RunningImport, runImport } from "../../formats/import/run/run-import";
import { readDataset, reasonOf, storeDatasets } from "../datasets/dataset-store";
import { listBuffers } from "../datasets/list-buffers";

/** A slow disk may take minutes for what a page takes for a hang after one. */
const heartbeatMs = 5000;

type Post = (answer: ImportAnswer, transfer: Transferable[]) => void;
type Request<Type extends ImportRequest["type"]> = Extract<ImportRequest, { type: Type }>;

/** Where datasets are kept; the browser's storage unless told. */
interface Storage {
  readonly read: (id: string) => Promise<Dataset | null>;
  readonly store: typeof storeDatasets;
}

const browserStorage: Storage = { read: readDataset, store: storeDatasets };

/** What the import worker does: answers every request, with a refusal where it could not be met. */
export function serveImport(post: Post, storage = browserStorage): (request: ImportRequest) => Promise<void> {
  let running: RunningImport | null = null;

  async function read(request: Request<"read">): Promise<void> {
    running = null;
    const outcome = await runImport(request.files, request.chosen, request.limits, {
      progress: (progress) => post({ type: "progress", progress }, []),
    });
    if (!outcome.ok) return post({ type: "refused", issue: outcome.issue }, []);
    running = outcome;
    post({ type: "review", review: outcome.review }, []);
  }

  async function readStored(id: string): Promise<Dataset> {
    const dataset = await storage.read(id);
    if (!dataset) throw new Error(datasetMissing);
    return dataset;
  }

  async function keep({ incidents, control }: ImportResult) {
    const datasets = [incidents, control].filter((dataset) => dataset !== null);
    return datasets.length === 0 ? ({ stored: true } as const) : storage.store(datasets, Date.now());
  }

  async function take({ datasetId, mergeWith }: Request<"take">, taken: RunningImport): Promise<TakenImport> {
    const { records } = taken.review.counts;
    const isAlive = setInterval(() => {
      post({ type: "progress", progress: { readBytes: 1, totalBytes: 1, records, phase: "indexing" } }, []);
    }, heartbeatMs);
    try {
      const older: Dataset[] = [];
      for (const id of mergeWith) older.push(await readStored(id));
      // From here on it cannot be asked again.
      running = null;
      const result = taken.take(datasetId, older);
      return { ...result, ...(await keep(result)) };
    } finally {
      clearInterval(isAlive);
    }
  }

  async function answer(request: ImportRequest): Promise<void> {
    if (request.type === "read") return read(request);
    if (!running) throw new Error("nothing was read");
    if (request.type === "issues")
      return post({ type: "issues", id: request.id, page: running.issues(request.query) }, []);
    if (request.type === "issues-csv")
      return post({ type: "issues-csv", id: request.id, csv: running.issuesCsv(request.locale) }, []);
    if (request.type === "compare") {
      const comparison = running.compare(await readStored(request.datasetId));
      return post({ type: "compared", id: request.id, comparison }, []);
    }
    // Kept before it is handed over: afterwards its buffers are the page's.
    const result = await take(request, running);
    post({ type: "result", result }, listBuffers(result.incidents));
  }

  return async (request) => {
    try {
      await answer(request);
    } catch (error) {
      const isMissing = error instanceof Error && error.message === datasetMissing;
      const reason = isMissing ? datasetMissing : reasonOf(error);
      if (request.type === "read") {
        const file = request.files[0]?.name ?? "";
        const where = { file, record: null, line: null, column: null, original: reason };
        post({ type: "refused", issue: { code: "reading-crashed", effect: "file", ...where } }, []);
      } else post({ type: "failed", id: request.type === "take" ? null : request.id, reason }, []);
    }
  };
}
