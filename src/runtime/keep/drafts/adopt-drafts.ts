import type { Database } from "../../database";
import { listWorkIds } from "../list-works";
import { askForPen, type Pen } from "../pen";
import { inTransactionOf } from "../work-transactions";
import { draftsOf } from "./draft-rows";

/** The page that this tab showed before may take so long to let go of its pen. */
const reloadPatienceMs = 1000;

async function takePen(workId: string, isAwaited: boolean): Promise<Pen | null> {
  const onRobbed = () => undefined;
  const pen = await askForPen(workId, { ifAvailable: true, onRobbed });
  if (pen || !isAwaited) return pen;
  return askForPen(workId, { signal: AbortSignal.timeout(reloadPatienceMs), onRobbed });
}

/** What has the same key in both works stays where it is: neither may overwrite the other. */
function moveDrafts(database: Database, fromId: string, toId: string): Promise<void> {
  return inTransactionOf(["works", "drafts"], database, async (transaction) => {
    if ((await transaction.objectStore("works").getKey(fromId)) !== undefined) return;
    const drafts = transaction.objectStore("drafts");
    for (const [, key] of await drafts.getAllKeys(draftsOf(fromId))) {
      if ((await drafts.getKey([toId, key])) !== undefined) continue;
      const row = await drafts.get([fromId, key]);
      if (row) await drafts.put(row, [toId, key]);
      await drafts.delete([fromId, key]);
    }
  });
}

/**
 * Brings to a work what was typed in works that were never written and that no tab has open: nothing opens those again.
 *
 * @param formerId  the work that this tab had open before
 */
export async function adoptDrafts(
  database: Database,
  workId: string,
  formerId: string | null,
): Promise<void> {
  const found = new Set((await database.getAllKeys("drafts")).map(([id]) => id));
  if (found.size === 0) return;
  const kept = new Set([workId, ...(await listWorkIds(database))]);
  const left = [...found].filter((id) => !kept.has(id));
  for (const id of left.sort((a, b) => Number(b === formerId) - Number(a === formerId))) {
    const pen = await takePen(id, id === formerId);
    if (!pen) continue;
    try {
      await moveDrafts(database, id, workId);
    } finally {
      pen.release();
    }
  }
}
