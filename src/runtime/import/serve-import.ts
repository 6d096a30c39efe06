import type { ImportAnswer, ImportRequest, TakenImport } from "../../formats/import/import-protocol";
import type { ImportResult } from "../../formats/import/import-review";
import { type RunningImport, runImport } from "../../formats/import/run/run-import";
import { reasonOf, type StoreOutcome, storeDatasets } from "../datasets/dataset-store";
import { listBuffers } from "../datasets/list-buffers";

/** A slow disk may take minutes for what a page takes for a hang after one. */
const heartbeatMs = 5000;

type Post = (answer: ImportAnswer, transfer: Transferable[]) => void;

async function store({ incidents, control }: ImportResult): Promise<StoreOutcome> {
  const datasets = [incidents, control].filter((dataset) => dataset !== null);
  return datasets.length === 0 ? { stored: true } : storeDatasets(datasets, Date.now());
}

/** What the import worker does: answers every request, with a refusal where it could not be met. */
export function serveImport(post: Post): (request: ImportRequest) => Promise<void> {
  let running: RunningImport | null = null;

  async function read(request: Extract<ImportRequest, { type: "read" }>): Promise<void> {
    running = null;
    const outcome = await runImport(request.files, request.chosen, request.limits, {
      progress: (progress) => post({ type: "progress", progress }, []),
    });
    if (!outcome.ok) return post({ type: "refused", issue: outcome.issue }, []);
    running = outcome;
    post({ type: "review", review: outcome.review }, []);
  }

  async function answer(request: ImportRequest): Promise<void> {
    if (request.type === "read") return read(request);
    if (!running) throw new Error("nothing was read");
    if (request.type === "issues")
      return post({ type: "issues", id: request.id, page: running.issues(request.query) }, []);
    if (request.type === "issues-csv")
      return post({ type: "issues-csv", id: request.id, csv: running.issuesCsv(request.locale) }, []);
    const { counts } = running.review;
    const result = running.take(request.datasetId);
    // Kept before it is handed over: afterwards its buffers are the page's.
    const isAlive = setInterval(() => {
      const progress = { readBytes: 1, totalBytes: 1, records: counts.records, phase: "indexing" } as const;
      post({ type: "progress", progress }, []);
    }, heartbeatMs);
    const taken: TakenImport = { ...result, ...(await store(result).finally(() => clearInterval(isAlive))) };
    running = null;
    post({ type: "result", result: taken }, listBuffers(result.incidents));
  }

  return async (request) => {
    try {
      await answer(request);
    } catch (error) {
      const reason = reasonOf(error);
      if (request.type === "read") {
        const file = request.files[0]?.name ?? "";
        const where = { file, record: null, line: null, column: null, original: reason };
        post({ type: "refused", issue: { code: "reading-crashed", effect: "file", ...where } }, []);
      } else post({ type: "failed", id: request.type === "take" ? null : request.id, reason }, []);
    }
  };
}
