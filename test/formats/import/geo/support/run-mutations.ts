import { Worker } from "node:worker_threads";
import type { ImportFormat } from "../../../../../src/formats/import/import-settings";
import type { MutationAnswer } from "./mutation-worker";

const patienceMs = 8000;

/** An answer, or how a run that gave none was ended: its worker stopped for taking too long, or out of memory. */
export type MutationResult = MutationAnswer | { readonly stopped: string };

/** Reads each file in a disposable worker, as the product does, so that no file can hold the test up. */
export async function runMutations(
  format: ImportFormat,
  files: readonly Uint8Array<ArrayBuffer>[],
): Promise<MutationResult[]> {
  const results: MutationResult[] = [];
  let worker = startWorker();
  for (const bytes of files) {
    const result = await ask(worker, format, bytes);
    results.push(result);
    if ("stopped" in result) {
      await worker.terminate();
      worker = startWorker();
    }
  }
  await worker.terminate();
  return results;
}

function startWorker(): Worker {
  return new Worker(new URL("./mutation-worker.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
}

function ask(worker: Worker, format: ImportFormat, bytes: Uint8Array<ArrayBuffer>): Promise<MutationResult> {
  return new Promise((resolve) => {
    const finish = (result: MutationResult) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => finish({ stopped: "time" }), patienceMs);
    worker.once("message", (answer: MutationAnswer) => finish(answer));
    worker.once("error", (error: Error) => finish({ stopped: error.message }));
    worker.postMessage({ format, bytes });
  });
}
