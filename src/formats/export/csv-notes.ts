const breaks = /[\r\n\u2028\u2029]+/g;
const separators = /[",;\t]/;

/**
 * Lines before a table that begin with `#`, for what the table is about: one cell each, whatever list separator a
 * spreadsheet takes, so that nothing in them starts a formula. Notes without a value are left out.
 */
export function writeCsvNotes(notes: readonly (readonly [name: string, value: string])[]): string {
  return notes
    .filter(([, value]) => value !== "")
    .map(([name, value]) => {
      const line = `# ${name}: ${value.replace(breaks, " ")}`;
      return separators.test(line) ? `"${line.replaceAll('"', '""')}"\r\n` : `${line}\r\n`;
    })
    .join("");
}

/** A table with notes before it; the byte order mark stays the first of all. */
export function writeNotedCsv(notes: string, table: string): string {
  return table.startsWith("\uFEFF") ? `\uFEFF${notes}${table.slice(1)}` : `${notes}${table}`;
}
