import * as v from "valibot";
import { toWorkspaceFile } from "../file/workspace-file";
import { checksumOf } from "./checksum";
import type { JournalRecord } from "./journal-record";
import { type KeptState, keptPart } from "./kept-state";
import { writeRecord } from "./record-text";

/** All of a work at one moment. */
export interface SnapshotRow {
  readonly workId: string;
  /** Number of the last record that it holds. */
  readonly seq: number;
  readonly savedAtMs: number;
  /** A `*.demarc.json` text. */
  readonly text: string;
  /** Its steps as JSON. */
  readonly history: string;
  readonly checksum: number;
}

/** One record of a work's journal. */
export interface JournalRow {
  readonly workId: string;
  readonly seq: number;
  readonly atMs: number;
  /** The record as JSON (`writeRecord`). */
  readonly text: string;
  readonly checksum: number;
}

const text = v.string();
const number = v.number();

const snapshotSchema: v.GenericSchema<unknown, SnapshotRow> = v.pipe(
  v.object({ workId: text, seq: number, savedAtMs: number, text, history: text, checksum: number }),
  v.check((row) => row.checksum === checksumOf(row.workId, row.seq, row.savedAtMs, row.text, row.history)),
);

const journalSchema: v.GenericSchema<unknown, JournalRow> = v.pipe(
  v.object({ workId: text, seq: number, atMs: number, text, checksum: number }),
  v.check((row) => row.checksum === checksumOf(row.workId, row.seq, row.atMs, row.text)),
);

/** The snapshot as it was written, or null where a bit of it is not. */
export function checkSnapshot(row: unknown): SnapshotRow | null {
  const checked = v.safeParse(snapshotSchema, row);
  return checked.success ? checked.output : null;
}

/** The record as it was written, or null where a bit of it is not. */
export function checkJournalRow(row: unknown): JournalRow | null {
  const checked = v.safeParse(journalSchema, row);
  return checked.success ? checked.output : null;
}

export function makeSnapshotRow(
  workId: string,
  seq: number,
  state: KeptState,
  savedAtMs: number,
): SnapshotRow {
  const { history, ...saved } = keptPart(state);
  const file = JSON.stringify(toWorkspaceFile(saved, () => null, savedAtMs));
  return makeSnapshotOfText(workId, seq, file, JSON.stringify(history), savedAtMs);
}

export function makeSnapshotOfText(
  workId: string,
  seq: number,
  file: string,
  history: string,
  savedAtMs: number,
): SnapshotRow {
  const checksum = checksumOf(workId, seq, savedAtMs, file, history);
  return { workId, seq, savedAtMs, text: file, history, checksum };
}

export function makeJournalRow(workId: string, seq: number, record: JournalRecord, atMs: number): JournalRow {
  const written = writeRecord(record, atMs);
  return { workId, seq, atMs, text: written, checksum: checksumOf(workId, seq, atMs, written) };
}

/** Characters of a row's texts, taken for bytes: what it weighs in the browser's storage. */
export function rowSize(row: Partial<Pick<SnapshotRow, "text" | "history">>): number {
  return String(row.text ?? "").length + String(row.history ?? "").length;
}
