/**
 * Evenly sampled positions out of a stream of unknown length: every one at first, and each time the sample is full,
 * half of it and half as often.
 */
export class PointSample {
  readonly #values: Float64Array;
  readonly #most: number;
  #count = 0;
  #seen = 0;
  #stride = 1;

  /** @param most  how many positions are kept at most, an even number */
  constructor(most: number) {
    this.#most = most;
    this.#values = new Float64Array(most * 2);
  }

  add(lng: number, lat: number): void {
    if (this.#seen++ % this.#stride !== 0) return;
    // The position at hand belongs to the coarser sample as well: `most` is even, so its number divides by the stride.
    if (this.#count === this.#most) this.#halve();
    this.#values[this.#count * 2] = lng;
    this.#values[this.#count * 2 + 1] = lat;
    this.#count++;
  }

  #halve(): void {
    this.#count = this.#most / 2;
    for (let index = 0; index < this.#count; index++) {
      this.#values[index * 2] = this.#values[index * 4]!;
      this.#values[index * 2 + 1] = this.#values[index * 4 + 1]!;
    }
    this.#stride *= 2;
  }

  /** `[lng, lat, lng, lat, …]` in the order in which they came. */
  positions(): Float64Array {
    return this.#values.slice(0, this.#count * 2);
  }
}
