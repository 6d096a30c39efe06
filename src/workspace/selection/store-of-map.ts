import type { AppState } from "../state";
import type { AppStore } from "../store";
import { zonesOnMap } from "./compared-zones";

/**
 * The store as one of several maps sees it: a selected zone that is on another map is not selected here, so that it is
 * edited where it is drawn. Whatever is written goes to the store itself.
 */
export function storeOfMap(store: AppStore, map: number): AppStore {
  let last: { readonly of: AppState; readonly seen: AppState } | null = null;
  const see = (state: AppState): AppState => {
    if (last?.of === state) return last.seen;
    const { selection } = state;
    const isElsewhere =
      selection?.kind === "zone" && zonesOnMap(state, map)?.includes(selection.id) === false;
    last = { of: state, seen: isElsewhere ? { ...state, selection: null } : state };
    return last.seen;
  };
  return {
    ...store,
    getState: () => see(store.getState()),
    subscribe: (listener) =>
      store.subscribe((state, previous) => {
        const before = see(previous);
        listener(see(state), before);
      }),
  };
}
