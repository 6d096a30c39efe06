// dBASE III table, https://www.dbase.com/KnowledgeBase/int/db7_file_fmt.htm; UTF-8 as the .cpg file beside it says.
const versionWithoutMemo = 3;
const headerBytes = 32;
const fieldBytes = 32;
const endOfFields = 0x0d;
const endOfFile = 0x1a;
const widestText = 254;
const numberWidth = 19;
const numberDecimals = 6;

export interface DbfColumn {
  /** At most ten ASCII characters. */
  readonly name: string;
  readonly values: readonly (string | number | null)[];
}

const encoder = new TextEncoder();

/** UTF-8 of a text, cut after a whole character where it is too long. */
function encodeText(text: string): Uint8Array {
  const bytes = encoder.encode(text.replace(/[\r\n\t]+/g, " "));
  if (bytes.length <= widestText) return bytes;
  let end = widestText;
  while ((bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

function encodeNumber(value: number): Uint8Array {
  const text = Number.isInteger(value) ? String(value) : value.toFixed(numberDecimals);
  return encoder.encode(text.padStart(numberWidth));
}

/**
 * The table of a shapefile. A column of numbers is one of numbers, any other one of text; texts are cut to 254 bytes.
 * Null is left blank.
 *
 * @param rowCount  how many values every column has
 * @throws RangeError for a column with a name that a table cannot hold, or with another number of values
 */
export function writeDbf(
  columns: readonly DbfColumn[],
  rowCount: number,
  madeAtMs: number,
): Uint8Array<ArrayBuffer> {
  const written = columns.map(({ name, values }) => {
    if (!/^[A-Za-z]\w{0,9}$/.test(name) || values.length !== rowCount)
      throw new RangeError(`column ${name} with ${values.length} of ${rowCount} values`);
    const isNumeric = values.some((value) => typeof value === "number");
    const cells = values.map((value) => {
      if (value === null) return new Uint8Array();
      return typeof value === "number" ? encodeNumber(value) : encodeText(value);
    });
    const width = isNumeric ? numberWidth : Math.max(1, ...cells.map((cell) => cell.length));
    return { name, isNumeric, cells, width };
  });
  const recordBytes = 1 + written.reduce((sum, { width }) => sum + width, 0);
  const dataStart = headerBytes + fieldBytes * written.length + 1;
  const bytes = new Uint8Array(dataStart + recordBytes * rowCount + 1);
  const view = new DataView(bytes.buffer);
  const made = new Date(madeAtMs);
  bytes.set([versionWithoutMemo, made.getUTCFullYear() - 1900, made.getUTCMonth() + 1, made.getUTCDate()]);
  view.setUint32(4, rowCount, true);
  view.setUint16(8, dataStart, true);
  view.setUint16(10, recordBytes, true);
  for (const [index, { name, isNumeric, width }] of written.entries()) {
    const at = headerBytes + fieldBytes * index;
    bytes.set(encoder.encode(name), at);
    bytes[at + 11] = (isNumeric ? "N" : "C").charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = isNumeric ? numberDecimals : 0;
  }
  bytes[dataStart - 1] = endOfFields;
  bytes.fill(0x20, dataStart, bytes.length - 1);
  for (let row = 0; row < rowCount; row++) {
    let at = dataStart + recordBytes * row + 1;
    for (const { cells, width } of written) {
      bytes.set(cells[row]!, at);
      at += width;
    }
  }
  bytes[bytes.length - 1] = endOfFile;
  return bytes;
}
