/** Work in the database as its writer knows it. */
export interface WrittenWork {
  readonly id: string;
  readonly token: string;
  /** Whose turn it was before, where that of this tab could not be written yet. */
  readonly formerToken: string;
  readonly isNew: boolean;
  /** Number of the last record. */
  readonly seq: number;
  /** Of the records since the newest snapshot. */
  readonly journalCount: number;
  readonly journalBytes: number;
  readonly snapshotBytes: number;
}

/** A work before its first record. */
export const unwrittenWork: Omit<WrittenWork, "id" | "token" | "formerToken"> = {
  isNew: true,
  seq: 0,
  journalCount: 0,
  journalBytes: 0,
  snapshotBytes: 0,
};
