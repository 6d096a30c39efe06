import { type PageSpec, resolvePage } from "../../../workspace/page-spec";
import type { AppStore } from "../../../workspace/store";
import type { PageChanges } from "../arguments/snapshot-options";

/** Puts what the command line says over what the workspace says, and returns the page that is to be drawn. */
export function applyChanges(store: AppStore, { page, time, filter, camera }: PageChanges): PageSpec {
  const state = store.getState();
  const view = camera === null ? state.view : { ...state.view, camera };
  // A camera that was asked for counts over the frame that the workspace keeps.
  const setup = { ...state.document.page, ...page, ...(camera === null ? {} : { frame: null }) };
  store.setState({
    document: { ...state.document, page: setup, filter: filter ?? state.document.filter },
    time: { ...state.time, ...time },
    view,
  });
  return resolvePage(setup, view);
}
