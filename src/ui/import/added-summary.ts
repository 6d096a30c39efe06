import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { ImportComparison } from "../../formats/import/import-review";

/** What an import added, for the notice that says so. */
export interface AddedSummary {
  /** Names this addition, not the source: a source can be updated again. */
  readonly id: string;
  readonly name: string;
  readonly recordCount: number;
  /** Where a source was updated: how the file stood to it, if that can be told, and whether its other rows were kept. */
  readonly update: { readonly comparison: ImportComparison | null; readonly keepsOthers: boolean } | null;
  readonly span: TimeWindow | null;
  /** The window before it was moved to the data, null where it stayed. */
  readonly formerWindow: TimeWindow | null;
  /** Whether a part of the data lies outside the window. */
  readonly reachesBeyond: boolean;
  /** Why the data could not be kept in the browser, null where it was. */
  readonly notStoredBecause: string | null;
}
