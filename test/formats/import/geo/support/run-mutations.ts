import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ImportFormat } from "../../../../../src/formats/import/import-settings";
import type { MutationAnswer } from "./mutation-process";

const patienceMs = 8000;
const mostStops = 10;

/** An answer, or how a run that gave none was ended: stopped for taking too long, or out of memory. */
export type MutationResult = MutationAnswer | { readonly stopped: string };

/**
 * Reads each file in a process that is ended and replaced when a file holds it up, as the product does with its worker,
 * so that no file can hold the test up; gives up after a few of those.
 */
export async function runMutations(
  format: ImportFormat,
  files: readonly Uint8Array<ArrayBuffer>[],
): Promise<MutationResult[]> {
  const results: MutationResult[] = [];
  let child = startProcess();
  let stops = 0;
  for (const bytes of files) {
    const result = await ask(child, format, bytes);
    results.push(result);
    if (!("stopped" in result)) continue;
    child.kill("SIGKILL");
    if (++stops > mostStops) return results;
    child = startProcess();
  }
  child.kill("SIGKILL");
  return results;
}

function startProcess(): ChildProcess {
  return fork(fileURLToPath(new URL("./mutation-process.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", "--max-old-space-size=400"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function ask(
  child: ChildProcess,
  format: ImportFormat,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<MutationResult> {
  return new Promise((resolve) => {
    const finish = (result: MutationResult) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(result);
    };
    const timer = setTimeout(() => finish({ stopped: "time" }), patienceMs);
    child.once("message", (answer) => finish(answer as MutationAnswer));
    child.once("exit", (code) => finish({ stopped: `exit ${code}` }));
    child.send({ format, bytes });
  });
}
