import { ImportRefusal } from "../../record-reader";
import { textOfValue } from "../records/flatten-value";
import { countReplaced } from "../text/read-text";

const headerBytes = 32;
const fieldBytes = 32;
const endOfFields = 0x0d;
const deletedMark = 0x2a;
const julianDayOfEpoch = 2_440_588;
const dayMs = 86_400_000;

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

/** A dBASE table: its fields, and its rows as texts. */
export interface DbfTable {
  readonly names: readonly string[];
  readonly count: number;
  readonly isDeleted: (row: number) => boolean;
  readonly cells: (row: number) => string[];
  /** Characters so far that mean nothing in the encoding. */
  readonly countReplaced: () => number;
}

/** The text part of a table, for trying an encoding on. */
export function dbfDriver(bytes: Uint8Array): number {
  return bytes[29] ?? 0;
}

/**
 * Opens a .dbf by its own header: texts in `encoding`, numbers as they are written, dates as ISO dates; a number field
 * full of asterisks is empty.
 *
 * @throws ImportRefusal `count-mismatch` where fewer rows are there than the header says, `file-damaged` for a header
 *         that makes no sense
 */
export function openDbf(bytes: Uint8Array, encoding: string): DbfTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes + 1) throw new ImportRefusal("file-damaged", ".dbf");
  const count = view.getUint32(4, true);
  const firstRow = view.getUint16(8, true);
  const rowBytes = view.getUint16(10, true);
  const decoder = new TextDecoder(encoding);
  const fields = readFields(bytes, firstRow, decoder);
  const needed = fields.reduce((sum, { length }) => sum + length, 1);
  if (rowBytes < needed) throw new ImportRefusal("file-damaged", `.dbf: ${rowBytes} < ${needed}`);
  const fitting = Math.floor((bytes.length - firstRow) / rowBytes);
  if (count > fitting) throw new ImportRefusal("count-mismatch", `.dbf: ${fitting} / ${count}`);
  let replaced = 0;
  const readText = (start: number, length: number) => {
    const text = decoder.decode(bytes.subarray(start, start + length));
    replaced += countReplaced(text);
    return text;
  };
  return {
    names: fields.map(({ name }) => name),
    count,
    isDeleted: (row) => bytes[firstRow + row * rowBytes] === deletedMark,
    cells: (row) =>
      fields.map((field) => readCell(view, firstRow + row * rowBytes + field.offset, field, readText)),
    countReplaced: () => replaced,
  };
}

function readFields(bytes: Uint8Array, firstRow: number, decoder: TextDecoder): DbfField[] {
  const fields: DbfField[] = [];
  let offset = 1;
  for (let at = headerBytes; bytes[at] !== endOfFields; at += fieldBytes) {
    if (at + fieldBytes >= firstRow || at + fieldBytes >= bytes.length)
      throw new ImportRefusal("file-damaged", ".dbf");
    const [name = ""] = decoder.decode(bytes.subarray(at, at + 11)).split("\0");
    const length = bytes[at + 16] ?? 0;
    fields.push({ name: name.trim(), type: String.fromCharCode(bytes[at + 11] ?? 0), offset, length });
    offset += length;
  }
  return fields;
}

function readCell(
  view: DataView,
  start: number,
  { type, length }: DbfField,
  readText: (start: number, length: number) => string,
): string {
  if (type === "I" && length === 4) return String(view.getInt32(start, true));
  if (type === "O" && length === 8) return textOfValue(view.getFloat64(start, true));
  if ((type === "T" || type === "@") && length === 8) return readMoment(view, start);
  const text = readText(start, length).replace(/[\0 ]+$/, "");
  if (type === "C") return text;
  const trimmed = text.trim();
  if (/^\*+$/.test(trimmed)) return "";
  if (type === "D") return trimmed.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3").replace(/^0000-00-00$/, "");
  if (type === "L") return readLogical(trimmed);
  return trimmed;
}

function readLogical(text: string): string {
  if (/^[YyTt]$/.test(text)) return "true";
  return /^[NnFf]$/.test(text) ? "false" : "";
}

/** Julian day and milliseconds, of a clock in no stated zone. */
function readMoment(view: DataView, start: number): string {
  const day = view.getInt32(start, true);
  if (day === 0) return "";
  const moment = new Date((day - julianDayOfEpoch) * dayMs + view.getInt32(start + 4, true));
  return textOfValue(moment).replace(/Z$/, "");
}
