import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import { checksumOf } from "../../workspace/keep/checksum";
import type { DemarcDatabase } from "../database-schema";
import { newId } from "./new-id";
import { newWorkRow, sealRow } from "./work-rows";

/** The store that held one workspace, as the text of its file. */
const formerStore = "workspaces";

interface FormerRow {
  readonly text: string;
  readonly savedAtMs: number;
}

function readTitle(text: string): string {
  try {
    const title: unknown = JSON.parse(text)?.demarc?.title;
    return typeof title === "string" ? title : "";
  } catch (error) {
    console.warn("The kept workspace has no title that can be read.", error);
    return "";
  }
}

/**
 * Makes the one workspace of earlier versions the first of many, as it lies there, readable or not; what they had set
 * aside stays set aside. Within the transaction of the upgrade: all of it or nothing.
 */
export async function moveOnlyWork(
  database: IDBPDatabase<DemarcDatabase>,
  transaction: IDBPTransaction<DemarcDatabase, StoreNames<DemarcDatabase>[], "versionchange">,
): Promise<void> {
  const raw = transaction as unknown as IDBPTransaction<unknown, string[], "versionchange">;
  const former = raw.objectStore(formerStore);
  const [current, previous] = (await Promise.all([former.get("current"), former.get("previous")])) as (
    | FormerRow
    | undefined
  )[];
  if (previous) {
    const { savedAtMs } = previous;
    const row = {
      workId: "",
      store: formerStore,
      key: "previous",
      value: previous,
      atMs: savedAtMs,
    } as const;
    await transaction.objectStore("set-aside").add(row);
  }
  if (current) {
    const { text, savedAtMs } = current;
    const workId = newId();
    const history = '{"past":[],"future":[]}';
    const row = newWorkRow(workId, readTitle(text), savedAtMs);
    const checksum = checksumOf(workId, 1, savedAtMs, text, history);
    await transaction
      .objectStore("works")
      .put(sealRow({ ...row, lastSeq: 1, sizeBytes: text.length }), workId);
    await transaction
      .objectStore("snapshots")
      .put({ workId, seq: 1, savedAtMs, text, history, checksum }, [workId, 1]);
  }
  (database as unknown as IDBPDatabase<unknown>).deleteObjectStore(formerStore);
}
