import type { Locale } from "../../../../core/sources/localized";
import { importIssueMessages } from "../../../../look/text/messages/import/issues";
import { issuesCsvMessages } from "../../../../look/text/messages/issues-csv";
import { type CsvCell, writeCsv } from "../../../csv-writer";
import type { IssueLog } from "./issue-log";

/** Issues per part of the file: all of them in one text might be longer than a text can be. */
const partIssues = 20_000;

/**
 * All issues as a table in the user's language, with the code for scripts. Records are numbered from 1, as people
 * count; lines are those of the file.
 */
export function writeIssuesCsv(log: IssueLog, locale: Locale): Blob {
  const texts = issuesCsvMessages[locale];
  const reasons = importIssueMessages[locale];
  const header = [
    texts.file,
    texts.record,
    texts.line,
    texts.column,
    texts.effect,
    texts.reason,
    texts.original,
    texts.code,
  ];
  const effects = {
    rejected: texts.rejected,
    repaired: texts.repaired,
    noted: texts.noted,
    file: texts.wholeFile,
  };

  function* rowsOf(start: number): Generator<CsvCell[]> {
    const end = Math.min(log.length, start + partIssues);
    for (let index = start; index < end; index++) {
      const { code, effect, file, record, line, column, original } = log.read(index);
      const number = record === null ? null : record + 1;
      yield [file, number, line, column, effects[effect], reasons[code], original, code];
    }
  }

  const parts = [writeCsv(header, rowsOf(0))];
  for (let start = partIssues; start < log.length; start += partIssues) {
    const part = writeCsv(header, rowsOf(start));
    // Only the first part begins with the header.
    parts.push(part.slice(part.indexOf("\r\n") + 2));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}
