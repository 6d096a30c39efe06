import { join, resolve } from "node:path";
import type { SnapshotOptions } from "./arguments/snapshot-options";
import { buildPage } from "./build-page";
import type { Outcome } from "./describe-outcome";
import { drawInBrowser } from "./drive-browser";
import { SnapshotError } from "./exit-codes";
import { describeIssue, type TellProgress } from "./page/page-job";
import { readInput, type WorkspaceInput } from "./read-input";
import { servePage } from "./serve-page";
import { refuseUnwritable, writeOutput } from "./write-output";

export interface Surroundings {
  /** Folder of the app. */
  readonly root: string;
  /** What relative names start from. */
  readonly folder: string;
  readonly version: string;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** Tells people what goes on; no part of the result. */
  readonly tell: (line: string) => void;
  readonly tellProgress: TellProgress;
}

/** The checked workspace; what of it could not be used ends the command unless that was allowed. */
async function openInput(options: SnapshotOptions, folder: string): Promise<WorkspaceInput | null> {
  const { input, isTolerant } = options;
  if (input === null) return null;
  const read = await readInput(resolve(folder, input), input);
  if (read.issues.length > 0 && !isTolerant)
    throw new SnapshotError("workspace", "workspace-issues", `Not all of ${input} can be read:`, [
      ...read.issues.map(describeIssue),
      "A page without that might be wrong; --tolerant draws it.",
    ]);
  return read;
}

/**
 * Does what a command line asks for: draws, checks and puts the file in its place. Throws a SnapshotError where there is
 * no file then, or the signal's reason.
 */
export async function makePageFile(options: SnapshotOptions, around: Surroundings): Promise<Outcome> {
  const { root, folder, version, nowMs, signal, tell, tellProgress } = around;
  const { out, format, series, isTolerant, page, time, filter, camera } = options;
  await refuseUnwritable(resolve(folder, out ?? "page"));
  const input = await openInput(options, folder);
  signal.throwIfAborted();
  const built = await buildPage(root, version, tell);
  signal.throwIfAborted();
  const server = await servePage(built, join(root, "public"), input?.text ?? null);
  const madeAtMs = options.madeAtMs ?? nowMs;
  try {
    let file = out ?? "";
    const answer = await drawInBrowser({
      root,
      origin: server.origin,
      job: {
        workspacePath: server.workspacePath,
        changes: { page, time, filter, camera },
        format,
        series,
        madeAtMs,
        isTolerant,
      },
      signal,
      tellProgress,
      keep: async (facts, readPiece) => {
        file = out ?? facts.fileName;
        const path = resolve(folder, file);
        await refuseUnwritable(path);
        await writeOutput(path, facts, readPiece, signal);
      },
    });
    if (!answer.ok) throw new SnapshotError(answer.kind, answer.code, answer.message, answer.details);
    const issues = input?.issues.map(describeIssue) ?? [];
    const warnings = [...issues, ...answer.warnings];
    return {
      file,
      format: series === null ? format : "zip",
      facts: answer.facts,
      madeAtMs,
      version,
      warnings,
    };
  } finally {
    await server.close();
  }
}
