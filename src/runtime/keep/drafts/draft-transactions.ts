import type { TypedDraft } from "../../../workspace/keeping";
import type { Database } from "../../database";
import { checkWorkRow } from "../check-work-row";
import { inTransactionOf, PenLostError } from "../work-transactions";
import { checkDraftRow, type DraftRow, draftsOf, makeDraftRow } from "./draft-rows";

const draftStores = ["works", "drafts", "set-aside"] as const;

/** Whose drafts they are, and by which names this tab may have been the last to write the work. */
export interface DraftOwner {
  readonly workId: string;
  readonly writers: readonly string[];
}

/** In a transaction over the drafts of a work that this tab writes; all of it, or nothing and a throw. */
function change<Value>(
  database: Database,
  { workId, writers }: DraftOwner,
  use: Parameters<typeof inTransactionOf<Value, typeof draftStores>>[2],
): Promise<Value> {
  return inTransactionOf(draftStores, database, async (transaction) => {
    const row = checkWorkRow(workId, await transaction.objectStore("works").get(workId));
    // A work that was never written has no row: its pen alone says whose it is.
    if (row && !writers.includes(row.writer)) throw new PenLostError();
    return use(transaction);
  });
}

/**
 * Writes or, where it is null, deletes a draft. What lay there and cannot be read is set aside.
 *
 * @throws PenLostError where another tab writes this work by now; else what the browser's storage throws
 */
export function putDraft(
  database: Database,
  owner: DraftOwner,
  key: string,
  draft: TypedDraft | null,
  nowMs: number,
): Promise<void> {
  return change(database, owner, async (transaction) => {
    const { workId } = owner;
    const drafts = transaction.objectStore("drafts");
    const former: unknown = await drafts.get([workId, key]);
    if (former !== undefined && checkDraftRow(key, former) === null)
      await transaction
        .objectStore("set-aside")
        .add({ workId, store: "drafts", key: `${workId} ${key}`, value: former, atMs: nowMs });
    if (draft) await drafts.put(makeDraftRow(key, draft, nowMs), [workId, key]);
    else await drafts.delete([workId, key]);
  });
}

/** The drafts of a work by their keys, and the keys of those that are damaged or that `isReadable` refuses. */
export async function listDrafts(
  database: Database,
  workId: string,
  isReadable: (text: string) => boolean,
): Promise<{ readonly rows: ReadonlyMap<string, DraftRow>; readonly badKeys: readonly string[] }> {
  const store = database.transaction("drafts").store;
  const [keys, values] = await Promise.all([
    store.getAllKeys(draftsOf(workId)),
    store.getAll(draftsOf(workId)),
  ]);
  const rows = new Map<string, DraftRow>();
  const badKeys: string[] = [];
  for (const [index, [, key]] of keys.entries()) {
    const row = checkDraftRow(key, values[index]);
    if (row && isReadable(row.text)) rows.set(key, row);
    else badKeys.push(key);
  }
  return { rows, badKeys };
}

/** Moves drafts that cannot be read to what is set aside, unless they have been written anew since. */
export function setDraftsAside(
  database: Database,
  owner: DraftOwner,
  keys: readonly string[],
  isReadable: (text: string) => boolean,
  nowMs: number,
): Promise<void> {
  return change(database, owner, async (transaction) => {
    const { workId } = owner;
    const drafts = transaction.objectStore("drafts");
    for (const key of keys) {
      const value: unknown = await drafts.get([workId, key]);
      const row = checkDraftRow(key, value);
      if (value === undefined || (row && isReadable(row.text))) continue;
      await transaction
        .objectStore("set-aside")
        .add({ workId, store: "drafts", key: `${workId} ${key}`, value, atMs: nowMs });
      await drafts.delete([workId, key]);
    }
  });
}

/** Deletes all drafts of a work. */
export function deleteDrafts(database: Database, owner: DraftOwner): Promise<void> {
  return change(database, owner, (transaction) =>
    transaction.objectStore("drafts").delete(draftsOf(owner.workId)),
  );
}
