import { makeJournalRow, makeSnapshotRow } from "../../workspace/keep/kept-rows";
import type { KeptState } from "../../workspace/keep/kept-state";
import { recordWhole } from "../../workspace/keep/record-change";
import type { Database } from "../database";
import { newId } from "./new-id";
import { appendRows } from "./work-transactions";

/** Keeps a state as a new work; its id. It is written twice at first: a snapshot alone would be the only copy. */
export async function makeWork(database: Database, state: KeptState, nowMs: number): Promise<string> {
  const workId = newId();
  const token = newId();
  await appendRows(database, {
    workId,
    token,
    formerToken: token,
    isNew: true,
    rows: [makeJournalRow(workId, 1, recordWhole(state), nowMs)],
    snapshot: makeSnapshotRow(workId, 1, state, nowMs),
    title: state.document.title,
    isEdit: true,
    nowMs,
  });
  return workId;
}
