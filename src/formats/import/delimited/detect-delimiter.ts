import { type Delimiter, delimiters } from "../import-settings";
import { RecordScanner } from "./record-scanner";
import { readSeparatorLine } from "./separator-line";

export interface DetectedDelimiter {
  readonly delimiter: Delimiter;
  /** Lines before the header, a `sep=` line not among them. */
  readonly skipRows: number;
  /** Whether there is more than one row and most agree on a number of cells greater than one. */
  readonly isTable: boolean;
}

interface ScannedRow {
  readonly line: number;
  readonly cells: number;
  readonly filledCells: number;
}

const maxRows = 200;
/** Share of the rows from the header on that must have as many cells as most have. */
const leastConsistency = 0.6;

function scanRows(text: string, isWhole: boolean, delimiter: Delimiter): ScannedRow[] {
  const scanner = new RecordScanner(delimiter);
  scanner.load(text, isWhole);
  const rows: ScannedRow[] = [];
  while (rows.length < maxRows) {
    const outcome = scanner.next();
    if (outcome === "end" || outcome === "incomplete") break;
    if (outcome === "blank") continue;
    const cells = outcome === "record" ? scanner.cells : [];
    const filledCells = cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
    rows.push({ line: scanner.line, cells: cells.length, filledCells });
  }
  return rows;
}

function mostFrequent(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of frequency) {
    const bestTimes = frequency.get(best) ?? 0;
    if (times > bestTimes || (times === bestTimes && count > best)) best = count;
  }
  return best;
}

interface Judged extends DetectedDelimiter {
  readonly score: number;
}

function judge(text: string, isWhole: boolean, delimiter: Delimiter): Judged {
  const rows = scanRows(text, isWhole, delimiter);
  const cells = mostFrequent(rows.map((row) => row.cells).filter((count) => count > 1));
  const none = { delimiter, skipRows: 0, isTable: false, score: 0 };
  if (cells < 2) return none;
  // A title that a spreadsheet padded with delimiters has the right number of cells, but few of them are filled.
  const header = rows.findIndex((row) => row.cells === cells && row.filledCells * 2 >= cells);
  if (header < 0) return none;
  const body = rows.slice(header);
  const consistency = body.filter((row) => row.cells === cells).length / body.length;
  if (consistency < leastConsistency) return none;
  // Delimiters inside the cells of another table begin after its header or vary; so both count against them.
  const score = consistency ** 2 * Math.log2(cells + 1) * (header === 0 ? 1 : 0.3);
  return { delimiter, skipRows: rows[header]!.line - 1, isTable: body.length > 1, score };
}

/**
 * Delimiter and rows above the header of a table by its first rows: the delimiter outside quotes on whose number most
 * rows agree, most cells winning. A `sep=` line decides.
 *
 * @param text  beginning of the file
 * @param isWhole  whether that is all of it; otherwise a last line that is cut is left out
 */
export function detectDelimiter(text: string, isWhole: boolean): DetectedDelimiter {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const named = readSeparatorLine(firstLine);
  const table = named === null ? text : text.slice(firstLine.length).replace(/^(\r\n|\r|\n)/, "");
  const judged = (named === null ? delimiters : [named]).map((delimiter) => judge(table, isWhole, delimiter));
  const best = judged.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, skipRows: best.skipRows, isTable: best.isTable };
}
