import type { Patch } from "immer";
import { applyPatches } from "../apply-patches";
import type { SavedWorkspace } from "../file/workspace-file";
import {
  type HistoryEntry,
  type HistoryState,
  longestHistory,
  redoStep,
  sealHistory,
  undoStep,
} from "../history";
import type { TimeState } from "../time-state";
import type { ViewState } from "../view-state";
import type { KeptState } from "./kept-state";

/**
 * One change of what is kept, by what it does:
 * `do` adds a step, `amend` replaces the last one, `grow` lengthens it (a drag, typing), `seal` ends it, `go` undoes and
 * redoes until so many steps are done, `drop` takes the last step back as if it had never been, `look` is how the work is
 * looked at, `whole` is everything anew.
 */
export type JournalRecord =
  | { readonly kind: "do"; readonly entry: HistoryEntry }
  | { readonly kind: "amend"; readonly entry: HistoryEntry }
  | {
      readonly kind: "grow";
      readonly patches: readonly Patch[];
      readonly inverse: readonly Patch[];
      readonly coalesceKey: string | null;
    }
  | { readonly kind: "seal" }
  | { readonly kind: "go"; readonly doneCount: number }
  | { readonly kind: "drop"; readonly future: readonly HistoryEntry[] }
  | { readonly kind: "look"; readonly time: TimeState; readonly view: ViewState }
  | { readonly kind: "whole"; readonly saved: SavedWorkspace; readonly history: HistoryState };

/** The record does not fit what it is applied to. */
export class MisfitError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "MisfitError";
  }
}

function lastStep({ past }: HistoryState): HistoryEntry {
  const last = past.at(-1);
  if (!last) throw new MisfitError("there is no last step");
  return last;
}

function goTo(state: KeptState, doneCount: number): KeptState {
  const { past, future } = state.history;
  if (doneCount < 0 || doneCount > past.length + future.length)
    throw new MisfitError(`there is no step ${doneCount}`);
  let change: Pick<KeptState, "document" | "history"> = state;
  while (change.history.past.length > doneCount) change = undoStep(change);
  while (change.history.past.length < doneCount) change = redoStep(change);
  return { ...state, ...change };
}

/**
 * The state after a record. A `do` after an undo forgets what was undone, as the command did.
 *
 * @throws MisfitError, or what immer throws, where the record does not fit
 */
export function applyRecord(state: KeptState, record: JournalRecord): KeptState {
  const { document, history } = state;
  const before = history.past.slice(0, -1);
  switch (record.kind) {
    case "do":
      return {
        ...state,
        document: applyPatches(document, record.entry.patches),
        history: { past: [...history.past, record.entry].slice(-longestHistory), future: [] },
      };
    case "amend": {
      const undone = applyPatches(document, lastStep(history).inverse);
      return {
        ...state,
        document: applyPatches(undone, record.entry.patches),
        history: { past: [...before, record.entry], future: [] },
      };
    }
    case "grow": {
      const last = lastStep(history);
      const { patches, inverse, coalesceKey } = record;
      const entry: HistoryEntry = {
        ...last,
        coalesceKey,
        patches: [...last.patches, ...patches],
        inverse: [...inverse, ...last.inverse],
      };
      return {
        ...state,
        document: applyPatches(document, patches),
        history: { past: [...before, entry], future: [] },
      };
    }
    case "seal":
      return { ...state, history: sealHistory(history) };
    case "go":
      return goTo(state, record.doneCount);
    case "drop":
      return {
        ...state,
        document: applyPatches(document, lastStep(history).inverse),
        history: sealHistory({ past: before, future: record.future }),
      };
    case "look":
      return { ...state, time: record.time, view: record.view };
    case "whole":
      return { ...record.saved, history: record.history };
  }
}
