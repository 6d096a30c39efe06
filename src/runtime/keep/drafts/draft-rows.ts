import * as v from "valibot";
import type { Localized } from "../../../core/sources/localized";
import { checksumOf } from "../../../workspace/keep/checksum";
import type { TypedDraft } from "../../../workspace/keeping";

/** What was typed in a form and not saved, as it lies in the database. */
export interface DraftRow extends TypedDraft {
  readonly savedAtMs: number;
  /** Over its key and all of it, but not over its work's id: it may move to another. */
  readonly checksum: number;
}

const text = v.string();
const number = v.number();
const localized: v.GenericSchema<unknown, Localized> = v.object({ en: text, uk: text });
const rowSchema: v.GenericSchema<unknown, DraftRow> = v.object({
  text,
  label: localized,
  savedAtMs: number,
  checksum: number,
});

const draftChecksum = (key: string, { text, label, savedAtMs }: Omit<DraftRow, "checksum">) =>
  checksumOf(key, savedAtMs, text, label.en, label.uk);

export function makeDraftRow(key: string, { text, label }: TypedDraft, savedAtMs: number): DraftRow {
  const row = { text, label, savedAtMs };
  return { ...row, checksum: draftChecksum(key, row) };
}

/** The row as it was written under a key, or null where a bit of it is not. */
export function checkDraftRow(key: string, value: unknown): DraftRow | null {
  const read = v.safeParse(rowSchema, value);
  return read.success && read.output.checksum === draftChecksum(key, read.output) ? read.output : null;
}

/** All drafts of a work: a list comes after every text. */
export const draftsOf = (workId: string) => IDBKeyRange.bound([workId], [workId, []]);
