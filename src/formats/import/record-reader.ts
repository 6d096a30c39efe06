import type { Geometry } from "geojson";
import type { ImportIssue } from "./import-issue";
import type { ImportLimits, ImportSettings } from "./import-settings";

/** A file to import: a browser's File, or bytes in a test. */
export interface ImportFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Records that belong together in a row of batches, as text cells in the order of the columns. */
export interface RecordBatch {
  /** 0-based number of the first record in its file. */
  readonly firstRecord: number;
  /** One array of cells per record; a missing value is "". Records that could not be read as such are not here. */
  readonly cells: readonly (readonly string[])[];
  /** 0-based record numbers where they do not simply count up from `firstRecord` (some were rejected), else null. */
  readonly records: Uint32Array | null;
  /** 1-based line where each record begins, null in files without lines. */
  readonly lines: Uint32Array | null;
  /** Geometry of each record in WGS84, null for files that carry coordinates in columns alone. */
  readonly geometries: readonly (Geometry | null)[] | null;
}

/** What a driver tells while it reads. Every record of the file is either in a batch or reported here as rejected. */
export interface ReadContext {
  readonly limits: ImportLimits;
  /** Records an issue; for each rejected record exactly one issue with effect `rejected`. */
  readonly report: (issue: ImportIssue) => void;
  /** Bytes of the file that were read so far, for the progress bar. */
  readonly progress: (readBytes: number) => void;
}

export interface OpenedRecords {
  /** Names of the columns, made unique ("name", "name (2)"), never used as keys of an object. */
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<RecordBatch>;
}

/** One format: recognises nothing, only reads. Throws `ImportRefusal` when the file as a whole cannot be read. */
export type OpenRecords = (
  file: ImportFile,
  settings: Pick<ImportSettings, "encoding" | "delimiter" | "skipRows">,
  context: ReadContext,
) => Promise<OpenedRecords>;

/** The file as a whole cannot be read: thrown by drivers, caught by the import, told in words. */
export class ImportRefusal extends Error {
  readonly code: ImportIssue["code"];
  readonly detail: string;
  constructor(code: ImportIssue["code"], detail = "") {
    super(`${code} ${detail}`.trim());
    this.name = "ImportRefusal";
    this.code = code;
    this.detail = detail;
  }
}
