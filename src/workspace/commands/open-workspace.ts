import type { SavedWorkspace } from "../file/workspace-file";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";

/** Replaces the document by an opened one as one undoable step, and looks at it as it was looked at. */
export function openWorkspace(store: AppStore, { document, time, view }: SavedWorkspace): void {
  executeCommand(store, "open-file", (draft) => Object.assign(draft, document));
  store.setState({ time, view, selection: null, isPlaying: false });
}

/** Takes up saved work at start: the state it was left in, with nothing to undo. */
export function restoreWorkspace(store: AppStore, { document, time, view }: SavedWorkspace): void {
  store.setState({ document, time, view });
}
