import type { TextEncodingName } from "../import-settings";
import { readAhead } from "./read-ahead";

export interface DecodedChunk {
  readonly text: string;
  /** Bytes of the file read up to the end of this chunk. */
  readonly readBytes: number;
  /** Sequences of bytes in or just before this chunk that the encoding does not know: each is a U+FFFD in the text. */
  readonly replaced: number;
  readonly isLast: boolean;
}

/** Small, so that the rows of one chunk are worked on while they are still in the processor's cache. */
const defaultChunkBytes = 2 ** 16;
const replacement = "\uFFFD";

const replacementBytes: Readonly<Partial<Record<TextEncodingName, readonly number[]>>> = {
  "utf-8": [0xef, 0xbf, 0xbd],
  "utf-16le": [0xfd, 0xff],
  "utf-16be": [0xff, 0xfd],
};

/** How often U+FFFD itself stands in the bytes: text that somebody before us replaced. */
function countWritten(bytes: Uint8Array, encoding: TextEncodingName): number {
  const pattern = replacementBytes[encoding];
  if (pattern === undefined) return 0;
  const step = pattern.length === 2 ? 2 : 1;
  let count = 0;
  for (let at = 0; at + pattern.length <= bytes.length; at += step)
    if (pattern.every((byte, index) => bytes[at + index] === byte)) count++;
  return count;
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf(replacement); at >= 0; at = text.indexOf(replacement, at + 1)) count++;
  return count;
}

/**
 * Text of a file, chunk by chunk, without its byte order mark; at least one chunk, the last one marked. The next part
 * of the file is being read while a chunk is worked on. Throws `ImportRefusal` "file-unreadable" where the file cannot
 * be read any more.
 *
 * @param chunkBytes  even
 */
export async function* decodeStream(
  blob: Blob,
  encoding: TextEncodingName,
  chunkBytes = defaultChunkBytes,
): AsyncGenerator<DecodedChunk> {
  const decoder = new TextDecoder(encoding);
  // The last two bytes of the chunk before: a U+FFFD of the file itself may straddle the cut.
  let tail = new Uint8Array(0);
  let start = 0;
  for await (const block of readAhead(blob)) {
    let at = 0;
    do {
      const bytes = block.subarray(at, at + chunkBytes);
      at += bytes.length;
      const isLast = start + at >= blob.size;
      const text = decoder.decode(bytes, { stream: !isLast });
      let replaced = 0;
      if (text.includes(replacement)) {
        const joined = encoding === "utf-8" ? Uint8Array.from([...tail, ...bytes]) : bytes;
        replaced = Math.max(0, countReplacements(text) - countWritten(joined, encoding));
      }
      tail = bytes.slice(-2);
      yield { text, readBytes: start + at, replaced, isLast };
    } while (at < block.length);
    start += block.length;
  }
}
