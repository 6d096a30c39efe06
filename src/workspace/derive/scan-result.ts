import type { RowTest } from "../../core/events/match/clauses";

export const scanNames = ["text", "zone"] as const;
/** Clauses that look into every row's texts or geometry. */
export type ScanName = (typeof scanNames)[number];

/** What a scan found. The same key means the same question to the same rows. */
export interface ScanResult {
  readonly key: readonly unknown[];
  readonly test: RowTest;
}
