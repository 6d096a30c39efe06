/** Why a record was rejected, repaired, or only partly used. The words are in look/text/messages/import-issues. */
export const importIssueCodes = [
  // The file as a whole.
  "file-unreadable",
  "file-too-large",
  "unpacked-too-large",
  "too-many-records",
  "too-many-columns",
  "too-many-vertices",
  "format-unknown",
  "file-damaged",
  "checksum-mismatch",
  "count-mismatch",
  "encoding-errors",
  "nothing-inside",
  "unsupported-projection",
  // Another format or another header than the first file of the same import.
  "other-kind",
  // The reading itself: it broke off, made no progress, or the user ended it.
  "reading-crashed",
  "reading-stalled",
  "reading-cancelled",
  // A record.
  "malformed-record",
  "too-few-cells",
  "too-many-cells",
  "quote-not-closed",
  "no-date",
  "date-unreadable",
  "date-out-of-range",
  "end-before-start",
  "no-coordinates",
  "coordinates-unreadable",
  "coordinates-out-of-range",
  "coordinates-zero",
  "published-unreadable",
  "published-before-event",
  "figure-unreadable",
  "term-unknown",
  "duplicate-id",
  "geometry-missing",
  "geometry-invalid",
  "geometry-unsupported",
  "geometry-left-out",
  // Repairs.
  "coordinates-swapped",
  "decimal-comma",
  "third-dimension-dropped",
  "ring-reversed",
  "ring-closed",
  "text-replaced",
  "clock-skipped",
  "area-repaired",
  // A zone that Demarc wrote: its recipe does not read, its outline does.
  "recipe-unreadable",
  // What the record leaves open and the settings say.
  "date-assumed",
] as const;
export type ImportIssueCode = (typeof importIssueCodes)[number];

/** `rejected`: the record is not in. `repaired`: it is in, changed. `noted`: it is in as it is, something is missing. */
export type ImportIssueEffect = "rejected" | "repaired" | "noted" | "file";

/** One thing the import could not take as it stood. */
export interface ImportIssue {
  readonly code: ImportIssueCode;
  readonly effect: ImportIssueEffect;
  readonly file: string;
  /** 0-based number of the record in its file, null for the file as a whole. */
  readonly record: number | null;
  /** 1-based line where the record begins, null in files without lines. */
  readonly line: number | null;
  /** Header or property name, null where the whole record is meant. */
  readonly column: string | null;
  /** What stood there, cut to 200 characters. */
  readonly original: string;
}
