import { enablePatches, type Patch, produceWithPatches } from "immer";
import { applyPatches } from "./apply-patches";
import type { WorkspaceDocument } from "./document";

enablePatches();

/** One undoable step: what it did, for the list of steps, and how to do and undo it. */
export interface HistoryEntry {
  readonly code: CommandCode;
  /** Steps with the same key that follow each other become one (a drag). */
  readonly coalesceKey: string | null;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export type CommandCode =
  | "add-zone"
  | "edit-zone"
  | "remove-zone"
  | "duplicate-zone"
  | "move-zone"
  | "split-zone"
  | "join-zones"
  | "simplify-zone"
  | "reverse-zone"
  | "apply-precedent"
  | "set-filter"
  | "set-title"
  | "set-page-texts"
  | "set-page"
  | "open-file"
  | "add-source"
  | "edit-source"
  | "remove-source"
  | "show-source"
  | "add-incident"
  | "edit-incident"
  | "merge-incidents"
  | "split-incident"
  | "restore-incident"
  | "add-annotation"
  | "edit-annotation"
  | "remove-annotation";

export interface HistoryState {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

export const emptyHistory: HistoryState = { past: [], future: [] };
/** So many steps can be undone; earlier ones are forgotten. */
export const longestHistory = 500;

export interface DocumentChange {
  readonly document: WorkspaceDocument;
  readonly history: HistoryState;
}

type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
export type DocumentDraft = Mutable<WorkspaceDocument>;

/**
 * Applies an edit to a document as one step with its inverse. An edit that changes nothing adds no step; a new step
 * forgets what was undone. Steps with the same `coalesceKey` in a row become one.
 */
export function applyCommand(
  { document, history }: DocumentChange,
  code: CommandCode,
  edit: (draft: DocumentDraft) => void,
  coalesceKey: string | null = null,
): DocumentChange {
  const [next, patches, inverse] = produceWithPatches(document, (draft) => {
    edit(draft as DocumentDraft);
  });
  if (patches.length === 0) return { document, history };
  const last = history.past.at(-1);
  const isContinued = coalesceKey !== null && last?.coalesceKey === coalesceKey;
  const entry: HistoryEntry = isContinued
    ? { ...last, ...continuePatches(last, { patches, inverse }) }
    : { code, coalesceKey, patches, inverse };
  const kept = isContinued ? history.past.slice(0, -1) : history.past;
  return {
    document: next,
    history: { past: [...kept, entry].slice(-longestHistory), future: [] },
  };
}

type Patches = Pick<HistoryEntry, "patches" | "inverse">;

/** What replaces one value and changes the place of no other. */
const isPlainReplace = ({ op, path }: Patch) => op === "replace" && path.at(-1) !== "length";

const isWithin = (path: Patch["path"], outer: Patch["path"]) =>
  path.length >= outer.length && outer.every((part, index) => path[index] === part);

/** Two runs of patches as one; of values replaced in both, the first inverse and the last patch remain. */
function continuePatches(earlier: Patches, later: Patches): Patches {
  const all = [earlier, later].flatMap(({ patches, inverse }) => [...patches, ...inverse]);
  if (!all.every(isPlainReplace))
    return {
      patches: [...earlier.patches, ...later.patches],
      inverse: [...later.inverse, ...earlier.inverse],
    };
  const without = (patches: readonly Patch[], overwriting: readonly Patch[]) =>
    patches.filter(({ path }) => !overwriting.some((other) => isWithin(path, other.path)));
  return {
    patches: [...without(earlier.patches, later.patches), ...later.patches],
    inverse: [...without(later.inverse, earlier.inverse), ...earlier.inverse],
  };
}

/** Ends a run of coalescing steps: the next one stands by itself. */
export function sealHistory(history: HistoryState): HistoryState {
  const last = history.past.at(-1);
  if (!last || last.coalesceKey === null) return history;
  return {
    ...history,
    past: [...history.past.slice(0, -1), { ...last, coalesceKey: null }],
  };
}

/** The document before the last step, or the same where there is none. */
export function undoStep({ document, history }: DocumentChange): DocumentChange {
  const entry = history.past.at(-1);
  if (!entry) return { document, history };
  return {
    document: applyPatches(document, entry.inverse),
    // Sealed, so that what comes after an undo is a step of its own.
    history: sealHistory({
      past: history.past.slice(0, -1),
      future: [entry, ...history.future],
    }),
  };
}

/** The document after the last undone step, or the same where there is none. */
export function redoStep({ document, history }: DocumentChange): DocumentChange {
  const [entry, ...future] = history.future;
  if (!entry) return { document, history };
  return {
    document: applyPatches(document, entry.patches),
    history: {
      past: [...history.past, { ...entry, coalesceKey: null }],
      future,
    },
  };
}
