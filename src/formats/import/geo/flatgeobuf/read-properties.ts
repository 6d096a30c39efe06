import { textOfValue } from "../records/flatten-value";
import { shortestFloat } from "../records/shortest-float";
import type { FlatTable } from "./flat-table";
import type { FlatGeobufColumn } from "./read-header";

type ReadValue = (view: DataView, at: number) => unknown;

/** By ColumnType of the specification: bytes, and how they are read. Texts, JSON, dates and bytes have lengths. */
const fixed: ReadonlyMap<number, { readonly bytes: number; readonly read: ReadValue }> = new Map([
  [0, { bytes: 1, read: (view: DataView, at: number): unknown => view.getInt8(at) }],
  [1, { bytes: 1, read: (view, at) => view.getUint8(at) }],
  [2, { bytes: 1, read: (view, at) => view.getUint8(at) !== 0 }],
  [3, { bytes: 2, read: (view, at) => view.getInt16(at, true) }],
  [4, { bytes: 2, read: (view, at) => view.getUint16(at, true) }],
  [5, { bytes: 4, read: (view, at) => view.getInt32(at, true) }],
  [6, { bytes: 4, read: (view, at) => view.getUint32(at, true) }],
  [7, { bytes: 8, read: (view, at) => view.getBigInt64(at, true) }],
  [8, { bytes: 8, read: (view, at) => view.getBigUint64(at, true) }],
  [9, { bytes: 4, read: (view, at) => shortestFloat(view.getFloat32(at, true)) }],
  [10, { bytes: 8, read: (view, at) => view.getFloat64(at, true) }],
]);
const textTypes = new Set([11, 12, 13]);
const binaryType = 14;

/**
 * The properties of a feature as cells in the order of the file's columns.
 *
 * @throws RangeError where they lead outside the feature or name a column that does not exist
 */
export function readProperties(feature: FlatTable, columns: readonly FlatGeobufColumn[]): string[] {
  const cells: string[] = new Array(columns.length).fill("");
  const vector = feature.vector(1, 1);
  if (vector === null) return cells;
  const bytes = feature.bytesOf(vector);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  let at = 0;
  while (at < bytes.length) {
    const index = view.getUint16(at, true);
    const column = columns[index];
    if (column === undefined) throw new RangeError(`column ${index}`);
    at += 2;
    const kind = fixed.get(column.type);
    if (kind !== undefined) {
      cells[index] = textOfValue(kind.read(view, at));
      at += kind.bytes;
    } else if (textTypes.has(column.type) || column.type === binaryType) {
      const length = view.getUint32(at, true);
      at += 4;
      if (at + length > bytes.length) throw new RangeError(`text of ${length}`);
      const value = bytes.subarray(at, at + length);
      cells[index] = column.type === binaryType ? textOfValue(value) : decoder.decode(value);
      at += length;
    } else throw new RangeError(`column type ${column.type}`);
  }
  return cells;
}
