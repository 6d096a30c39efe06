import { deletedKeptMs } from "../../workspace/keeping";
import type { Database } from "../database";
import { checkWorkRow } from "./check-work-row";
import { draftsOf } from "./drafts/draft-rows";
import { inTransactionOf, rowsOf, workStores } from "./work-transactions";

const allStores = [...workStores, "drafts"] as const;

/** Deletes a deleted work for good; false, and nothing, where it is not deleted. */
export function removeWork(database: Database, workId: string): Promise<boolean> {
  return inTransactionOf(allStores, database, async (transaction) => {
    const works = transaction.objectStore("works");
    const row = checkWorkRow(workId, await works.get(workId));
    if (row !== null && row.deletedAtMs === null) return false;
    await works.delete(workId);
    for (const name of ["snapshots", "journal"] as const)
      await transaction.objectStore(name).delete(rowsOf(workId));
    await transaction.objectStore("drafts").delete(draftsOf(workId));
    const aside = transaction.objectStore("set-aside");
    for (let cursor = await aside.openCursor(); cursor; cursor = await cursor.continue())
      if (cursor.value.workId === workId) await cursor.delete();
    return true;
  });
}

/** Deletes for good what was deleted longer ago than it can be restored. */
export async function purgeDeleted(database: Database, nowMs: number): Promise<void> {
  for (const id of await database.getAllKeys("works")) {
    const row = checkWorkRow(id, await database.get("works", id));
    if (row && row.deletedAtMs !== null && nowMs - row.deletedAtMs > deletedKeptMs)
      await removeWork(database, id);
  }
}
