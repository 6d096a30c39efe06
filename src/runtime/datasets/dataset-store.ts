import type { Dataset } from "../../core/control/dataset";
import { openInTime } from "../open-in-time";
import { namedDatasets } from "./named-datasets";
import { packDataset, unpackDataset } from "./pack-dataset";

/** `reason` is the browser's own words: a full disk, a private window, a database held up by another tab. */
export type StoreOutcome = { readonly stored: true } | { readonly stored: false; readonly reason: string };

const bothStores = ["datasets", "dataset-parts"] as const;
/** The keys of all parts of a dataset. */
const partsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Another tab may have stored its import a moment ago and not have saved the workspace that names it. */
const graceMs = 3_600_000;

/**
 * Keeps datasets over a reload; "stored" is said only after the transaction completed, of all or of none. Meant for a
 * worker: the copy that the browser makes of 200 MB would block a page.
 */
export async function storeDatasets(
  datasets: readonly Dataset[],
  nowMs: number,
  databaseName?: string,
): Promise<StoreOutcome> {
  let failure: unknown;
  try {
    const database = await openInTime(databaseName);
    try {
      const transaction = database.transaction(bothStores, "readwrite", { durability: "strict" });
      const [done] = await Promise.allSettled([
        transaction.done,
        ...datasets.map(async (dataset) => {
          try {
            const { skeleton, partCounts, parts } = packDataset(dataset);
            const store = transaction.objectStore("dataset-parts");
            await Promise.all([
              transaction
                .objectStore("datasets")
                .put({ skeleton, partCounts, storedAtMs: nowMs }, dataset.id),
              ...parts.map((part, index) => store.put(part, [dataset.id, index])),
            ]);
          } catch (error) {
            // What cannot be copied fails by itself: the others must not be kept without it.
            failure ??= error;
            if (transaction.error === null) transaction.abort();
          }
        }),
      ]);
      if (done.status === "rejected") throw failure ?? done.reason;
    } finally {
      database.close();
    }
    return { stored: true };
  } catch (error) {
    return { stored: false, reason: reasonOf(error) };
  }
}

/** Reads one dataset back; null where there is none of that id. Throws what the browser's storage throws. */
export async function readDataset(id: string, databaseName?: string): Promise<Dataset | null> {
  const database = await openInTime(databaseName);
  try {
    const transaction = database.transaction(bothStores);
    const [stored, parts] = await Promise.all([
      transaction.objectStore("datasets").get(id),
      transaction.objectStore("dataset-parts").getAll(partsOf(id)),
    ]);
    return stored ? unpackDataset({ ...stored, parts }) : null;
  } finally {
    database.close();
  }
}

/**
 * Deletes the datasets that no kept workspace mentions any more, deleted ones, steps to undo and what was set aside
 * included. Called once at start, before anything is imported.
 *
 * @param keepIds  those that the open workspace mentions
 * @returns the ids of those deleted, or why none could be; those stored within the last hour stay in any case
 */
export async function forgetUnusedDatasets(
  keepIds: readonly string[],
  nowMs: number,
  databaseName?: string,
): Promise<
  { readonly ok: true; readonly deleted: readonly string[] } | { readonly ok: false; readonly reason: string }
> {
  try {
    const database = await openInTime(databaseName);
    try {
      const old = IDBKeyRange.upperBound(nowMs - graceMs);
      const oldIds = await database.getAllKeysFromIndex("datasets", "storedAtMs", old);
      const unnamed = oldIds.filter((id) => !keepIds.includes(id));
      const named = unnamed.length === 0 ? [] : await namedDatasets(database, unnamed);
      const deleted = unnamed.filter((id) => !named.includes(id));
      const transaction = database.transaction(bothStores, "readwrite");
      const datasets = transaction.objectStore("datasets");
      const parts = transaction.objectStore("dataset-parts");
      await Promise.all([
        ...deleted.flatMap((id) => [datasets.delete(id), parts.delete(partsOf(id))]),
        transaction.done,
      ]);
      return { ok: true, deleted };
    } finally {
      database.close();
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** An error in the browser's words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === "" ? error.name : `${error.name}: ${error.message}`;
}
