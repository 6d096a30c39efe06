import type { TextColumn } from "../../../core/events/dataset/field-column";
import { growArray, nextCapacity } from "./growing-array";

const encoder = new TextEncoder();

/** Texts of one column, row by row, as UTF-8 in one growing buffer. A lone surrogate becomes U+FFFD. */
export class TextColumnBuilder {
  private bytes = new Uint8Array(2 ** 16);
  private offsets = new Uint32Array(2 ** 12);
  private length = 0;
  private count = 0;

  /** Adds a cell of each record; all of them are encoded at once, since a call for each takes several times as long. */
  add(records: readonly (readonly string[])[], column: number): void {
    const rows = this.count + records.length;
    if (rows >= this.offsets.length) this.offsets = growArray(this.offsets, nextCapacity(rows + 1));
    let joined = "";
    for (const cells of records) joined += cells[column] ?? "";
    const written = this.encode(joined);
    // As many bytes as UTF-16 code units: all of it is ASCII.
    if (written === joined.length) this.endRows(records, column, (text) => text.length);
    else if (written === this.endRows(records, column, byteLength)) return;
    else this.encodeOneByOne(records, column);
  }

  /** Notes where each text ends; the bytes of all of them. */
  private endRows(
    records: readonly (readonly string[])[],
    column: number,
    lengthOf: (text: string) => number,
  ): number {
    const start = this.length;
    for (const cells of records) {
      this.length += lengthOf(cells[column] ?? "");
      this.offsets[++this.count] = this.length;
    }
    return this.length - start;
  }

  /** For texts cut within a surrogate pair, whose halves must not meet again. */
  private encodeOneByOne(records: readonly (readonly string[])[], column: number): void {
    this.count -= records.length;
    this.length = this.offsets[this.count]!;
    for (const cells of records) {
      this.length += this.encode(cells[column] ?? "");
      this.offsets[++this.count] = this.length;
    }
  }

  private encode(text: string): number {
    // A UTF-16 code unit takes at most three bytes.
    const most = this.length + text.length * 3;
    if (most > this.bytes.length) this.bytes = growArray(this.bytes, nextCapacity(most));
    return encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  /** The column in another order; the builder's own buffers are let go. */
  finish(order: Uint32Array): TextColumn {
    const { bytes, offsets } = this;
    const sorted = new Uint8Array(this.length);
    const sortedOffsets = new Uint32Array(order.length + 1);
    let at = 0;
    let row = 0;
    while (row < order.length) {
      // Neighbours that stay neighbours are copied at once.
      let next = row;
      do {
        const source = order[next]!;
        sortedOffsets[next + 1] = sortedOffsets[next]! + offsets[source + 1]! - offsets[source]!;
        next++;
      } while (next < order.length && order[next] === order[next - 1]! + 1);
      const start = offsets[order[row]!]!;
      sorted.set(bytes.subarray(start, offsets[order[next - 1]! + 1]!), at);
      at = sortedOffsets[next]!;
      row = next;
    }
    this.bytes = new Uint8Array(0);
    this.offsets = new Uint32Array(0);
    return { kind: "texts", bytes: sorted, offsets: sortedOffsets };
  }
}

/** Bytes of a text in UTF-8 beside others: a surrogate is part of a pair, two bytes each, or alone, three for U+FFFD. */
function byteLength(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (code >= 0xd800 && code < 0xdc00) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next < 0xe000) {
        bytes++;
        index++;
      }
    }
  }
  return bytes;
}
