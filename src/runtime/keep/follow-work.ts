import { checkJournalRow } from "../../workspace/keep/kept-rows";
import type { KeptState } from "../../workspace/keep/kept-state";
import { isFileWorthy, replayText } from "../../workspace/keep/replay";
import type { Database } from "../database";
import { loadWork } from "./load-work";
import { rowsOf } from "./work-transactions";

export interface FollowedWork {
  readonly state: KeptState;
  readonly seq: number;
}

/**
 * A followed work with the records that were written since; read anew where they do not follow on it. The same where
 * nothing can be read.
 */
export async function catchUp(
  database: Database,
  workId: string,
  followed: FollowedWork,
): Promise<FollowedWork> {
  const rows: unknown[] = await database.getAll("journal", rowsOf(workId, followed.seq + 1));
  let { state, seq } = followed;
  for (const value of rows) {
    const row = checkJournalRow(value);
    const replayed = row?.workId === workId && row.seq === seq + 1 ? replayText(state, row.text) : null;
    if (!replayed?.ok || replayed.issues.length > 0) return (await loadWork(database, workId)) ?? followed;
    ({ state } = replayed);
    seq++;
  }
  if (rows.length === 0) return followed;
  return isFileWorthy(state, followed.state)
    ? { state, seq }
    : ((await loadWork(database, workId)) ?? followed);
}
