const chunkSize = 2 ** 20;

/** Bytes that are only appended, in chunks: growing copies nothing. */
export class ByteStore {
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  length = 0;

  append(bytes: Uint8Array): void {
    let taken = 0;
    while (taken < bytes.length) {
      const at = this.length % chunkSize;
      if (at === 0) this.chunks.push(new Uint8Array(chunkSize));
      const part = bytes.subarray(taken, taken + chunkSize - at);
      this.chunks.at(-1)!.set(part, at);
      taken += part.length;
      this.length += part.length;
    }
  }

  /** Copies the bytes `[start, end)` to a place in the target. */
  copyTo(target: Uint8Array, place: number, start: number, end: number): void {
    let at = start;
    while (at < end) {
      const chunk = this.chunks[Math.floor(at / chunkSize)]!;
      const from = at % chunkSize;
      const to = Math.min(chunkSize, from + end - at);
      target.set(chunk.subarray(from, to), place + at - start);
      at += to - from;
    }
  }

  clear(): void {
    this.chunks = [];
    this.length = 0;
  }
}
