import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { ImportQuestion, ImportReview, ReadingExample } from "../import-review";
import type { ImportFile } from "../record-reader";
import { suggestName } from "./inspect/suggest-name";
import { listDateExamples } from "./preview/date-examples";
import type { Reading } from "./read-files";

const dayMs = 86_400_000;
const mostExamples = 3;

/** What only the user can tell, of what there is in the files, less what was chosen already. */
function listQuestions({ chosen, inspection, incidents, areas }: Reading): ImportQuestion[] {
  const { suggestedTable, suggestedAreas, settings, first } = inspection;
  const questions: ImportQuestion[] = [];
  if (incidents.seen > 0 && chosen.table !== settings.table) questions.push(...suggestedTable.questions);
  if (incidents.lacksDates) questions.push("undated");
  if (areas.seen > 0 && settings.areas === "control" && !chosen.control) {
    if (areas.lacksHolder) questions.push("holder");
    if (suggestedAreas.control.asksDate) questions.push("control-date");
  }
  if (!first.dialect.isEncodingCertain) questions.push("encoding");
  return questions;
}

/** From the first instant of the accepted to the last one; a control version stands for its day at least. */
function findSpan({ incidents, areas }: Reading): TimeWindow | null {
  const days = areas.versions.map(({ validFromMs }) => ({
    startMs: validFromMs,
    endMs: validFromMs + dayMs,
  }));
  const windows = incidents.span ? [incidents.span, ...days] : days;
  if (windows.length === 0) return null;
  return {
    startMs: windows.reduce((least, { startMs }) => Math.min(least, startMs), Number.POSITIVE_INFINITY),
    endMs: windows.reduce((most, { endMs }) => Math.max(most, endMs), Number.NEGATIVE_INFINITY),
  };
}

function listControlExamples({ areas }: Reading): ReadingExample[] {
  return areas.dateTexts.slice(0, mostExamples).map(({ original, validFromMs }) => ({
    original,
    startMs: validFromMs,
    endMs: validFromMs + dayMs,
  }));
}

/** Everything that the review shows of a finished reading. */
export function assembleReview(
  files: readonly ImportFile[],
  reading: Reading,
  seconds: number,
): ImportReview {
  const { inspection, ledger, preview, incidents, areas } = reading;
  const counts = ledger.close();
  const { columns, settings, suggestedTable, sampleRows } = inspection;
  const names = files.map(({ name }) => name);
  const dateExamples =
    incidents.seen > 0 ? listDateExamples(columns, settings.table, sampleRows) : listControlExamples(reading);
  const { suggested } = suggestedTable;
  return {
    files: names,
    settings,
    questions: listQuestions(reading),
    columns: preview.columns(),
    counts,
    span: findSpan(reading),
    dateExamples,
    rows: preview.rows(),
    fileDays: reading.areas.fileDays,
    points: preview.points(),
    outlines: preview.outlines(),
    issueCounts: ledger.log.countByCode(),
    suggested: { ...suggested, name: suggested.name || suggestName(names) },
    suggestedHolder: areas.lacksHolder ? inspection.suggestedAreas.control.suggestedHolder : null,
    restrictsRawRows: suggestedTable.restrictsRawRows,
    seconds,
  };
}
