import type { RowBits } from "../count-index";
import { hiddenRow, possiblyShownRow, type RowMask, shownRow } from "../counts";
import { type ClauseName, clauseBit, clauseNames, type RowTest } from "./clauses";

/** Which rows of a set pass which clauses. */
export interface Matches extends RowBits {
  readonly rowCount: number;
  readonly tests: ReadonlyMap<ClauseName, RowTest>;
  /** What the clauses say of each row together; null when nothing is asked. */
  readonly mask: RowMask;
}

/** The matches of a filter that asks nothing. */
export function matchAll(rowCount: number): Matches {
  return { rowCount, tests: new Map(), failed: null, doubted: null, mask: null };
}

/** Sets the bit where a test says so and clears it elsewhere. */
function setBit(bits: Uint16Array, bit: number, isSet: (row: number) => boolean): void {
  const others = ~bit & 0xffff;
  for (let row = 0; row < bits.length; row++) bits[row] = isSet(row) ? bits[row]! | bit : bits[row]! & others;
}

function clearBit(bits: Uint16Array, bit: number): void {
  const others = ~bit & 0xffff;
  for (let row = 0; row < bits.length; row++) bits[row]! &= others;
}

/** Sets the bit where a mask has the byte and clears it elsewhere. */
function copyBit(bits: Uint16Array, bit: number, rows: Uint8Array, byte: number): void {
  const others = ~bit & 0xffff;
  // Looked up and not compared: where neighbours differ at random, a processor that guesses ahead is slow.
  const bitOfByte = new Uint16Array(0x100);
  bitOfByte[byte] = bit;
  for (let row = 0; row < bits.length; row++) bits[row] = (bits[row]! & others) | bitOfByte[rows[row]!]!;
}

function setFailed(failed: Uint16Array, bit: number, test: RowTest | undefined): void {
  if (!test) clearBit(failed, bit);
  else if (test.rows) copyBit(failed, bit, test.rows, hiddenRow);
  else setBit(failed, bit, (row) => !test.passes(row));
}

function setDoubted(doubted: Uint16Array, bit: number, test: RowTest | undefined): void {
  if (!test?.doubts) clearBit(doubted, bit);
  else if (test.rows) copyBit(doubted, bit, test.rows, possiblyShownRow);
  else setBit(doubted, bit, test.doubts);
}

function maskOf(failed: Uint16Array, doubted: Uint16Array | null): Uint8Array {
  // All of it is hidden at first.
  const mask = new Uint8Array(failed.length);
  if (doubted === null) {
    for (let row = 0; row < mask.length; row++) if (failed[row] === 0) mask[row] = shownRow;
  } else
    for (let row = 0; row < mask.length; row++)
      if (failed[row] === 0) mask[row] = doubted[row] === 0 ? shownRow : possiblyShownRow;
  return mask;
}

/**
 * The matches after a change of what is asked: only the clauses whose test is another object are asked again.
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
  const canDoubt = [...tests.values()].some(({ doubts }) => doubts !== undefined);
  const doubted = canDoubt ? (isKept && previous.doubted?.slice()) || new Uint16Array(rowCount) : null;
  for (const name of clauseNames) {
    const test = tests.get(name);
    const before = isKept ? previous.tests.get(name) : undefined;
    if (test === before) continue;
    setFailed(failed, clauseBit(name), test);
    if (doubted && (test?.doubts || before?.doubts)) setDoubted(doubted, clauseBit(name), test);
  }
  return { rowCount, tests, failed, doubted, mask: maskOf(failed, doubted) };
}
