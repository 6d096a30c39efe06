import { checksumOf } from "../../workspace/keep/checksum";
import type { WorkSummary } from "../../workspace/keeping";

/** A workspace as the database lists it. */
export interface WorkRow extends WorkSummary {
  readonly openedAtMs: number;
  /** Number of the last record written. */
  readonly lastSeq: number;
  /** Who may write: changes with the pen, so that a tab that lost it finds out before it writes. */
  readonly writer: string;
  /** Over all members but the picture. */
  readonly checksum: number;
}

/** Something that could not be read, as it was, and where it lay. */
export interface SetAsideRow {
  readonly workId: string;
  readonly store: "works" | "snapshots" | "journal" | "workspaces" | "drafts";
  readonly key: string;
  readonly value: unknown;
  readonly atMs: number;
}

export function rowChecksum(row: Omit<WorkRow, "checksum">): number {
  const { id, title, createdAtMs, changedAtMs, openedAtMs, deletedAtMs, sizeBytes, lastSeq, writer } = row;
  const times = [createdAtMs, changedAtMs, openedAtMs, String(deletedAtMs)];
  return checksumOf(id, title, ...times, sizeBytes, lastSeq, writer);
}

/** The row with its checksum made anew. */
export function sealRow(row: Omit<WorkRow, "checksum">): WorkRow {
  return { ...row, checksum: rowChecksum(row) };
}

/** A row for a work that is new, or whose own is damaged. */
export function newWorkRow(id: string, title: string, nowMs: number): WorkRow {
  return sealRow({
    id,
    title,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
    openedAtMs: nowMs,
    deletedAtMs: null,
    thumbnail: null,
    sizeBytes: 0,
    lastSeq: 0,
    writer: "",
  });
}

export function toSummary(row: WorkRow): WorkSummary {
  const { id, title, createdAtMs, changedAtMs, deletedAtMs, thumbnail, sizeBytes } = row;
  return { id, title, createdAtMs, changedAtMs, deletedAtMs, thumbnail, sizeBytes };
}
