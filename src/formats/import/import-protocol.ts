import type { ImportIssue, ImportIssueEffect } from "./import-issue";
import type { ImportComparison, ImportResult, ImportReview, IssuePage } from "./import-review";
import type { ImportLimits, ImportSettings } from "./import-settings";
import type { ImportFile } from "./record-reader";

export interface IssueQuery {
  readonly from: number;
  readonly count: number;
  /** Part of the original text, the column or the code; empty for all. */
  readonly search: string;
  readonly effect: ImportIssueEffect | null;
}

/** Settings that the user fixed; what is left out is detected anew. */
export type ChosenSettings = Partial<ImportSettings>;

/** What the page asks of the import worker. One import per worker; terminate it to cancel. */
export type ImportRequest =
  | {
      readonly type: "read";
      readonly files: readonly ImportFile[];
      readonly chosen: ChosenSettings;
      readonly limits: ImportLimits;
    }
  | { readonly type: "issues"; readonly id: number; readonly query: IssueQuery }
  | { readonly type: "issues-csv"; readonly id: number; readonly locale: "en" | "uk" }
  /** How what was read stands to a dataset that the browser's storage holds. */
  | { readonly type: "compare"; readonly id: number; readonly datasetId: string }
  /**
   * Hands the result over; the dataset's id is chosen by the page. It is merged with the stored datasets of the ids
   * given, each with the part of its kind.
   */
  | { readonly type: "take"; readonly datasetId: string; readonly mergeWith: readonly string[] };

/** The reason of a failure where the browser's storage has no dataset of an id that was named. */
export const datasetMissing = "dataset-missing";

export interface ImportProgress {
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly records: number;
  readonly phase: "reading" | "indexing";
}

/** A result with what became of its copy in the browser's storage. */
export interface TakenImport extends ImportResult {
  /** Whether its dataset is kept there, so that a reload finds it again; true where there is none to keep. */
  readonly stored: boolean;
  /** Why it is not, in the browser's words. */
  readonly reason?: string;
}

export type ImportAnswer =
  | { readonly type: "progress"; readonly progress: ImportProgress }
  | { readonly type: "review"; readonly review: ImportReview }
  /** The file as a whole cannot be read. */
  | { readonly type: "refused"; readonly issue: ImportIssue }
  | { readonly type: "issues"; readonly id: number; readonly page: IssuePage }
  | { readonly type: "issues-csv"; readonly id: number; readonly csv: Blob }
  /** Null where there is nothing to tell them apart by. */
  | { readonly type: "compared"; readonly id: number; readonly comparison: ImportComparison | null }
  | { readonly type: "result"; readonly result: TakenImport }
  /** What was asked for cannot be had; `id` is that of the question, null for `take`. */
  | { readonly type: "failed"; readonly id: number | null; readonly reason: string };
