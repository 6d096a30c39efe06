import type { FileEntry } from "@zip.js/zip.js";
import { BlobReader, ZipReader } from "@zip.js/zip.js/lib/zip-core-native.js";
import { type ImportFile, ImportRefusal, type ReadContext } from "../../record-reader";
import { describeError } from "../records/to-refusal";

const mostEntries = 10_000;
const nestedArchive = /\.(?:zip|kmz|gz|7z|rar|tar)$/i;
const checksumError = /crc|signature/i;

/** A file of an archive. Its path is read for its ending and for telling layers apart, and leads nowhere. */
export interface ZipPart {
  readonly path: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * Unpacks the files with one of the extensions (lower case, without the dot), in the archive's order. Checks sums and
 * overlaps, and counts what really comes out against the limit whatever the directory says. Archives inside the archive
 * are not opened: an archive with nothing else is refused.
 */
export async function readZip(
  file: ImportFile,
  extensions: readonly string[],
  context: ReadContext,
): Promise<ZipPart[]> {
  if (file.blob.size > context.limits.maxFileBytes)
    throw new ImportRefusal("file-too-large", String(file.blob.size));
  const reader = new ZipReader(new BlobReader(file.blob), {
    useWebWorkers: false,
    checkCrc32: true,
    checkOverlappingEntry: true,
  });
  try {
    const parts: ZipPart[] = [];
    const budget = { left: context.limits.maxUnpackedBytes };
    let count = 0;
    let hasNested = false;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > mostEntries) throw new ImportRefusal("unpacked-too-large", `> ${mostEntries}`);
      const { filename } = entry;
      if (entry.directory || /(?:^|\/)(?:__MACOSX\/|\._)/.test(filename)) continue;
      hasNested ||= nestedArchive.test(filename);
      const extension = filename.slice(filename.lastIndexOf(".") + 1).toLowerCase();
      if (!extensions.includes(extension)) continue;
      if (entry.encrypted) throw new ImportRefusal("file-unreadable", filename.slice(0, 100));
      if (entry.uncompressedSize > budget.left) throw new ImportRefusal("unpacked-too-large", filename);
      parts.push({ path: filename, extension, bytes: await unpack(entry, budget) });
    }
    if (parts.length === 0 && hasNested) throw new ImportRefusal("nothing-inside", "zip / zip");
    context.progress(file.blob.size);
    return parts;
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    const detail = describeError(error);
    throw new ImportRefusal(checksumError.test(detail) ? "checksum-mismatch" : "file-damaged", detail);
  } finally {
    await reader.close();
  }
}

async function unpack(entry: FileEntry, budget: { left: number }): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let refusal: ImportRefusal | null = null;
  const sink = new WritableStream<Uint8Array>({
    write(piece) {
      length += piece.length;
      budget.left -= piece.length;
      if (budget.left < 0) {
        refusal = new ImportRefusal("unpacked-too-large", entry.filename);
        throw refusal;
      }
      pieces.push(piece);
    },
  });
  try {
    await entry.getData(sink);
  } catch (error) {
    // The library wraps what the sink throws.
    throw refusal ?? error;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
