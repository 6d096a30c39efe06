import * as v from "valibot";
import type { ParseIssue } from "../../formats/parse-issue";
import { readWorkspaceFile } from "../file/read-workspace-file";
import { emptyHistory, type HistoryState } from "../history";
import { historySchema } from "./history-schema";
import { checkJournalRow, checkSnapshot, type JournalRow, type SnapshotRow } from "./kept-rows";
import type { KeptState } from "./kept-state";
import { readRecord } from "./record-text";
import { judgeState, replayText } from "./replay";

/** Rows as they lie in the database: under their number, and of any content. */
export type StoredRows = ReadonlyMap<number, unknown>;

export interface RecoveredWork {
  readonly state: KeptState;
  /** Number of the last record that the state holds. */
  readonly seq: number;
  /** When that was written. */
  readonly atMs: number;
  /** The highest number that is taken, by something readable or not. */
  readonly lastSeq: number;
  /** Numbers of snapshots that cannot be read. */
  readonly badSnapshots: readonly number[];
  /** Numbers of records that cannot be read, or not without those that cannot. */
  readonly lostRecords: readonly number[];
  /** Records that were counted as written and are not there. */
  readonly missingCount: number;
  readonly refusedSteps: number;
  /** What of the document could not be read and is left out. */
  readonly issues: readonly ParseIssue[];
}

interface Base {
  readonly state: KeptState;
  readonly seq: number;
  readonly atMs: number;
  readonly issues: readonly ParseIssue[];
}

const historyColumn = "history";

function readHistory(text: string): HistoryState | null {
  try {
    const read = v.safeParse(historySchema, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

function readSnapshot({ seq, savedAtMs, text, history }: SnapshotRow): Base | null {
  const read = readWorkspaceFile(text);
  if (!read.ok) return null;
  const steps = readHistory(history);
  const issues: readonly ParseIssue[] = steps
    ? read.issues
    : [...read.issues, { code: "invalid-record", row: null, column: historyColumn, original: "" }];
  // Steps fit what was written, not what is left of it.
  const kept = read.issues.length === 0 && steps ? steps : emptyHistory;
  return { state: { ...read.workspace, history: kept }, seq, atMs: savedAtMs, issues };
}

/** A record that holds everything, as what can be begun with. */
function readWhole({ seq, atMs, text }: JournalRow): Base | null {
  if (!text.startsWith('{"kind":"whole"')) return null;
  const read = readRecord(text);
  if (!read.ok || read.record.kind !== "whole") return null;
  const { saved, history } = read.record;
  const kept = read.issues.length === 0 ? history : emptyHistory;
  return { state: { ...saved, history: kept }, seq, atMs, issues: read.issues };
}

/** What can be begun with, newest first. */
function* listBases(snapshots: ReadonlyMap<number, SnapshotRow>, journal: ReadonlyMap<number, JournalRow>) {
  const seqs = [...new Set([...snapshots.keys(), ...journal.keys()])].sort((a, b) => b - a);
  for (const seq of seqs) {
    const snapshot = snapshots.get(seq);
    const base = snapshot && readSnapshot(snapshot);
    if (base) yield base;
    const row = journal.get(seq);
    const whole = row && readWhole(row);
    if (whole) yield whole;
  }
}

function checkRows<Row>(
  rows: StoredRows,
  check: (row: unknown) => Row | null,
  isOwn: (row: Row, seq: number) => boolean,
) {
  const good = new Map<number, Row>();
  for (const [seq, value] of rows) {
    const row = check(value);
    if (row && isOwn(row, seq)) good.set(seq, row);
  }
  return good;
}

/**
 * The last good state of a work: its newest readable snapshot, then its journal to the first record that is missing or
 * damaged. Where the newest snapshot is damaged, the one before it, and the journal since then, lead to the same.
 *
 * @param countedSeq  the last number that is said to have been written; 0 where nobody says
 * @returns null where nothing can be read
 */
export function recoverWork(
  workId: string,
  snapshotRows: StoredRows,
  journalRows: StoredRows,
  countedSeq: number,
): RecoveredWork | null {
  const isOwn = (row: SnapshotRow | JournalRow, seq: number) => row.workId === workId && row.seq === seq;
  const snapshots = checkRows(snapshotRows, checkSnapshot, isOwn);
  const journal = checkRows(journalRows, checkJournalRow, isOwn);
  const [base] = listBases(snapshots, journal);
  if (!base) return null;
  let { state, seq, atMs } = base;
  const issues = [...base.issues];
  // Records fit what was written, not what is left of it.
  const isComplete = () => issues.every(({ column }) => column === historyColumn);
  for (let row = journal.get(seq + 1); row && isComplete(); row = journal.get(seq + 1)) {
    const replayed = replayText(state, row.text);
    if (!replayed.ok) break;
    issues.push(...replayed.issues);
    ({ state } = replayed);
    ({ seq, atMs } = row);
  }
  const judged = judgeState(state, base.state);
  const taken = [...snapshotRows.keys(), ...journalRows.keys()];
  const lastSeq = Math.max(countedSeq, seq, ...taken);
  const lostRecords = [...journalRows.keys()].filter((number) => number > seq).sort((a, b) => a - b);
  return {
    state: judged.state,
    seq,
    atMs,
    lastSeq,
    badSnapshots: [...snapshotRows.keys()].filter((number) => !snapshots.has(number) || number > seq),
    lostRecords,
    missingCount: lastSeq - seq - lostRecords.length,
    refusedSteps: judged.refusedSteps,
    issues: [...issues, ...judged.issues],
  };
}
