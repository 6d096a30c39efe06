type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A typed array that grows as numbers are added: for columns whose length is known only at the end. */
export class GrowableArray<Values extends NumberArray> {
  #values: Values;
  #length = 0;
  readonly #make: (length: number) => Values;

  constructor(make: (length: number) => Values) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.#make(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** The number at a place below `length`. */
  at(index: number): number {
    return this.#values[index] as number;
  }

  /** What was added, without the spare room; a view, not a copy. */
  view(): Values {
    return this.#values.subarray(0, this.#length) as Values;
  }
}
