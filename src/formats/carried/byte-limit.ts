/** A stream gave more than was allowed: what packs so well is no content of ours. */
export class TooManyBytesError extends Error {
  constructor(limitBytes: number) {
    super(`more than ${limitBytes} bytes`);
    this.name = "TooManyBytesError";
  }
}

/**
 * Bytes through a (de)compressor, ended as soon as more than `limitBytes` came out.
 *
 * @throws TooManyBytesError beyond the limit, and what the compressor throws at damaged bytes
 */
export async function pipeBytes(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limitBytes) {
      await reader.cancel();
      throw new TooManyBytesError(limitBytes);
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}
