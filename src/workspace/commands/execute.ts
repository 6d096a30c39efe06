import {
  applyCommand,
  type CommandCode,
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

/** Ends a drag: what comes next is a step of its own. */
export function finishGesture(store: AppStore): void {
  store.setState({ history: sealHistory(store.getState().history) });
}
