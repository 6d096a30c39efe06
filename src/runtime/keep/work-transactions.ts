import type { StoreNames } from "idb";
import { type JournalRow, rowSize, type SnapshotRow } from "../../workspace/keep/kept-rows";
import type { Database } from "../database";
import type { DemarcDatabase } from "../database-schema";
import { runTransaction, type WritingTransaction } from "../run-transaction";
import { type Change, recordChanges } from "../twin/record-changes";
import { twinOf } from "../twin/twin";
import { checkWorkRow } from "./check-work-row";
import { newWorkRow, sealRow, type WorkRow } from "./work-rows";

export const workStores = ["works", "snapshots", "journal", "set-aside"] as const;
export type WorkTransaction = WritingTransaction<typeof workStores>;

/** So many snapshots of a work are kept. */
const keptSnapshots = 3;

/** Another tab writes this work now, or it is gone: nothing was written. */
export class PenLostError extends Error {
  constructor() {
    super("another tab writes this work");
    this.name = "PenLostError";
  }
}

export const rowsOf = (workId: string, fromSeq = 0, toSeq = Number.MAX_SAFE_INTEGER) =>
  IDBKeyRange.bound([workId, fromSeq], [workId, toSeq]);

/**
 * Runs a transaction that is written to the disk before it resolves, and to the second copy: all of it, or nothing and a
 * throw.
 */
export function inTransaction<Value>(
  database: Database,
  use: (transaction: WorkTransaction) => Promise<Value>,
): Promise<Value> {
  return inTransactionOf(workStores, database, use);
}

/** The same, over other stores than those of a work. */
export async function inTransactionOf<Value, Names extends readonly StoreNames<DemarcDatabase>[]>(
  names: Names,
  database: Database,
  use: (transaction: WritingTransaction<Names>) => Promise<Value>,
): Promise<Value> {
  const changes: Change[] = [];
  const value = await runTransaction(database, names, "strict", (transaction) =>
    use(recordChanges(transaction, changes)),
  );
  await twinOf(database.name)?.replay(changes);
  return value;
}

export interface StoredWork {
  /** The row as it lies there; undefined where there is none. */
  readonly row: unknown;
  readonly snapshots: ReadonlyMap<number, unknown>;
  readonly journal: ReadonlyMap<number, unknown>;
}

/** Everything that is kept of a work, unread. */
export async function readStoredWork(database: Database, workId: string): Promise<StoredWork> {
  const transaction = database.transaction(workStores);
  const readAll = async (name: "snapshots" | "journal") => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([
      store.getAllKeys(rowsOf(workId)),
      store.getAll(rowsOf(workId)),
    ]);
    return new Map<number, unknown>(keys.map(([, seq], index) => [seq, values[index]]));
  };
  const [row, snapshots, journal] = await Promise.all([
    transaction.objectStore("works").get(workId),
    readAll("snapshots"),
    readAll("journal"),
  ]);
  return { row, snapshots, journal };
}

export interface Append {
  readonly workId: string;
  /** Who writes; another's work is refused. */
  readonly token: string;
  /** Who may have been the last to write. */
  readonly formerToken: string;
  readonly isNew: boolean;
  readonly rows: readonly JournalRow[];
  readonly snapshot: SnapshotRow | null;
  readonly title: string;
  /** A step of the user's brings a deleted work back. */
  readonly isEdit: boolean;
  readonly nowMs: number;
}

/** Deletes what the three newest snapshots make superfluous; returns how much room that frees. */
async function prune(transaction: WorkTransaction, workId: string): Promise<number> {
  const [snapshots, journal] = [transaction.objectStore("snapshots"), transaction.objectStore("journal")];
  const seqs = (await snapshots.getAllKeys(rowsOf(workId))).map(([, seq]) => seq);
  if (seqs.length <= keptSnapshots) return 0;
  const oldestSeq = seqs.at(-keptSnapshots)!;
  const oldSnapshots = rowsOf(workId, 0, oldestSeq - 1);
  const oldJournal = rowsOf(workId, 0, oldestSeq);
  const gone = await snapshots.getAll(oldSnapshots);
  const records = await journal.getAll(oldJournal);
  await snapshots.delete(oldSnapshots);
  await journal.delete(oldJournal);
  return [...gone, ...records].reduce((sum, row) => sum + rowSize(row), 0);
}

function writableRow(stored: unknown, { workId, token, formerToken, isNew, nowMs, title }: Append): WorkRow {
  if (isNew && stored === undefined) return newWorkRow(workId, title, nowMs);
  const row = checkWorkRow(workId, stored);
  if (isNew || row === null || (row.writer !== token && row.writer !== formerToken)) throw new PenLostError();
  return row;
}

/**
 * Writes records, and a snapshot where there is one, in one transaction.
 *
 * @throws PenLostError where another tab writes this work by now, or it is gone; else what the browser's storage throws
 */
export function appendRows(database: Database, append: Append): Promise<WorkRow> {
  return inTransaction(database, async (transaction) => {
    const { workId, rows, snapshot, title, isEdit, nowMs, token } = append;
    const works = transaction.objectStore("works");
    const row = writableRow(await works.get(workId), append);
    const journal = transaction.objectStore("journal");
    // Asynchronous by itself, so that a refusal of the second does not leave that of the first unheard.
    await Promise.all(rows.map(async (record) => journal.put(record, [workId, record.seq])));
    let added = rows.reduce((sum, record) => sum + rowSize(record), 0);
    if (snapshot) {
      await transaction.objectStore("snapshots").put(snapshot, [workId, snapshot.seq]);
      added += rowSize(snapshot) - (await prune(transaction, workId));
    }
    const written = sealRow({
      ...row,
      title,
      writer: token,
      deletedAtMs: isEdit ? null : row.deletedAtMs,
      changedAtMs: isEdit ? nowMs : row.changedAtMs,
      sizeBytes: Math.max(0, row.sizeBytes + added),
      lastSeq: rows.at(-1)?.seq ?? row.lastSeq,
    });
    await works.put(written, workId);
    return written;
  });
}

/** Changes a work's row; nothing where it is damaged or missing. */
export function changeRow(
  database: Database,
  workId: string,
  change: (row: WorkRow) => Partial<WorkRow>,
): Promise<WorkRow | null> {
  return inTransaction(database, async (transaction) => {
    const works = transaction.objectStore("works");
    const row = checkWorkRow(workId, await works.get(workId));
    if (row === null) return null;
    const changed = sealRow({ ...row, ...change(row) });
    await works.put(changed, workId);
    return changed;
  });
}
