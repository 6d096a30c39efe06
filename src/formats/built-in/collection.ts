import * as v from "valibot";
import { invalidRecord, type ParseIssue, type ParseResult, parseJson } from "../parse-issue";

export interface ParsedRecords<Record, Head> {
  /** What holds the records; null where it cannot be used. */
  readonly head: Head | null;
  readonly records: readonly Record[];
  /** Index in the file of each record. */
  readonly rows: readonly number[];
}

/**
 * Reads a list of records out of JSON text: checks the container, then each record by itself, so that one bad record
 * costs itself alone. A container that does not fit gives no records and one issue.
 */
export function parseRecords<Record, Head>(
  text: string,
  headSchema: v.GenericSchema<unknown, Head>,
  recordsOf: (json: Head) => readonly unknown[],
  recordSchema: v.GenericSchema<unknown, Record>,
): ParseResult<ParsedRecords<Record, Head>> {
  const json = parseJson(text);
  if (!json.ok) return { value: { head: null, records: [], rows: [] }, issues: [json.issue] };
  const head = v.safeParse(headSchema, json.value);
  if (!head.success) {
    const issue: ParseIssue = { ...invalidRecord(null, head.issues), code: "not-a-collection" };
    return { value: { head: null, records: [], rows: [] }, issues: [issue] };
  }
  const { records, rows, issues } = checkRecords(recordsOf(head.output), recordSchema);
  return { value: { head: head.output, records, rows }, issues };
}

/** Checks each candidate by itself; what is refused is an issue with its index. */
export function checkRecords<Record>(
  candidates: readonly unknown[],
  recordSchema: v.GenericSchema<unknown, Record>,
): { readonly records: Record[]; readonly rows: number[]; readonly issues: ParseIssue[] } {
  const records: Record[] = [];
  const rows: number[] = [];
  const issues: ParseIssue[] = [];
  for (const [row, candidate] of candidates.entries()) {
    const record = v.safeParse(recordSchema, candidate);
    if (record.success) {
      records.push(record.output);
      rows.push(row);
    } else issues.push(invalidRecord(row, record.issues));
  }
  return { records, rows, issues };
}
