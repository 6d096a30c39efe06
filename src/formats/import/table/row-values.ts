import type { Geometry } from "geojson";
import type { ImportIssueCode } from "../import-issue";

/**
 * What one row says, as numbers: one object that the reader fills anew for each row, since a million of them must not
 * be made. Times are UTC epoch milliseconds, half-open; figures are `unknownFigure` where the row gives none.
 */
export interface RowValues {
  lng: number;
  lat: number;
  earliestMs: number;
  latestMs: number;
  /** 1 where it lasted from one end to the other, else 0. */
  throughout: number;
  /** Index in `intervalPrecisions`. */
  timePrecision: number;
  /** Index in `placePrecisions`. */
  placePrecision: number;
  /** 0 where the point is exact or an admin area stands for it. */
  radiusMeters: number;
  /** `familyByte` and `statusByte` of core/events/event-table. */
  family: number;
  status: number;
  killedMin: number;
  killedMax: number;
  injuredMin: number;
  injuredMax: number;
  /** When the row was published, never before its earliest time; NaN or missing where it does not say. */
  publishedFromMs?: number;
  publishedUntilMs?: number;
}

/** Why a row is rejected, or what was repaired or noted in it. */
export interface RowRemark {
  readonly code: ImportIssueCode;
  readonly effect: "rejected" | "repaired" | "noted";
  /** Index of the column that is meant, null for the whole row. */
  readonly column: number | null;
  readonly original: string;
}

/** Reads the rows of one table by one mapping. */
export interface RowReader {
  readonly values: RowValues;
  /** Remarks on the row that was read last, emptied by the next `read`; a rejection is the last of them. */
  readonly remarks: RowRemark[];
  /** Fills `values`; false where the row is rejected. A point geometry wins over columns with coordinates. */
  read(cells: readonly string[], geometry: Geometry | null): boolean;
}
