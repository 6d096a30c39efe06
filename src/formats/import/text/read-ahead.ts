import { ImportRefusal } from "../record-reader";
import { readSlice } from "./read-slice";

/** Even, so that no UTF-16 code unit is cut; large, since each read waits for the browser once. */
const defaultBlockBytes = 2 ** 21;

/**
 * The bytes of a file in blocks of one size but for the last, at least one. The next one is asked for before a block is
 * handed over. By slices: Chromium now and then never answers a read from the stream of a file. Throws `ImportRefusal`
 * "file-unreadable" where the file cannot be read (any more) or ends too early.
 */
export async function* readAhead(
  blob: Blob,
  blockBytes = defaultBlockBytes,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let start = 0;
  let next = readSlice(blob, 0, blockBytes);
  do {
    const block = await next;
    if (block.length < Math.min(blockBytes, blob.size - start)) throw new ImportRefusal("file-unreadable");
    start += block.length;
    if (start < blob.size) {
      next = readSlice(blob, start, start + blockBytes);
      // Told when it is awaited; whoever stops before that does not want to know.
      next.catch(() => undefined);
    }
    yield block;
  } while (start < blob.size);
}
