import type { ImportLimits } from "./import-settings";
import { type ImportFile, ImportRefusal } from "./record-reader";
import { readAhead } from "./text/read-ahead";
import { readSlice } from "./text/read-slice";

export interface ExpandOptions {
  /** Bytes of the packed file that were read so far. */
  readonly onProgress?: (readBytes: number) => void;
  /** Ends it; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Whether a file begins as gzip does. Throws `ImportRefusal` where it cannot be read. */
async function isGzip({ blob }: ImportFile): Promise<boolean> {
  const [first, second] = await readSlice(blob, 0, 2);
  return first === 0x1f && second === 0x8b;
}

/** A file's bytes as a stream of slices (see `readAhead`). */
function streamOf(blob: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  const blocks = readAhead(blob);
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await blocks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** The file as it was before it was packed, under its name without ".gz"; any other file as it is. */
export async function expandGzip(
  file: ImportFile,
  limits: Pick<ImportLimits, "maxFileBytes" | "maxUnpackedBytes">,
  { onProgress, signal }: ExpandOptions = {},
): Promise<ImportFile> {
  if (!(await isGzip(file))) return file;
  if (file.blob.size > limits.maxFileBytes) throw new ImportRefusal("file-too-large", String(file.blob.size));
  let readBytes = 0;
  let unpackedBytes = 0;
  let tooLarge: ImportRefusal | null = null;
  const countRead = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      readBytes += chunk.byteLength;
      onProgress?.(readBytes);
      signal?.throwIfAborted();
      controller.enqueue(chunk);
    },
  });
  const limit = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      signal?.throwIfAborted();
      unpackedBytes += chunk.byteLength;
      if (unpackedBytes <= limits.maxUnpackedBytes) controller.enqueue(chunk);
      else {
        tooLarge = new ImportRefusal("unpacked-too-large", String(limits.maxUnpackedBytes));
        controller.error(tooLarge);
      }
    },
  });
  try {
    const unpacked = streamOf(file.blob)
      .pipeThrough(countRead)
      .pipeThrough(new DecompressionStream("gzip"))
      .pipeThrough(limit);
    // The browser keeps what a response becomes where it has room, on the disk too.
    const blob = await new Response(unpacked).blob();
    const inside = { name: file.name.replace(/\.gz$/i, ""), blob };
    // As with archives in archives: nobody packs twice but to make a file grow.
    if (await isGzip(inside)) throw new ImportRefusal("nothing-inside", "gzip / gzip");
    return inside;
  } catch (error) {
    if (tooLarge !== null) throw tooLarge;
    if (error instanceof ImportRefusal) throw error;
    signal?.throwIfAborted();
    throw new ImportRefusal("file-damaged", error instanceof Error ? error.message : String(error));
  }
}
