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
  /** By row, bits that hide it; null hides none. */
  readonly failed: Uint16Array | null;
  /** Of `failed`, the bits that hide a row here: a facet's own clause does not hide its alternatives. */
  readonly hidingBits: number;
  readonly blockRows: number;
  /** `[block * termCount + term]`: visible rows of the term before the block. */
  readonly totals: Uint32Array;
}

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
  failed: Uint16Array | null,
  hidingBits: number,
): CountIndex {
  const blockRows = Math.max(leastBlockRows, Math.ceil((rowCount * termCount) / mostTotals));
  const blocks = Math.ceil(rowCount / blockRows) + 1;
  const totals = new Uint32Array(blocks * termCount);
  const index = { columns, termCount, failed, hidingBits, blockRows, totals };
  const running = new Uint32Array(termCount);
  for (let block = 0; block < blocks; block++) {
    totals.set(running, block * termCount);
    addRows(index, block * blockRows, Math.min(rowCount, (block + 1) * blockRows), running, 1);
  }
  return index;
}

/** Adds the visible rows `[from, to)` to `counts`, or takes them away, one by one. */
function addRows(
  { columns, failed, hidingBits }: CountIndex,
  from: number,
  to: number,
  counts: Uint32Array,
  sign: 1 | -1,
): void {
  for (const column of columns)
    for (let row = from; row < to; row++) {
      if (failed !== null && (failed[row]! & hidingBits) !== 0) continue;
      counts[column[row]!]! += sign;
    }
}

/** Adds the visible rows before `end` to `counts`, or takes them away: the totals of whole blocks, then the rest. */
function addBefore(index: CountIndex, end: number, counts: Uint32Array, sign: 1 | -1): void {
  const block = Math.floor(end / index.blockRows);
  const offset = block * index.termCount;
  for (let term = 0; term < index.termCount; term++) counts[term]! += sign * index.totals[offset + term]!;
  addRows(index, block * index.blockRows, end, counts, sign);
}

function addMatches(
  { columns, failed, hidingBits }: CountIndex,
  table: EventTable,
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
    const isCertain = throughout[row] === 1 || (earliest >= startSeconds && latest <= endSeconds);
    const counts = isCertain ? certain : possible;
    for (const column of columns) counts[column[row]!]!++;
  }
}

/**
 * Certain and possible visible rows of a window by term (term 0: rows, or values, of no term). In each duration class the
 * rows that begin in the window and cannot outlast it are certain and come from the totals; the others are looked at.
 */
export function countTerms(index: CountIndex, table: EventTable, window: TableWindow): TermCounts {
  const counts = { certain: new Uint32Array(index.termCount), possible: new Uint32Array(index.termCount) };
  const { startSeconds, endSeconds } = window;
  if (endSeconds <= startSeconds) return counts;
  for (const { start, end, longestSeconds } of table.classes) {
    const at = (seconds: number) =>
      lowerBound(table.earliestSeconds, Math.max(0, Math.min(0xffffffff, seconds)), start, end);
    const first = at(startSeconds - longestSeconds);
    const last = at(endSeconds);
    const innerStart = at(startSeconds);
    const innerEnd = Math.max(innerStart, Math.min(last, at(endSeconds - longestSeconds + 1)));
    addMatches(index, table, first, innerStart, window, counts);
    if (innerEnd > innerStart) {
      addBefore(index, innerEnd, counts.certain, 1);
      addBefore(index, innerStart, counts.certain, -1);
    }
    addMatches(index, table, innerEnd, last, window, counts);
  }
  return counts;
}
