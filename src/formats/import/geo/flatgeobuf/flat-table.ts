/**
 * A table of FlatBuffers, read by its vtable. Every access is bounds-checked by the view, which must hold no more than
 * the buffer the table lies in; offsets that lead outside throw a RangeError.
 */
export class FlatTable {
  readonly view: DataView;
  readonly #position: number;
  readonly #vtable: number;
  readonly #vtableBytes: number;

  constructor(view: DataView, position: number) {
    this.view = view;
    this.#position = position;
    this.#vtable = position - view.getInt32(position, true);
    this.#vtableBytes = view.getUint16(this.#vtable, true);
  }

  /** The table that a buffer begins with. */
  static root(view: DataView): FlatTable {
    return new FlatTable(view, view.getUint32(0, true));
  }

  /** Where the value of a field lies, or null where it has its default. */
  #field(index: number): number | null {
    const entry = 4 + index * 2;
    if (entry + 2 > this.#vtableBytes) return null;
    const offset = this.view.getUint16(this.#vtable + entry, true);
    return offset === 0 ? null : this.#position + offset;
  }

  uint8(index: number, otherwise: number): number {
    const at = this.#field(index);
    return at === null ? otherwise : this.view.getUint8(at);
  }

  uint16(index: number, otherwise: number): number {
    const at = this.#field(index);
    return at === null ? otherwise : this.view.getUint16(at, true);
  }

  int32(index: number, otherwise: number): number {
    const at = this.#field(index);
    return at === null ? otherwise : this.view.getInt32(at, true);
  }

  uint64(index: number): bigint {
    const at = this.#field(index);
    return at === null ? 0n : this.view.getBigUint64(at, true);
  }

  table(index: number): FlatTable | null {
    const at = this.#field(index);
    return at === null ? null : new FlatTable(this.view, at + this.view.getUint32(at, true));
  }

  /** Start and length of a vector, null where there is none; the whole of it lies in the buffer. */
  vector(index: number, elementBytes: number): { readonly start: number; readonly length: number } | null {
    const at = this.#field(index);
    if (at === null) return null;
    const head = at + this.view.getUint32(at, true);
    const length = this.view.getUint32(head, true);
    if (head + 4 + length * elementBytes > this.view.byteLength)
      throw new RangeError(`vector of ${length} at ${head}`);
    return { start: head + 4, length };
  }

  /** The tables of a vector of tables, empty where there is none. */
  tables(index: number): FlatTable[] {
    const vector = this.vector(index, 4);
    if (vector === null) return [];
    return Array.from({ length: vector.length }, (_, element) => {
      const at = vector.start + element * 4;
      return new FlatTable(this.view, at + this.view.getUint32(at, true));
    });
  }

  text(index: number): string {
    const vector = this.vector(index, 1);
    return vector === null ? "" : new TextDecoder().decode(this.bytesOf(vector));
  }

  bytesOf({ start, length }: { readonly start: number; readonly length: number }): Uint8Array {
    return new Uint8Array(this.view.buffer, this.view.byteOffset + start, length);
  }
}
