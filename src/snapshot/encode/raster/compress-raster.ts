import { createBreath } from "../breathe";
import { RowFilter } from "./filter-rows";

/** RGBA pixels of rows from the top of a picture downwards. */
export interface PixelSource {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly readRows: (top: number, rowCount: number) => Uint8Array | Uint8ClampedArray;
}

/** A picture without loss: the data of a PNG (`IDAT`), which PDF takes as they are. */
export interface CompressedRaster {
  readonly widthPx: number;
  readonly heightPx: number;
  /** zlib stream of filtered RGB rows, eight bits a channel. */
  readonly zlib: Uint8Array<ArrayBuffer>;
  /** Adler-32 of what is compressed, as it was before. */
  readonly checksum: number;
}

/** Adler-32, to be continued; begins with 1. Source: RFC 1950, section 8.2. */
export function adler32(bytes: Uint8Array, before = 1): number {
  let a = before & 0xffff;
  let b = before >>> 16;
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(bytes.length, start + 3800);
    for (let index = start; index < end; index++) {
      a += bytes[index]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    size += step.value.length;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Pixels that are read and filtered at a time. */
const slicePx = 200_000;

/**
 * Compresses a picture without loss, slice by slice, so that the page goes on answering; alpha is dropped. Throws the
 * signal's reason once that is aborted.
 */
export async function compressRaster(
  source: PixelSource,
  signal?: AbortSignal,
  onProgress?: (share: number) => void,
): Promise<CompressedRaster> {
  const { widthPx, heightPx } = source;
  const filter = new RowFilter(widthPx);
  const { readable, writable } = new CompressionStream("deflate");
  const compressed = collect(readable);
  // A failure of either side is that of the other; it is told once, by what is awaited below.
  compressed.catch(() => undefined);
  const writer = writable.getWriter();
  const breath = createBreath(signal);
  const sliceRows = Math.max(1, Math.floor(slicePx / widthPx));
  let checksum = 1;
  try {
    for (let top = 0; top < heightPx; top += sliceRows) {
      await breath.take();
      const rowCount = Math.min(sliceRows, heightPx - top);
      const rows = filter.filter(source.readRows(top, rowCount));
      checksum = adler32(rows, checksum);
      await writer.write(rows);
      onProgress?.((top + rowCount) / heightPx);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error);
    throw error;
  }
  return { widthPx, heightPx, zlib: await compressed, checksum };
}

/** Decompresses a picture again; says what is wrong with it, or null. */
export async function findRasterFault(
  zlib: Uint8Array<ArrayBuffer>,
  expected: Pick<CompressedRaster, "widthPx" | "heightPx" | "checksum">,
): Promise<string | null> {
  const size = expected.heightPx * (3 * expected.widthPx + 1);
  let length = 0;
  let checksum = 1;
  const reader = new Blob([zlib]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.length;
    checksum = adler32(step.value, checksum);
  }
  if (length !== size) return `the ground has ${length} bytes instead of ${size}`;
  return checksum === expected.checksum ? null : "the ground is another one";
}
