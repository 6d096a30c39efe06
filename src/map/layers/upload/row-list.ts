const firstCapacity = 1024;

/** Row numbers in a typed array that grows. */
export class RowList {
  #rows = new Uint32Array(firstCapacity);
  #count = 0;

  add(row: number): void {
    if (this.#count === this.#rows.length) {
      const grown = new Uint32Array(this.#count * 2);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    this.#rows[this.#count++] = row;
  }

  /** The rows added, in their order, in no more memory than they need. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.#rows.slice(0, this.#count);
  }
}
