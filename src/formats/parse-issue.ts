import type { BaseIssue } from "valibot";

export type ParseIssueCode =
  | "not-json"
  | "not-a-collection"
  | "newer-version"
  | "unknown-version"
  | "invalid-record"
  | "duplicate-id"
  | "too-many-records"
  | "text-too-long";

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

const longestMessage = 120;
const longestInput = 80;
/** A text of anybody's for a sentence that tells of it. */
export const shorten = (text: string, length = longestInput) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** The first reason of a failed valibot check as an issue of one record. */
export function invalidRecord(row: number | null, issues: readonly BaseIssue<unknown>[]): ParseIssue {
  const first = issues[0];
  const column = first?.path?.map((item) => String(item.key)).join(".") ?? null;
  // Of a long list of what was expected the beginning will do; what stood there is always said.
  const message = shorten(first?.message ?? "", longestMessage);
  const input = shorten(JSON.stringify(first?.input) ?? "", longestInput);
  return { code: "invalid-record", row, column, original: `${message} ${input}`.trim() };
}

const deepestLevel = 64;

/** Whether a value is nested deeper than anything of ours; what walks it later would run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestLevel) return true;
    level = level.flatMap((node) => (typeof node === "object" && node !== null ? Object.values(node) : []));
  }
  return false;
}

/** JSON text to a value; never throws. Refuses what is nested deeper than 64 levels. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; issue: ParseIssue } {
  const refuse = (original: string) =>
    ({ ok: false, issue: { code: "not-json", row: null, column: null, original } }) as const;
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? refuse(`nested deeper than ${deepestLevel} levels`) : { ok: true, value };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}
