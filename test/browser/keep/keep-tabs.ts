import { deleteDB } from "idb";
import { startKeeping } from "../../../src/runtime/keep/start-keeping";
import { dropTwin } from "../../../src/runtime/twin/twin";
import type { WorkKeeper } from "../../../src/workspace/keeping";
import { type AppStore, createAppStore } from "../../../src/workspace/store";

export interface Tab {
  readonly store: AppStore;
  readonly keeper: WorkKeeper;
}

/** A tab in a page of its own, that ends as a killed one does: what it holds is let go of, and nothing more is done. */
export interface MortalTab extends Tab {
  end(): Promise<void>;
}

async function openPage(databaseName: string): Promise<MortalTab> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis & Record<string, unknown>;
  // What the modules of a test are made to look for.
  for (const name of Object.keys(globalThis).filter((name) => name.startsWith("__vitest")))
    page[name] = (globalThis as unknown as Record<string, unknown>)[name];
  const load = new page.Function("address", "return import(address)");
  const module = (await load(import.meta.url)) as { sharedTabs: typeof sharedTabs };
  const tab = await module.sharedTabs(400, databaseName).open();
  return {
    ...tab,
    end: async () => {
      frame.remove();
      const { workId, role } = tab.store.getState().keeping;
      if (role === "writer") await navigator.locks.request(`demarc-work-${workId}`, () => undefined);
    },
  };
}

/** Deletes the second copy with the storage that it has to itself. */
async function deleteTwin(databaseName: string): Promise<void> {
  const { storageBuckets } = navigator as { storageBuckets?: { delete(name: string): Promise<void> } };
  await storageBuckets?.delete(`${databaseName}-twin`);
}

/** A database of its own for a test, and tabs of one page that share it. */
export function sharedTabs(handOverMs = 400, databaseName = `demarc-test-${crypto.randomUUID()}`) {
  return {
    databaseName,
    open: async (): Promise<Tab> => {
      sessionStorage.clear();
      const store = createAppStore();
      const keeper = await startKeeping(store, () => Date.now(), { databaseName, handOverMs });
      if (!keeper) throw new Error("nothing is kept");
      return { store, keeper };
    },
    openPage: () => openPage(databaseName),
    remove: async () => {
      await dropTwin(databaseName);
      await deleteDB(databaseName);
      await deleteTwin(databaseName);
    },
  };
}

export const titleOf = ({ store }: Tab) => store.getState().document.title;
export const noticesOf = ({ store }: Tab) => store.getState().notices.map(({ code }) => code);
