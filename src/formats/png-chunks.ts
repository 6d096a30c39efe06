import { crc32 } from "./crc32";

/** What is wrong with a PNG's frame. */
export type PngProblem = "not-png" | "truncated" | "bad-checksum" | "no-header" | "no-end";

export class PngError extends Error {
  readonly problem: PngProblem;

  constructor(problem: PngProblem, detail = "") {
    super(detail === "" ? problem : `${problem}: ${detail}`);
    this.name = "PngError";
    this.problem = problem;
  }
}

export interface PngChunk {
  /** Four ASCII letters, as `IHDR`. */
  readonly type: string;
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const chunkOverhead = 12;

/**
 * The chunks of a PNG in order, from IHDR to IEND, as views into the bytes; what follows IEND is left out.
 *
 * @throws PngError where the signature, a length, a checksum or an end is wrong
 */
export function readPngChunks(bytes: Uint8Array): PngChunk[] {
  if (signature.some((byte, index) => bytes[index] !== byte)) throw new PngError("not-png");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let offset = signature.length;
  while (offset < bytes.length) {
    if (offset + chunkOverhead > bytes.length) throw new PngError("truncated", `at byte ${offset}`);
    const length = view.getUint32(offset);
    const end = offset + chunkOverhead + length;
    if (end > bytes.length) throw new PngError("truncated", `at byte ${offset}`);
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const checksum = view.getUint32(end - 4);
    if (crc32(bytes.subarray(offset + 4, end - 4)) !== checksum) throw new PngError("bad-checksum", type);
    if (chunks.length === 0 && type !== "IHDR") throw new PngError("no-header");
    chunks.push({ type, data: bytes.subarray(offset + 8, end - 4) });
    if (type === "IEND") return chunks;
    offset = end;
  }
  throw new PngError("no-end");
}

/** The bytes of a PNG made of the chunks, checksums computed. */
export function writePngChunks(chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + chunkOverhead + data.length, signature.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(signature);
  let offset = signature.length;
  for (const { type, data } of chunks) {
    view.setUint32(offset, data.length);
    for (let index = 0; index < 4; index++) bytes[offset + 4 + index] = type.charCodeAt(index);
    bytes.set(data, offset + 8);
    const end = offset + 8 + data.length;
    view.setUint32(end, crc32(bytes.subarray(offset + 4, end)));
    offset = end + 4;
  }
  return bytes;
}

/** A pHYs chunk: square pixels of the given resolution; 300 dpi is 11811 pixels per metre. */
export function physicalSizeChunk(dpi: number): PngChunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const pixelsPerMeter = Math.round(dpi / 0.0254);
  view.setUint32(0, pixelsPerMeter);
  view.setUint32(4, pixelsPerMeter);
  data[8] = 1;
  return { type: "pHYs", data };
}

/** Pixels per metre of a pHYs chunk, or null without one or where its unit is unknown. */
export function readPixelsPerMeter(chunks: readonly PngChunk[]): number | null {
  const data = chunks.find(({ type }) => type === "pHYs")?.data;
  if (data === undefined || data.length !== 9 || data[8] !== 1) return null;
  return new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(0);
}

/** Width and height in pixels, from IHDR. */
export function readPngSize(chunks: readonly PngChunk[]): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  const data = chunks[0]?.data;
  if (data === undefined || data.length !== 13) throw new PngError("no-header");
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { widthPx: view.getUint32(0), heightPx: view.getUint32(4) };
}

/** An uncompressed iTXt chunk: a Latin keyword of 1 to 79 letters and any text. */
export function textChunk(keyword: string, text: string): PngChunk {
  if (!/^[ -~]{1,79}$/.test(keyword)) throw new RangeError(`"${keyword}" is no PNG keyword`);
  const encoder = new TextEncoder();
  const head = encoder.encode(`${keyword}\0\0\0\0\0`);
  const body = encoder.encode(text.replaceAll("\0", ""));
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return { type: "iTXt", data };
}

/** The text of the first uncompressed iTXt chunk with the keyword, or null. */
export function readText(chunks: readonly PngChunk[], keyword: string): string | null {
  for (const { type, data } of chunks) {
    if (type !== "iTXt") continue;
    const keywordEnd = data.indexOf(0);
    if (new TextDecoder().decode(data.subarray(0, keywordEnd)) !== keyword || data[keywordEnd + 1] !== 0)
      continue;
    const languageEnd = data.indexOf(0, keywordEnd + 3);
    const translationEnd = data.indexOf(0, languageEnd + 1);
    if (languageEnd < 0 || translationEnd < 0) continue;
    return new TextDecoder().decode(data.subarray(translationEnd + 1));
  }
  return null;
}

/** The chunks with others put right after IHDR, in place of any of the same type; texts are only added. */
export function insertAfterHeader(chunks: readonly PngChunk[], added: readonly PngChunk[]): PngChunk[] {
  const replaced = new Set(added.map(({ type }) => type).filter((type) => type !== "iTXt"));
  const [header, ...rest] = chunks;
  if (header === undefined) throw new PngError("no-header");
  return [header, ...added, ...rest.filter(({ type }) => !replaced.has(type))];
}
