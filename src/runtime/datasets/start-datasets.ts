import { addNotice, withdrawNotice } from "../../workspace/commands/notice-commands";
import type { AppStore } from "../../workspace/store";
import type { LoadedDatasets, LoadOptions } from "./load-datasets";

/** Ids of the datasets that the document names and that are not at hand. */
function wantedIds(store: AppStore, asked: ReadonlySet<string>): string[] {
  const { document, datasets } = store.getState();
  const ids = document.sources.flatMap(({ datasetId }) => (datasetId === null ? [] : [datasetId]));
  return [...new Set(ids)].filter((id) => !Object.hasOwn(datasets, id) && !asked.has(id));
}

/** Two things apart: what this browser does not have, and what it has and could not read, with the first reason. */
function tellMissing(store: AppStore, unread: ReadonlyMap<string, string>): void {
  const { document, datasets } = store.getState();
  const missing = document.sources.filter(
    ({ datasetId }) => datasetId !== null && !Object.hasOwn(datasets, datasetId),
  );
  const isUnread = ({ datasetId }: { readonly datasetId: string | null }) => unread.has(datasetId ?? "");
  const namesOf = (sources: typeof missing) => sources.map(({ name }) => name).join(", ");
  const absent = missing.filter((source) => !isUnread(source));
  const broken = missing.filter(isUnread);
  withdrawNotice(store, "source-content-missing");
  withdrawNotice(store, "source-not-read");
  if (absent.length > 0)
    addNotice(store, "source-content-missing", "warning", { names: namesOf(absent) }, true);
  if (broken.length > 0) {
    const reason = unread.get(broken[0]?.datasetId ?? "") ?? "";
    addNotice(store, "source-not-read", "error", { names: namesOf(broken), reason });
  }
}

/**
 * Brings in the content of the sources that the document names: after a reload, and when a file is opened that names
 * sources this browser has. What it does not have is told, and everything else stays. Asks the database, in a worker,
 * only where there is something to ask for.
 *
 * @returns resolves when what the document names now has been looked for
 */
export async function startDatasets(store: AppStore, nowMs: number, options?: LoadOptions): Promise<void> {
  const asked = new Set<string>();
  /** What could not be read, with the reason; it is asked for again when the sources change. */
  const unread = new Map<string, string>();
  const take = (ids: readonly string[], { datasets, missing }: LoadedDatasets) => {
    for (const id of ids) unread.delete(id);
    for (const { id, reason } of missing) {
      if (reason === "") continue;
      unread.set(id, reason);
      asked.delete(id);
    }
    const loaded = Object.fromEntries(datasets.map((dataset) => [dataset.id, dataset]));
    store.setState({ datasets: { ...store.getState().datasets, ...loaded } });
  };
  const load = async () => {
    const ids = wantedIds(store, asked);
    if (ids.length === 0) return;
    for (const id of ids) asked.add(id);
    try {
      const { loadDatasetsTwice } = await import("./load-datasets");
      take(ids, await loadDatasetsTwice(ids, options));
    } catch (error) {
      // Told by the notice; another change of the sources asks once more.
      take(ids, { datasets: [], missing: ids.map((id) => ({ id, reason: String(error) })) });
    }
    tellMissing(store, unread);
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
