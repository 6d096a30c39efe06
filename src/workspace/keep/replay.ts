import type { ParseIssue } from "../../formats/parse-issue";
import { readWorkspaceFile } from "../file/read-workspace-file";
import { toWorkspaceFile } from "../file/workspace-file";
import { emptyHistory, redoStep, undoStep } from "../history";
import { applyRecord } from "./journal-record";
import { createDocumentJudge, type DocumentJudge } from "./judge-document";
import type { KeptState } from "./kept-state";
import { readRecord } from "./record-text";

export type Replayed =
  | { readonly ok: true; readonly state: KeptState; readonly issues: readonly ParseIssue[] }
  | { readonly ok: false; readonly reason: string };

/** The state after a record that is kept as text; never throws. What the document then holds is not judged yet. */
export function replayText(state: KeptState, text: string): Replayed {
  const read = readRecord(text);
  if (!read.ok) return read;
  try {
    return { ok: true, state: applyRecord(state, read.record), issues: read.issues };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}

type Step = Pick<KeptState, "document" | "history">;

/** How many steps can be taken from a state before one leads to a document that the judge refuses. */
function countGoodSteps(
  start: Step,
  count: number,
  take: (step: Step) => Step,
  judge: DocumentJudge,
): number {
  let step = start;
  for (let taken = 0; taken < count; taken++) {
    try {
      step = take(step);
    } catch {
      // A step that does not fit ends what can be undone or redone, as a bad document does.
      return taken;
    }
    if (!judge(step.document)) return taken;
  }
  return count;
}

export interface JudgedState {
  readonly state: KeptState;
  /** Steps that could lead to what no workspace file holds, and are left out. */
  readonly refusedSteps: number;
  /** What of the document a file could not hold, and is left out. */
  readonly issues: readonly ParseIssue[];
}

/**
 * The state with nothing in it, or within reach of its undo and redo, that a workspace file could not hold.
 *
 * @param trusted  what was read from a file and changed by records since
 */
export function judgeState(state: KeptState, trusted: KeptState): JudgedState {
  const judge = createDocumentJudge(trusted.document);
  const { past, future } = state.history;
  if (!judge(state.document)) return readAsFile(state, trusted);
  const back = countGoodSteps(state, past.length, undoStep, judge);
  const forth = countGoodSteps(state, future.length, redoStep, judge);
  const refusedSteps = past.length - back + future.length - forth;
  if (refusedSteps === 0) return { state, refusedSteps, issues: [] };
  const history = { past: past.slice(past.length - back), future: future.slice(0, forth) };
  return { state: { ...state, history }, refusedSteps, issues: [] };
}

/** What a file would hold of it. Its steps may not fit what is left of it, so that they go. */
function readAsFile(state: KeptState, trusted: KeptState): JudgedState {
  const { past, future } = state.history;
  const refusedSteps = past.length + future.length;
  const refuse = (original: string): JudgedState => ({
    state: { ...trusted, history: emptyHistory },
    refusedSteps,
    issues: [{ code: "not-a-collection", row: null, column: null, original }],
  });
  try {
    const read = readWorkspaceFile(JSON.stringify(toWorkspaceFile(state, () => null, 0)));
    if (!read.ok) return refuse(read.issue.original);
    return { state: { ...read.workspace, history: emptyHistory }, refusedSteps, issues: read.issues };
  } catch (error) {
    return refuse(String(error));
  }
}

/** Whether a file could hold the document after records, given one that it could. */
export function isFileWorthy(state: KeptState, trusted: KeptState): boolean {
  return createDocumentJudge(trusted.document)(state.document);
}
