import { GrowableArray } from "./growable-array";

const pageBytes = 4 * 2 ** 20;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Many short texts as UTF-8 in pages of 4 MB: they keep no part of the file alive, as slices of its text would, and
 * together they may be larger than one buffer.
 */
export class TextPages {
  readonly #pages: Uint8Array[] = [];
  /** Page × `pageBytes` + offset. */
  readonly #starts = new GrowableArray((length) => new Float64Array(length));
  readonly #lengths = new GrowableArray((length) => new Uint16Array(length));
  #used = 0;

  /** Adds a text of at most 20,000 characters. */
  add(text: string): void {
    const most = text.length * 3;
    if (most > 0xffff) throw new RangeError(`a text of ${text.length} characters is too long to be kept`);
    if (this.#pages.length === 0 || this.#used + most > pageBytes) {
      this.#pages.push(new Uint8Array(pageBytes));
      this.#used = 0;
    }
    const pageNumber = this.#pages.length - 1;
    const page = this.#pages[pageNumber] as Uint8Array;
    const { written } = encoder.encodeInto(text, page.subarray(this.#used));
    this.#starts.push(pageNumber * pageBytes + this.#used);
    this.#lengths.push(written);
    this.#used += written;
  }

  read(index: number): string {
    const start = this.#starts.at(index);
    const offset = start % pageBytes;
    const page = this.#pages[(start - offset) / pageBytes] as Uint8Array;
    return decoder.decode(page.subarray(offset, offset + this.#lengths.at(index)));
  }
}
