import type { TextColumn } from "../../../core/events/dataset/field-column";
import { ByteStore } from "./byte-store";
import { growArray, nextCapacity } from "./growing-array";

const encoder = new TextEncoder();

/** Texts of one column, row by row, as UTF-8. A lone surrogate becomes U+FFFD. */
export class TextColumnBuilder {
  private readonly bytes = new ByteStore();
  private offsets = new Uint32Array(2 ** 12);
  private count = 0;
  private scratch = new Uint8Array(2 ** 16);

  /** Adds a cell of each record; all of them are encoded at once, since a call for each takes several times as long. */
  add(records: readonly (readonly string[])[], column: number): void {
    const rows = this.count + records.length;
    if (rows >= this.offsets.length) this.offsets = growArray(this.offsets, nextCapacity(rows + 1));
    let joined = "";
    for (const cells of records) joined += cells[column] ?? "";
    const encoded = this.encode(joined);
    // As many bytes as UTF-16 code units: all of it is ASCII.
    const isAscii = encoded.length === joined.length;
    const lengthOf = isAscii ? (text: string) => text.length : byteLength;
    if (this.endRows(records, column, lengthOf) === encoded.length) this.bytes.append(encoded);
    else this.addOneByOne(records, column);
  }

  /** Notes where each text ends; the bytes of all of them. */
  private endRows(
    records: readonly (readonly string[])[],
    column: number,
    lengthOf: (text: string) => number,
  ): number {
    const { offsets } = this;
    const start = offsets[this.count]!;
    let end = start;
    for (const cells of records) {
      end += lengthOf(cells[column] ?? "");
      offsets[++this.count] = end;
    }
    return end - start;
  }

  /** For texts cut within a surrogate pair, whose halves must not meet again. */
  private addOneByOne(records: readonly (readonly string[])[], column: number): void {
    this.count -= records.length;
    for (const cells of records) {
      this.bytes.append(this.encode(cells[column] ?? ""));
      this.offsets[++this.count] = this.bytes.length;
    }
  }

  /** Valid until the next call. */
  private encode(text: string): Uint8Array {
    // A UTF-16 code unit takes at most three bytes.
    const most = text.length * 3;
    if (most > this.scratch.length) this.scratch = new Uint8Array(nextCapacity(most));
    return this.scratch.subarray(0, encoder.encodeInto(text, this.scratch).written);
  }

  /** The column in another order; the builder's own buffers are let go. */
  finish(order: Uint32Array): TextColumn {
    const { offsets } = this;
    const sorted = new Uint8Array(this.bytes.length);
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
      this.bytes.copyTo(sorted, at, offsets[order[row]!]!, offsets[order[next - 1]! + 1]!);
      at = sortedOffsets[next]!;
      row = next;
    }
    this.bytes.clear();
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
