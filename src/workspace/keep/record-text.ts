import * as v from "valibot";
import type { ParseIssue } from "../../formats/parse-issue";
import { emptyDocument } from "../document";
import { readWorkspaceFile } from "../file/read-workspace-file";
import { toWorkspaceFile } from "../file/workspace-file";
import { entrySchema, historySchema, patchSchema } from "./history-schema";
import type { JournalRecord } from "./journal-record";

const noArea = () => null;

const file = v.custom<object>((value) => typeof value === "object" && value !== null);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const recordSchema = v.variant("kind", [
  v.object({ kind: v.literal("do"), entry: entrySchema }),
  v.object({ kind: v.literal("amend"), entry: entrySchema }),
  v.object({
    kind: v.literal("grow"),
    patches: v.array(patchSchema),
    inverse: v.array(patchSchema),
    coalesceKey: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal("seal") }),
  v.object({ kind: v.literal("go"), doneCount: count }),
  v.object({ kind: v.literal("drop"), future: v.array(entrySchema) }),
  // How it is looked at, and everything anew, are workspace files: they are read as any other.
  v.object({ kind: v.literal("look"), file }),
  v.object({ kind: v.literal("whole"), file, history: historySchema }),
]);

/** A record as the JSON text that is kept. */
export function writeRecord(record: JournalRecord, nowMs: number): string {
  if (record.kind === "look") {
    const { time, view } = record;
    return JSON.stringify({
      kind: "look",
      file: toWorkspaceFile({ document: emptyDocument, time, view }, noArea, nowMs),
    });
  }
  if (record.kind === "whole") {
    const { saved, history } = record;
    return JSON.stringify({ kind: "whole", file: toWorkspaceFile(saved, noArea, nowMs), history });
  }
  return JSON.stringify(record);
}

export type ReadRecord =
  | { readonly ok: true; readonly record: JournalRecord; readonly issues: readonly ParseIssue[] }
  | { readonly ok: false; readonly reason: string };

/** Reads what `writeRecord` wrote; never throws. `issues` are those of a workspace file that was read in part. */
export function readRecord(text: string): ReadRecord {
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(text));
    if (!parsed.success) return { ok: false, reason: parsed.issues[0].message };
    const record = parsed.output;
    if (record.kind !== "look" && record.kind !== "whole") return { ok: true, record, issues: [] };
    const read = readWorkspaceFile(JSON.stringify(record.file));
    if (!read.ok) return { ok: false, reason: read.issue.original };
    const { workspace, issues } = read;
    if (record.kind === "whole")
      return { ok: true, record: { kind: "whole", saved: workspace, history: record.history }, issues };
    return { ok: true, record: { kind: "look", time: workspace.time, view: workspace.view }, issues };
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
