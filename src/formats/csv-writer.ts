export type CsvCell = string | number | null;

const byteOrderMark = "\uFEFF";
const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
// A spreadsheet runs these as formulas, the wide forms and a leading line break included.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
// Where lists are parted by semicolons, as in Ukraine, or by tabs, a spreadsheet begins a cell inside of a text of ours.
const innerFormula =
  /(?<=[;\t\r\n]["\s]*)(?=[=+\-@＝＋－＠])(?!-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?:["\s]*[;\t\r\n]|$))/g;

/**
 * The text with an apostrophe wherever a spreadsheet would take what follows for a formula, whichever list separator it
 * reads by; numbers are left alone.
 */
export function guardFormula(text: string): string {
  const inner = text.replace(innerFormula, "'");
  return formulaStart.test(inner) && !plainNumber.test(inner) ? `'${inner}` : inner;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const guarded = guardFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * A table as CSV by RFC 4180, line by line: comma, CRLF, quotes where needed; with a UTF-8 byte order mark, so that
 * spreadsheets read Cyrillic. Numbers are written as such, null as an empty cell. A row of another length than the
 * header throws.
 */
export function* writeCsvLines(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): Generator<string, void> {
  yield `${byteOrderMark}${header.map(writeCell).join(",")}\r\n`;
  let line = 1;
  for (const row of rows) {
    if (row.length !== header.length) {
      throw new RangeError(`row ${line} has ${row.length} cells, expected ${header.length}`);
    }
    yield `${row.map(writeCell).join(",")}\r\n`;
    line++;
  }
}

/** A table as CSV in one text, by the rules of `writeCsvLines`. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...writeCsvLines(header, rows)].join("");
}
