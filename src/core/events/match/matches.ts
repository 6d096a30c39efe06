import type { RowMask } from "../counts";
import { type ClauseName, clauseBit, clauseNames, type RowTest } from "./clauses";

/** Which rows of a set pass which clauses of a filter. */
export interface Matches {
  readonly rowCount: number;
  readonly tests: ReadonlyMap<ClauseName, RowTest>;
  /** By row, the bits of the clauses that it fails; null when nothing is asked. */
  readonly failed: Uint16Array | null;
  /** A byte for each row, 1 where it fails none; null when nothing is asked. */
  readonly mask: RowMask;
}

/** The matches of a filter that asks nothing. */
export function matchAll(rowCount: number): Matches {
  return { rowCount, tests: new Map(), failed: null, mask: null };
}

function applyTest(failed: Uint16Array, bit: number, test: RowTest | undefined): void {
  const others = ~bit & 0xffff;
  if (test === undefined) {
    for (let row = 0; row < failed.length; row++) failed[row]! &= others;
    return;
  }
  const { passes } = test;
  for (let row = 0; row < failed.length; row++)
    failed[row] = passes(row) ? failed[row]! & others : failed[row]! | bit;
}

/**
 * The matches after a change of the filter: only the clauses whose test is another object are asked again.
 *
 * @param previous  matches of the same rows, else all clauses are asked
 */
export function updateMatches(
  previous: Matches | null,
  rowCount: number,
  tests: ReadonlyMap<ClauseName, RowTest>,
): Matches {
  if (tests.size === 0) return matchAll(rowCount);
  const isKept = previous !== null && previous.rowCount === rowCount && previous.failed !== null;
  const failed = isKept ? previous.failed.slice() : new Uint16Array(rowCount);
  for (const name of clauseNames) {
    const test = tests.get(name);
    const before = isKept ? previous.tests.get(name) : undefined;
    if (test !== before) applyTest(failed, clauseBit(name), test);
  }
  const mask = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row++) mask[row] = failed[row] === 0 ? 1 : 0;
  return { rowCount, tests, failed, mask };
}
