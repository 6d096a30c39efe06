import type { Database } from "../database";

const textStores = ["snapshots", "journal", "set-aside"] as const;

/** Whether a text stands in JSON as it is, however often it is quoted. */
const isPlain = (text: string) => /^[\w-]+$/.test(text);

/**
 * Which of the ids stand anywhere in what is kept of workspaces: in their snapshots, their journals and steps, deleted or
 * not, or in what could not be read. Where a name might stand counts as if it did.
 */
export async function namedDatasets(database: Database, ids: readonly string[]): Promise<readonly string[]> {
  const transaction = database.transaction(textStores);
  const named = new Set(ids.filter((id) => !isPlain(id)));
  for (const name of textStores) {
    const store = transaction.objectStore(name);
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const text = JSON.stringify(cursor.value);
      for (const id of ids) if (text.includes(id)) named.add(id);
    }
  }
  return [...named];
}
