import { deleteDB } from "idb";
import { startKeeping } from "../../../src/runtime/keep/start-keeping";
import type { WorkKeeper } from "../../../src/workspace/keeping";
import { type AppStore, createAppStore } from "../../../src/workspace/store";

export interface Tab {
  readonly store: AppStore;
  readonly keeper: WorkKeeper;
}

/** A database of its own for a test, and tabs of one page that share it. */
export function sharedTabs(handOverMs = 400) {
  const databaseName = `demarc-test-${crypto.randomUUID()}`;
  return {
    databaseName,
    open: async (): Promise<Tab> => {
      sessionStorage.clear();
      const store = createAppStore();
      const keeper = await startKeeping(store, () => Date.now(), { databaseName, handOverMs });
      if (!keeper) throw new Error("nothing is kept");
      return { store, keeper };
    },
    remove: () => deleteDB(databaseName),
  };
}

export const titleOf = ({ store }: Tab) => store.getState().document.title;
export const noticesOf = ({ store }: Tab) => store.getState().notices.map(({ code }) => code);
