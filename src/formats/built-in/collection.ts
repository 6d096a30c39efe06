import * as v from "valibot";
import { invalidRecord, type ParseIssue, type ParseResult, parseJson } from "../parse-issue";

/**
 * Reads a list of records out of JSON text: checks the container, then each record by itself, so that one bad record
 * costs itself alone. A container that does not fit gives no records and one issue.
 */
export function parseRecords<Record, Head>(
  text: string,
  headSchema: v.GenericSchema<unknown, Head>,
  recordsOf: (json: Head) => readonly unknown[],
  recordSchema: v.GenericSchema<unknown, Record>,
): ParseResult<{ readonly head: Head | null; readonly records: readonly Record[] }> {
  const json = parseJson(text);
  if (!json.ok) return { value: { head: null, records: [] }, issues: [json.issue] };
  const head = v.safeParse(headSchema, json.value);
  if (!head.success) {
    const issue: ParseIssue = { ...invalidRecord(null, head.issues), code: "not-a-collection" };
    return { value: { head: null, records: [] }, issues: [issue] };
  }
  const records: Record[] = [];
  const issues: ParseIssue[] = [];
  for (const [row, candidate] of recordsOf(head.output).entries()) {
    const record = v.safeParse(recordSchema, candidate);
    if (record.success) records.push(record.output);
    else issues.push(invalidRecord(row, record.issues));
  }
  return { value: { head: head.output, records }, issues };
}
