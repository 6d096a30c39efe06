export type CsvCell = string | number | null;

const byteOrderMark = "\uFEFF";
const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
// A spreadsheet runs these as formulas, the wide forms and a leading line break included.
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** The text with an apostrophe before it where a spreadsheet would take it for a formula; numbers are left alone. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const guarded = guardFormula(cell);
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/**
 * A table as CSV by RFC 4180: comma, CRLF, quotes where needed; with a UTF-8 byte order mark, so that spreadsheets
 * read Cyrillic. Numbers are written as such, null as an empty cell. A row of another length than the header throws.
 */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(writeCell).join(",")];
  for (const row of rows) {
    if (row.length !== header.length) {
      throw new RangeError(`row ${lines.length} has ${row.length} cells, expected ${header.length}`);
    }
    lines.push(row.map(writeCell).join(","));
  }
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}
