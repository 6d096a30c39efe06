import type { ImportIssueCode } from "../../import-issue";
import type { Reproject } from "../geometry/projection";

/** A record as its format gives it: cells in the order of the columns, its geometry not yet looked at. */
export interface ReadRecord {
  /** 0-based. */
  readonly record: number;
  /** 1-based, null in files without lines. */
  readonly line: number | null;
  readonly cells: readonly string[];
  /** Something like a GeoJSON geometry, null where there is none; may throw `GeometryFault` or anything else. */
  readonly readGeometry: () => unknown;
  /** To WGS84; missing or null where the coordinates already are. */
  readonly reproject?: Reproject | null;
}

/** A record that could not be read as such. */
export interface UnreadRecord {
  readonly record: number;
  readonly line: number | null;
  readonly fault: ImportIssueCode;
  readonly original: string;
}

export type RawRecord = ReadRecord | UnreadRecord;
