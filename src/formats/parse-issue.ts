import type { BaseIssue } from "valibot";

export type ParseIssueCode =
  | "not-json"
  | "not-a-collection"
  | "newer-version"
  | "invalid-record"
  | "duplicate-id";

/** One thing in a file that could not be used: where it is, why, and what stood there. */
export interface ParseIssue {
  readonly code: ParseIssueCode;
  /** Index of the record in its file, null for the file as a whole. */
  readonly row: number | null;
  /** Dotted path of the member, null where the whole record is meant. */
  readonly column: string | null;
  readonly original: string;
}

/** What a reader returns: never a throw, never a silent drop. `records.length + refused` equals what the file holds. */
export interface ParseResult<Value> {
  readonly value: Value;
  readonly issues: readonly ParseIssue[];
}

const longestOriginal = 200;

/** The first reason of a failed valibot check as an issue of one record. */
export function invalidRecord(row: number | null, issues: readonly BaseIssue<unknown>[]): ParseIssue {
  const first = issues[0];
  const column = first?.path?.map((item) => String(item.key)).join(".") ?? null;
  const original = `${first?.message ?? ""} ${JSON.stringify(first?.input) ?? ""}`.trim();
  return { code: "invalid-record", row, column, original: original.slice(0, longestOriginal) };
}

/** JSON text to a value; never throws. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; issue: ParseIssue } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const original = error instanceof Error ? error.message : String(error);
    return { ok: false, issue: { code: "not-json", row: null, column: null, original } };
  }
}
