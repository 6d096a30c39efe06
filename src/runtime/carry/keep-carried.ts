import type { Dataset } from "../../core/control/dataset";
import type { AppStore } from "../../workspace/store";
import { readDataset, reasonOf, type StoreOutcome, storeDatasets } from "../datasets/dataset-store";
import { renewPlaces } from "../datasets/renew-places";

/** What became of the datasets that came in a file. */
export interface KeptDatasets {
  /** Those that are not in the state yet: the browser's own where it has one of that id, else those of the file. */
  readonly added: readonly Dataset[];
  /** Stores the others, once the workspace that names them is open. */
  readonly store: () => Promise<StoreOutcome>;
}

async function ownCopy(id: string, databaseName: string | undefined): Promise<Dataset | null> {
  try {
    const own = await readDataset(id, databaseName);
    return own && renewPlaces(own);
  } catch (error) {
    // Without storage there is no own copy; that nothing can be stored is told when it is tried.
    console.warn(`The browser's storage could not be asked: ${reasonOf(error)}`);
    return null;
  }
}

/**
 * Decides which datasets of an opened file are needed. An id names exactly one content, so that what this browser has
 * itself is never replaced by what a file says.
 */
export async function sortCarried(
  store: AppStore,
  carried: readonly Dataset[],
  databaseName?: string,
): Promise<KeptDatasets> {
  const { datasets } = store.getState();
  const unknown = carried.filter(({ id }) => !Object.hasOwn(datasets, id));
  const added: Dataset[] = [];
  const fresh: Dataset[] = [];
  for (const dataset of unknown) {
    const own = await ownCopy(dataset.id, databaseName);
    added.push(own ?? dataset);
    if (own === null) fresh.push(dataset);
  }
  return {
    added,
    store: async () =>
      fresh.length === 0 ? { stored: true } : storeDatasets(fresh, Date.now(), databaseName),
  };
}
