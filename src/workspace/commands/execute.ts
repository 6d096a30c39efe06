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

/** Runs one command on the document: the only way it ever changes but for undo, redo and opening another one. */
export function executeCommand(
  store: AppStore,
  code: CommandCode,
  edit: (draft: DocumentDraft) => void,
  coalesceKey: string | null = null,
): void {
  const { document, history } = store.getState();
  store.setState(applyCommand({ document, history }, code, edit, coalesceKey));
}

export function undo(store: AppStore): void {
  const { document, history } = store.getState();
  store.setState(undoStep({ document, history }));
}

export function redo(store: AppStore): void {
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
