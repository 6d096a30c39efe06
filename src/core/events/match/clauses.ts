import { facetNames } from "../incident-filter";

/**
 * Everything that decides whether a row is shown, each with a bit of its own, at most 16: what a filter can ask, what was
 * known then, and what an edit here took the place of.
 */
export const clauseNames = [
  ...facetNames,
  "killed",
  "injured",
  "view",
  "zone",
  "text",
  "known",
  "replaced",
] as const;
export type ClauseName = (typeof clauseNames)[number];

/** The bit that a row's byte of failures has set where the row fails this clause. */
export function clauseBit(name: ClauseName): number {
  return 1 << clauseNames.indexOf(name);
}

/** Whether a row passes one clause. The same object stands for the same answers, so that they are kept. */
export interface RowTest {
  readonly passes: (row: number) => boolean;
  /** Of a row that passes, whether it only possibly does; missing where every answer is sure. */
  readonly doubts?: (row: number) => boolean;
  /** The same answers as bytes of a mask, where they are at hand: reading them is much faster than asking. */
  readonly rows?: Uint8Array;
}
