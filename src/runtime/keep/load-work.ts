import { makeJournalRow, makeSnapshotRow, rowSize } from "../../workspace/keep/kept-rows";
import { recordWhole } from "../../workspace/keep/record-change";
import { type RecoveredWork, recoverWork } from "../../workspace/keep/recover-work";
import type { Database } from "../database";
import { checkWorkRow } from "./check-work-row";
import { newWorkRow, type SetAsideRow, sealRow } from "./work-rows";
import {
  inTransaction,
  readStoredWork,
  rowsOf,
  type StoredWork,
  type WorkTransaction,
} from "./work-transactions";
import { unwrittenWork, type WrittenWork } from "./written-work";

export interface LoadedWork extends RecoveredWork {
  readonly stored: StoredWork;
  /** Its own row cannot be read: its title, its age and whether it was deleted are taken from the rest. */
  readonly isRowBad: boolean;
}

/** The last good state of a work; null where nothing of it can be read. */
export async function loadWork(database: Database, workId: string): Promise<LoadedWork | null> {
  const stored = await readStoredWork(database, workId);
  const row = checkWorkRow(workId, stored.row);
  const recovered = recoverWork(workId, stored.snapshots, stored.journal, row?.lastSeq ?? 0);
  return recovered && { ...recovered, stored, isRowBad: row === null };
}

/** Whether something of it was damaged or is missing. */
export function isDamaged(work: LoadedWork): boolean {
  const { badSnapshots, lostRecords, missingCount, refusedSteps, issues, isRowBad } = work;
  const counts = [badSnapshots.length, lostRecords.length, missingCount, refusedSteps, issues.length];
  return isRowBad || counts.some((count) => count > 0);
}

/** What its writer goes on from. */
export function toWritten(workId: string, token: string, work: LoadedWork): WrittenWork {
  const { snapshots, journal } = work.stored;
  const snapshotSeq = Math.max(0, ...[...snapshots.keys()].filter((seq) => seq <= work.seq));
  const records = [...journal].filter(([seq]) => seq > snapshotSeq).map(([, row]) => row);
  return {
    id: workId,
    token,
    formerToken: checkWorkRow(workId, work.stored.row)?.writer ?? token,
    isNew: false,
    seq: work.lastSeq,
    journalCount: records.length,
    journalBytes: records.reduce<number>((sum, row) => sum + rowSize(row as object), 0),
    snapshotBytes: rowSize((snapshots.get(snapshotSeq) ?? {}) as object),
  };
}

/** Rows that are damaged are moved, those that were read in part are copied: nothing is overwritten unseen. */
async function setRowsAside(transaction: WorkTransaction, workId: string, work: LoadedWork, nowMs: number) {
  const { stored, badSnapshots, lostRecords, isRowBad, issues, refusedSteps } = work;
  const aside = transaction.objectStore("set-aside");
  const put = (store: SetAsideRow["store"], seq: number | null, value: unknown) =>
    aside.add({ workId, store, key: seq === null ? workId : `${workId} ${seq}`, value, atMs: nowMs });
  if (isRowBad && stored.row !== undefined) await put("works", null, stored.row);
  for (const name of ["snapshots", "journal"] as const) {
    const bad = new Set(name === "snapshots" ? badSnapshots : lostRecords);
    const isReadInPart = issues.length + refusedSteps > 0;
    for (const [seq, value] of stored[name]) {
      if (bad.has(seq) || isReadInPart) await put(name, seq, value);
      if (bad.has(seq)) await transaction.objectStore(name).delete(rowsOf(workId, seq, seq));
    }
  }
}

/**
 * Makes a work whole again from its last good state, as a new record and a new snapshot after everything that was there;
 * what could not be read is set aside.
 */
export async function repairWork(
  database: Database,
  workId: string,
  token: string,
  work: LoadedWork,
  nowMs: number,
): Promise<WrittenWork> {
  const seq = work.lastSeq + 1;
  const record = makeJournalRow(workId, seq, recordWhole(work.state), nowMs);
  const snapshot = makeSnapshotRow(workId, seq, work.state, nowMs);
  const { title } = work.state.document;
  await inTransaction(database, async (transaction) => {
    await setRowsAside(transaction, workId, work, nowMs);
    await transaction.objectStore("journal").put(record, [workId, seq]);
    await transaction.objectStore("snapshots").put(snapshot, [workId, seq]);
    const works = transaction.objectStore("works");
    const row = checkWorkRow(workId, await works.get(workId)) ?? newWorkRow(workId, title, work.atMs);
    await works.put(
      sealRow({
        ...row,
        title,
        writer: token,
        openedAtMs: nowMs,
        lastSeq: seq,
        sizeBytes: row.sizeBytes + rowSize(record) + rowSize(snapshot),
      }),
      workId,
    );
  });
  return {
    ...unwrittenWork,
    id: workId,
    token,
    formerToken: token,
    isNew: false,
    seq,
    snapshotBytes: rowSize(snapshot),
  };
}
