import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";

/** Ids of the datasets that the document names and that are not at hand. */
function wantedIds(store: AppStore, asked: ReadonlySet<string>): string[] {
  const { document, datasets } = store.getState();
  const ids = document.sources.flatMap(({ datasetId }) => (datasetId === null ? [] : [datasetId]));
  return [...new Set(ids)].filter((id) => !Object.hasOwn(datasets, id) && !asked.has(id));
}

function tellMissing(store: AppStore): void {
  const { document, datasets } = store.getState();
  const names = document.sources
    .filter(({ datasetId }) => datasetId !== null && !Object.hasOwn(datasets, datasetId))
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
    try {
      const { loadDatasets } = await import("./load-datasets");
      const { datasets } = await loadDatasets(ids);
      const loaded = Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset]));
      store.setState({ datasets: { ...store.getState().datasets, ...loaded } });
    } catch (error) {
      // Told by the notice; another change of the sources asks once more.
      for (const id of ids) asked.delete(id);
      console.warn("Imported data could not be read back.", error);
    }
    tellMissing(store);
  };
  store.subscribe((state, previous) => {
    if (state.document.sources !== previous.document.sources) void load();
  });
  await load();
  const keepIds = store.getState().document.sources.flatMap(({ datasetId }) => datasetId ?? []);
  const { forgetUnusedDatasets } = await import("./dataset-store");
  const outcome = await forgetUnusedDatasets(keepIds, nowMs);
  if (!outcome.ok) console.warn(`Old imports could not be removed: ${outcome.reason}`);
}
