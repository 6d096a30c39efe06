import * as v from "valibot";
import { rowChecksum, type WorkRow } from "./work-rows";

const text = v.string();
const number = v.pipe(v.number(), v.finite());

const workSchema: v.GenericSchema<unknown, WorkRow> = v.object({
  id: text,
  title: text,
  createdAtMs: number,
  changedAtMs: number,
  openedAtMs: number,
  deletedAtMs: v.nullable(number),
  thumbnail: v.nullable(text),
  sizeBytes: number,
  lastSeq: number,
  writer: text,
  checksum: number,
});

/** The row as it was written under an id, or null where it is damaged or missing. */
export function checkWorkRow(id: string, value: unknown): WorkRow | null {
  const read = v.safeParse(workSchema, value);
  if (!read.success || read.output.id !== id || read.output.checksum !== rowChecksum(read.output))
    return null;
  return read.output;
}
