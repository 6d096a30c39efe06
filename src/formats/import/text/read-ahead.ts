import { ImportRefusal } from "../record-reader";

type Bytes = Uint8Array<ArrayBuffer>;

/** Even, so that no UTF-16 code unit is cut; less than browsers read ahead, so that a block is mostly there. */
const defaultBlockBytes = 2 ** 20;

/** Fills a buffer, which moves along: the one that is returned is the whole of it, shorter at the end of the file. */
type Fill = (buffer: ArrayBuffer) => Promise<Bytes>;

/** Reads straight into the buffer. */
function fillFrom(reader: ReadableStreamBYOBReader): Fill {
  return async (buffer) => {
    let moved = buffer;
    let filled = 0;
    while (filled < moved.byteLength) {
      const { done, value } = await reader.read(new Uint8Array(moved, filled));
      if (value !== undefined) moved = value.buffer;
      if (done) break;
      filled += value.length;
    }
    return new Uint8Array(moved, 0, filled);
  };
}

/** Copies what comes into the buffer. */
function fillWithPieces(reader: ReadableStreamDefaultReader<Bytes>): Fill {
  let piece: Bytes = new Uint8Array(0);
  return async (buffer) => {
    const block = new Uint8Array(buffer);
    let filled = 0;
    while (filled < block.length) {
      if (piece.length === 0) {
        const { done, value } = await reader.read();
        if (done) break;
        piece = value;
      }
      const part = piece.subarray(0, block.length - filled);
      block.set(part, filled);
      filled += part.length;
      piece = piece.subarray(part.length);
    }
    return block.subarray(0, filled);
  };
}

/** Not every browser reads files into buffers that it is given. */
function openStream(blob: Blob): { readonly fill: Fill; readonly cancel: () => Promise<void> } {
  const stream: ReadableStream<Bytes> = blob.stream();
  try {
    const reader = stream.getReader({ mode: "byob" });
    return { fill: fillFrom(reader), cancel: () => reader.cancel() };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const reader = stream.getReader();
    return { fill: fillWithPieces(reader), cancel: () => reader.cancel() };
  }
}

/**
 * The bytes of a file in blocks of one size but for the last, at least one; a block is valid until the next one is asked
 * for. The browser reads on while a block is worked on, even by a thread that never rests. Throws `ImportRefusal`
 * "file-unreadable" where the file cannot be read (any more) or ends too early.
 */
export async function* readAhead(blob: Blob, blockBytes = defaultBlockBytes): AsyncGenerator<Bytes> {
  let cancel: (() => Promise<void>) | null = null;
  try {
    const stream = openStream(blob);
    cancel = stream.cancel;
    let buffer = new ArrayBuffer(blockBytes);
    let readBytes = 0;
    do {
      const block = await stream.fill(buffer);
      if (block.length === 0 && readBytes < blob.size) throw new ImportRefusal("file-unreadable");
      readBytes += block.length;
      buffer = block.buffer;
      yield block;
    } while (readBytes < blob.size);
  } catch (error) {
    cancel = null;
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal("file-unreadable", error instanceof Error ? error.name : String(error));
  } finally {
    await cancel?.();
  }
}
