import type { Geometry } from "geojson";
import type { ControlDataset } from "../../core/control/control-dataset";
import type { IncidentDataset } from "../../core/events/dataset/incident-dataset";
import type { ImportedKind } from "../../core/sources/imported-source";
import type { Zone } from "../../core/zones/recipe";
import type { ImportIssue, ImportIssueCode } from "./import-issue";
import type { ImportSettings } from "./import-settings";

/** A column as the review shows it. */
export interface ReviewedColumn {
  readonly name: string;
  /** Up to 5 different values from the first records. */
  readonly samples: readonly string[];
  readonly emptyCount: number;
}

/** How a value of the file is understood, as an example. */
export interface ReadingExample {
  readonly original: string;
  /** UTC epoch milliseconds, half-open. */
  readonly startMs: number;
  readonly endMs: number;
}

/** What only the user can tell; the review asks for it before anything is added. */
export type ImportQuestion =
  /** No date in the file tells day from month. */
  | "date-order"
  /** Clock times without an offset, and no preset that says whose. */
  | "time-zone"
  /** Most pairs lie where they would only make sense the other way round. */
  | "swapped-coordinates"
  | "decimal-comma"
  /** Areas: whose, and when. */
  | "holder"
  | "control-date"
  /** No column holds coordinates. */
  | "mapping"
  /** No record says when it happened. */
  | "undated"
  | "encoding";

/** Numbers of records; accepted + rejected = records, always. Repaired and noted ones are among the accepted. */
export interface ImportCounts {
  readonly records: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly repaired: number;
  readonly incidents: number;
  readonly areas: number;
  readonly lines: number;
}

/** A row of the preview table with what became of it. */
export interface PreviewRow {
  /** Name of the file that it stands in. */
  readonly file: string;
  readonly record: number;
  readonly line: number | null;
  readonly cells: readonly string[];
  readonly rejection: ImportIssueCode | null;
}

/** From when the control areas of a file hold: its first and its last version, UTC epoch milliseconds. */
export interface FileDays {
  readonly file: string;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** What was understood of a file (or of several of one kind), before anything is added. */
export interface ImportReview {
  readonly files: readonly string[];
  readonly settings: ImportSettings;
  readonly questions: readonly ImportQuestion[];
  readonly columns: readonly ReviewedColumn[];
  readonly counts: ImportCounts;
  /** First and last instant of the accepted incidents or control versions, null when there are none. */
  readonly span: { readonly startMs: number; readonly endMs: number } | null;
  /** How the first readable dates were understood, one where the order of day and month shows if there is any. */
  readonly dateExamples: readonly ReadingExample[];
  readonly rows: readonly PreviewRow[];
  /** Of the files that have control areas. */
  readonly fileDays: readonly FileDays[];
  /** Up to 5,000 positions of accepted incidents, `[lng, lat, lng, lat, …]`. */
  readonly points: Float64Array;
  /** Up to 200 outlines of accepted areas and lines, thinned for the preview. */
  readonly outlines: readonly Geometry[];
  /** How many issues there are of each code; the issues themselves are asked for by page. */
  readonly issueCounts: Readonly<Partial<Record<ImportIssueCode, number>>>;
  /** Suggestions for the source's name, licence and attribution. */
  readonly suggested: { readonly name: string; readonly licence: string; readonly attribution: string };
  readonly restrictsRawRows: boolean;
  /** Whose the areas seem to be by the files' names alone, which the user has to confirm; null where those say nothing. */
  readonly suggestedHolder?: "RU" | "UA" | null;
  readonly seconds: number;
}

/** How the identifiers of what was read, or the days of control maps, stand to those of a dataset at hand. */
export interface ImportComparison {
  /** What the dataset has nothing of; records without an identifier too. */
  readonly added: number;
  /** In both: as before or changed. */
  readonly matched: number;
  /** Only in the dataset. */
  readonly onlyThere: number;
}

/** What a file gives once the review is accepted. */
export interface ImportResult {
  readonly kind: ImportedKind;
  readonly incidents: IncidentDataset | null;
  readonly control: ControlDataset | null;
  readonly zones: readonly Zone[];
}

export interface IssuePage {
  readonly total: number;
  readonly issues: readonly ImportIssue[];
}
