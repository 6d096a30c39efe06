import type { TimeWindow } from "../../core/time/uncertain-interval";

/** What an import added, for the notice that says so. */
export interface AddedSummary {
  /** Names this addition, not the source: a source can be updated again. */
  readonly id: string;
  readonly name: string;
  readonly recordCount: number;
  /** Identifiers that are new, stayed, or are gone, where a source was updated and both have them. */
  readonly idsMatched: { readonly added: number; readonly kept: number; readonly gone: number } | null;
  readonly span: TimeWindow | null;
  /** The window before it was moved to the data, null where it stayed. */
  readonly formerWindow: TimeWindow | null;
  /** Whether a part of the data lies outside the window. */
  readonly reachesBeyond: boolean;
  /** Why the data could not be kept in the browser, null where it was. */
  readonly notStoredBecause: string | null;
}
