import { ImportRefusal } from "../record-reader";

/** Bytes `[start, end)` of a file, fewer at its end. Throws `ImportRefusal` where it cannot be read (any more). */
export async function readSlice(blob: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.slice(start, end).arrayBuffer());
  } catch (error) {
    throw new ImportRefusal("file-unreadable", error instanceof Error ? error.name : String(error));
  }
}
