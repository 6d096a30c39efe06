import type { Dataset } from "../../../core/control/dataset";
import type { Locale } from "../../../core/sources/localized";
import type { ImportIssue } from "../import-issue";
import type { ChosenSettings, ImportProgress, IssueQuery } from "../import-protocol";
import type { ImportComparison, ImportResult, ImportReview, IssuePage } from "../import-review";
import type { ImportLimits } from "../import-settings";
import type { ImportFile, ReadContext } from "../record-reader";
import { AreaSink } from "./area-sink";
import { assembleResult } from "./assemble-result";
import { assembleReview } from "./assemble-review";
import { expandFiles, toRefusal } from "./expand-files";
import { IncidentSink } from "./incident-sink";
import { inspectFiles } from "./inspect/inspect-files";
import { writeIssuesCsv } from "./log/issues-csv";
import { Ledger } from "./log/ledger";
import { compareWith, mergeResult } from "./merge-result";
import { Preview } from "./preview/preview";
import { ProgressMeter } from "./progress-meter";
import { fileIssue, type Reading, readFiles } from "./read-files";

export interface ImportHooks {
  /** Called a dozen times a second at most. */
  progress(progress: ImportProgress): void;
}

/** An import whose files were read: what the review shows, and what comes of it once it is accepted. */
export interface RunningImport {
  readonly ok: true;
  readonly review: ImportReview;
  issues(query: IssueQuery): IssuePage;
  issuesCsv(locale: Locale): Blob;
  /** How what was read stands to a dataset; null where there is nothing to tell them apart by. */
  compare(dataset: Dataset): ImportComparison | null;
  /** Sorts, indexes and hands over, merged with datasets that were there before; to be called once. */
  take(datasetId: string, mergeWith?: readonly Dataset[]): ImportResult;
}

export type ImportOutcome = RunningImport | { readonly ok: false; readonly issue: ImportIssue };

/**
 * Reads the files of one import as they are recognised, or as it was chosen. Every record is accepted or rejected with
 * its reason: the numbers are checked to add up. What is packed by gzip is read as what is inside. A file that cannot be read as a whole is the issue that comes instead.
 */
export async function runImport(
  files: readonly ImportFile[],
  chosen: ChosenSettings,
  limits: ImportLimits,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const expanded = await expandFiles(files, limits, (progress) => hooks.progress(progress));
  return expanded.ok ? runExpanded(expanded.files, chosen, limits, hooks) : expanded;
}

async function runExpanded(
  files: readonly ImportFile[],
  chosen: ChosenSettings,
  limits: ImportLimits,
  hooks: ImportHooks,
): Promise<ImportOutcome> {
  const startedMs = performance.now();
  const ledger = new Ledger();
  const preview = new Preview(files.length);
  const meter = new ProgressMeter(
    files.reduce((sum, { blob }) => sum + blob.size, 0),
    (progress) => hooks.progress(progress),
  );
  const contextOf = (fileIndex: number): ReadContext => ({
    limits,
    report: (issue) => {
      ledger.report(issue, fileIndex);
      if (issue.effect !== "rejected") return;
      const { file, record, line, original, code } = issue;
      preview.addRow({ file, record: record ?? 0, line }, [original], code);
      meter.addRecords(1);
    },
    progress: (readBytes) => meter.readFile(readBytes),
  });
  let fileName = files[0]?.name ?? "";
  try {
    meter.tell("reading");
    const inspection = await inspectFiles(files, chosen, contextOf(0));
    const { columns, settings } = inspection;
    preview.begin(columns);
    const incidents = new IncidentSink(columns, settings.table, ledger, preview);
    const areaSettings = { areas: settings.areas, control: settings.control, zone: settings.table.zone };
    const areas = new AreaSink(columns, areaSettings, ledger, preview);
    const enter = (file: ImportFile) => {
      fileName = file.name;
    };
    const reading: Reading = {
      chosen,
      inspection,
      ledger,
      preview,
      meter,
      incidents,
      areas,
      contextOf,
      enter,
    };
    await readFiles(files, reading);
    meter.tell("reading");
    const review = assembleReview(files, reading, (performance.now() - startedMs) / 1000);
    return {
      ok: true,
      review,
      issues: (query) => ledger.log.page(query),
      issuesCsv: (locale) => writeIssuesCsv(ledger.log, locale),
      compare: (dataset) => compareWith(dataset, incidents, areas),
      take: (datasetId, mergeWith = []) => {
        meter.tell("indexing");
        return mergeResult(assembleResult(datasetId, incidents, areas), mergeWith);
      },
    };
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) throw error;
    return { ok: false, issue: fileIssue(fileName, refusal) };
  }
}
