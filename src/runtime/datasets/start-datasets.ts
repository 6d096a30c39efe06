import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";

/** Ids of the datasets that the document names and that are not at hand. */
function wantedIds(store: AppStore, asked: ReadonlySet<string>): string[] {
  const { document, datasets } = store.getState();
  const ids = document.sources.flatMap(({ datasetId }) => (datasetId === null ? [] : [datasetId]));
  return [...new Set(ids)].filter((id) => !Object.hasOwn(datasets, id) && !asked.has(id));
}

function tellMissing(store: AppStore, ids: ReadonlySet<string>): void {
  const names = store
    .getState()
    .document.sources.filter(({ datasetId }) => datasetId !== null && ids.has(datasetId))
    .map(({ name }) => name);
  withdrawNotice(store, "source-content-missing");
  if (names.length > 0)
    addNotice(store, "source-content-missing", "warning", { names: names.join(", ") }, true);
}

/**
 * Brings in the content of the sources that the document names: after a reload, and when a file is opened that names
 * sources this browser has. What it does not have is told, and everything else stays. Asks the database, in a worker,
 * only where there is something to ask for.
 *
 * @returns resolves when what the document names now has been looked for
 */
export async function startDatasets(store: AppStore, nowMs: number): Promise<void> {
  const asked = new Set<string>();
  const load = async () => {
    const ids = wantedIds(store, asked);
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    const { loadDatasets } = await import("./load-datasets");
    const { datasets, missing } = await loadDatasets(ids);
    const loaded = Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset]));
    store.setState({ datasets: { ...store.getState().datasets, ...loaded } });
    tellMissing(store, new Set(missing.map(({ id }) => id)));
  };
  store.subscribe((state, previous) => {
    if (state.document.sources !== previous.document.sources) void load();
  });
  await load();
  const keepIds = store.getState().document.sources.flatMap(({ datasetId }) => datasetId ?? []);
  // Only a browser that ever imported something has anything to forget.
  if (keepIds.length === 0) return;
  const { forgetUnusedDatasets } = await import("./dataset-store");
  const outcome = await forgetUnusedDatasets(keepIds, nowMs);
  if (!outcome.ok) console.warn(`Old imports could not be removed: ${outcome.reason}`);
}
