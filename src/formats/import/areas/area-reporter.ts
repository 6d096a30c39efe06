import { describeError } from "../geo/records/to-refusal";
import type { ImportIssue, ImportIssueCode, ImportIssueEffect } from "../import-issue";
import type { AreaRecord } from "./area-record";

/** Where the builders of areas tell what they could not take as it stood. */
export interface AreaContext {
  readonly report: (issue: ImportIssue) => void;
}

export function reportArea(
  context: AreaContext,
  { file, record, line }: AreaRecord,
  code: ImportIssueCode,
  effect: ImportIssueEffect,
  original: string,
  column: string | null = null,
): void {
  context.report({ code, effect, file, record, line, column, original: original.slice(0, 200) });
}

/** Runs the calculation of one record; one that breaks off is a rejected record, not the end of the import. */
export function rejectOnError<Value>(
  context: AreaContext,
  record: AreaRecord,
  calculate: () => Value | null,
): Value | null {
  try {
    return calculate();
  } catch (error) {
    reportArea(context, record, "geometry-invalid", "rejected", describeError(error));
    return null;
  }
}
