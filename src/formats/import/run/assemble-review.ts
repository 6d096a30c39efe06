import type { ImportQuestion, ImportReview } from "../import-review";
import type { ImportSettings } from "../import-settings";
import type { ImportFile } from "../record-reader";
import { listDateExamples } from "./date-examples";
import type { Reading } from "./read-files";

/** What the user has answered already by choosing. */
function isAnswered(question: ImportQuestion, chosen: Partial<ImportSettings>): boolean {
  if (question === "encoding") return chosen.encoding !== undefined;
  if (question === "holder" || question === "control-date") return chosen.control !== undefined;
  return chosen.table !== undefined;
}

/** Everything that the review shows of a finished reading. */
export function assembleReview(
  files: readonly ImportFile[],
  { chosen, inspection, ledger, preview, incidents }: Reading,
  seconds: number,
): ImportReview {
  const counts = ledger.close();
  const { columns, format, first, suggestion, table, sampleRows } = inspection;
  const { encoding, delimiter, skipRows, isEncodingCertain } = first.dialect;
  const questions: ImportQuestion[] = [...suggestion.questions];
  if (!isEncodingCertain) questions.push("encoding");
  return {
    files: files.map(({ name }) => name),
    settings: {
      format,
      encoding,
      delimiter,
      skipRows,
      table,
      areas: "leave-out",
      control: { holder: "RU", status: "assessed", dateProperty: null, fallbackDate: null },
    },
    questions: questions.filter((question) => !isAnswered(question, chosen)),
    columns: preview.columns(),
    counts,
    span: incidents.span,
    dateExamples: listDateExamples(columns, table, sampleRows),
    rows: preview.rows(),
    points: preview.points(),
    outlines: preview.outlines(),
    issueCounts: ledger.log.countByCode(),
    suggested: suggestion.suggested,
    restrictsRawRows: suggestion.restrictsRawRows,
    seconds,
  };
}
