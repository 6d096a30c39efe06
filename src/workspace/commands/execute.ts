import {
  applyCommand,
  type CommandCode,
  type DocumentChange,
  type DocumentDraft,
  redoStep,
  sealHistory,
  undoStep,
} from "../history";
import type { AppStore } from "../store";
import { addNotice, withdrawNotice } from "./notice-commands";

/**
 * Whether the document may be changed here. Where another tab writes this workspace nothing is changed, and the user is
 * told why: a change that could not be kept would be lost. Asked before anything that was typed is let go of.
 */
export function mayEdit(store: AppStore): boolean {
  if (store.getState().keeping.role !== "follower") return true;
  // One notice says both, and offers the same.
  withdrawNotice(store, "written-elsewhere-following");
  addNotice(store, "written-elsewhere", "warning", {}, true, "take-over");
  return false;
}

/** Runs one command on the document: the only way it ever changes but for undo, redo and opening another one. */
export function executeCommand(
  store: AppStore,
  code: CommandCode,
  edit: (draft: DocumentDraft) => void,
  coalesceKey: string | null = null,
): void {
  if (!mayEdit(store)) return;
  const { document, history } = store.getState();
  store.setState(applyCommand({ document, history }, code, edit, coalesceKey));
}

export function undo(store: AppStore): void {
  if (!mayEdit(store)) return;
  const { document, history } = store.getState();
  store.setState(undoStep({ document, history }));
}

export function redo(store: AppStore): void {
  if (!mayEdit(store)) return;
  const { document, history } = store.getState();
  store.setState(redoStep({ document, history }));
}

let gestureCount = 0;
const gesturePrefix = "gesture ";

/** Whether the edits of a step are those of a drag, not of typing for example. */
export const isGestureKey = (key: string | null): boolean => key?.startsWith(gesturePrefix) ?? false;

/** A drag that is under way: its edits are one step, by their key. */
export interface Gesture {
  readonly key: string;
  readonly before: DocumentChange;
}

/** Begins a drag; edits with its key are one step until it is finished or abandoned. */
export function startGesture(store: AppStore): Gesture {
  finishGesture(store);
  const { document, history } = store.getState();
  gestureCount++;
  return { key: `${gesturePrefix}${gestureCount}`, before: { document, history } };
}

/** Takes back what a drag has done, as if it had never begun: no step is left to undo or to redo. */
export function abandonGesture(store: AppStore, { key, before }: Gesture): void {
  const { history } = store.getState();
  const [formerStep, step] = [history.past.at(-2), history.past.at(-1)];
  // Nothing was changed, or it was undone or followed by another step.
  if (step?.coalesceKey !== key || formerStep !== before.history.past.at(-1)) return;
  store.setState(before);
}

/** Ends a drag: what comes next is a step of its own. */
export function finishGesture(store: AppStore): void {
  store.setState({ history: sealHistory(store.getState().history) });
}

/**
 * Goes to a step of the history: so many of its steps are done, the others undone.
 *
 * @param doneCount  0 for the beginning; as many as past and future steps together for the newest; beyond: the nearest
 */
export function goToStep(store: AppStore, doneCount: number): void {
  if (!mayEdit(store)) return;
  const { document, history } = store.getState();
  let change: DocumentChange = { document, history };
  while (change.history.past.length > Math.max(doneCount, 0)) change = undoStep(change);
  while (change.history.past.length < doneCount && change.history.future.length > 0)
    change = redoStep(change);
  store.setState(change);
}
