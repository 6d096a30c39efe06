import type { CodeColumn } from "./event-set/facet-column";
import type { EventTable } from "./event-table";
import { lowerBound, type TableWindow } from "./window-rows";

/**
 * Running totals per term over rows in table order. A window then counts by two look-ups per block of rows and a look at
 * the rows near its edges, wherever it jumps to: nothing depends on the window before.
 */
export interface CountIndex {
  readonly columns: readonly CodeColumn[];
  readonly termCount: number;
  readonly bits: RowBits;
  /** The bits that hide or doubt a row here: a facet's own clause does not hide its alternatives. */
  readonly hidingBits: number;
  readonly blockRows: number;
  /** `[block * slots + term]`: visible rows of the term before the block; where rows are doubted, theirs follow. */
  readonly totals: Uint32Array;
}

/** What clauses say of each row, a bit for each clause. */
export interface RowBits {
  /** The clauses that the row fails, which hides it; null where none is asked. */
  readonly failed: Uint16Array | null;
  /** The clauses that could not be decided for it, so that it is never certain; null where all could. */
  readonly doubted: Uint16Array | null;
}

/** No clause is asked. */
export const noRowBits: RowBits = { failed: null, doubted: null };

/** What is counted of a table: its rows by class and beginning, and when they are. */
export type CountedTable = Pick<EventTable, "earliestSeconds" | "latestSeconds" | "throughout" | "classes">;

/** Certain and possible rows of a window by term. */
export interface TermCounts {
  readonly certain: Uint32Array;
  readonly possible: Uint32Array;
}

const leastBlockRows = 256;
/** Entries of all totals: with more terms the blocks get longer. */
const mostTotals = 2 ** 20;

/** Makes an index; about 3 ms for a million rows and one column. */
export function buildCountIndex(
  rowCount: number,
  columns: readonly CodeColumn[],
  termCount: number,
  bits: RowBits,
  hidingBits: number,
): CountIndex {
  const slots = bits.doubted === null ? termCount : 2 * termCount;
  const blockRows = Math.max(leastBlockRows, Math.ceil((rowCount * slots) / mostTotals));
  const blocks = Math.ceil(rowCount / blockRows) + 1;
  const totals = new Uint32Array(blocks * slots);
  const index = { columns, termCount, bits, hidingBits, blockRows, totals };
  const running = new Uint32Array(slots);
  for (let block = 0; block < blocks; block++) {
    totals.set(running, block * slots);
    addRows(index, block * blockRows, Math.min(rowCount, (block + 1) * blockRows), running, 1);
  }
  return index;
}

/** Adds the visible rows `[from, to)` to `counts`, or takes them away, one by one. */
function addRows(
  { columns, termCount, bits: { failed, doubted }, hidingBits }: CountIndex,
  from: number,
  to: number,
  counts: Uint32Array,
  sign: 1 | -1,
): void {
  for (const column of columns)
    for (let row = from; row < to; row++) {
      if (failed !== null && (failed[row]! & hidingBits) !== 0) continue;
      const isDoubted = doubted !== null && (doubted[row]! & hidingBits) !== 0;
      counts[isDoubted ? termCount + column[row]! : column[row]!]! += sign;
    }
}

/** Adds the visible rows before `end` to `counts`, or takes them away: the totals of whole blocks, then the rest. */
function addBefore(index: CountIndex, end: number, counts: Uint32Array, sign: 1 | -1): void {
  const block = Math.floor(end / index.blockRows);
  const slots = counts.length;
  const offset = block * slots;
  for (let slot = 0; slot < slots; slot++) counts[slot]! += sign * index.totals[offset + slot]!;
  addRows(index, block * index.blockRows, end, counts, sign);
}

function addMatches(
  { columns, bits: { failed, doubted }, hidingBits }: CountIndex,
  table: CountedTable,
  from: number,
  to: number,
  { startSeconds, endSeconds }: TableWindow,
  { certain, possible }: TermCounts,
): void {
  const { earliestSeconds, latestSeconds, throughout } = table;
  for (let row = from; row < to; row++) {
    if (failed !== null && (failed[row]! & hidingBits) !== 0) continue;
    const earliest = earliestSeconds[row]!;
    const latest = latestSeconds[row]!;
    if (earliest >= endSeconds || latest <= startSeconds) continue;
    const isInside = throughout[row] === 1 || (earliest >= startSeconds && latest <= endSeconds);
    const isCertain = isInside && (doubted === null || (doubted[row]! & hidingBits) === 0);
    const counts = isCertain ? certain : possible;
    for (const column of columns) counts[column[row]!]!++;
  }
}

/**
 * Certain and possible visible rows of a window by term (term 0: rows, or values, of no term). In each duration class the
 * rows that begin in the window and cannot outlast it are certain and come from the totals; the others are looked at.
 */
export function countTerms(index: CountIndex, table: CountedTable, window: TableWindow): TermCounts {
  const { termCount } = index;
  const counts = { certain: new Uint32Array(termCount), possible: new Uint32Array(termCount) };
  const { startSeconds, endSeconds } = window;
  if (endSeconds <= startSeconds) return counts;
  /** Of the rows that surely lie in the window, by term; where rows are doubted, theirs follow. */
  const inner = new Uint32Array(index.bits.doubted === null ? termCount : 2 * termCount);
  for (const { start, end, longestSeconds } of table.classes) {
    const at = (seconds: number) =>
      lowerBound(table.earliestSeconds, Math.max(0, Math.min(0xffffffff, seconds)), start, end);
    const first = at(startSeconds - longestSeconds);
    const last = at(endSeconds);
    const innerStart = at(startSeconds);
    const innerEnd = Math.max(innerStart, Math.min(last, at(endSeconds - longestSeconds + 1)));
    addMatches(index, table, first, innerStart, window, counts);
    if (innerEnd > innerStart) {
      addBefore(index, innerEnd, inner, 1);
      addBefore(index, innerStart, inner, -1);
    }
    addMatches(index, table, innerEnd, last, window, counts);
  }
  for (let term = 0; term < termCount; term++) {
    counts.certain[term]! += inner[term]!;
    counts.possible[term]! += inner[termCount + term] ?? 0;
  }
  return counts;
}
