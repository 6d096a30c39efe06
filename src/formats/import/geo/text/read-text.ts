import { type ImportFile, ImportRefusal, type ReadContext } from "../../record-reader";

/** One text of JavaScript holds about 2^29 characters. */
const longestTextBytes = 500_000_000;
const replacement = /\uFFFD/g;

/** The encoding that a byte order mark names, null where there is none. */
export function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Reports once that bytes of the file mean nothing in its encoding, with how many. */
export function reportReplaced(count: number, file: string, context: ReadContext): void {
  if (count === 0) return;
  const place = { record: null, line: null, column: null };
  context.report({ code: "encoding-errors", effect: "noted", file, ...place, original: String(count) });
}

/** How many characters of a decoded text stand for bytes without a meaning. */
export function countReplaced(text: string): number {
  return text.match(replacement)?.length ?? 0;
}

/** Bytes as text; a byte order mark wins over `encoding`, which may be any label that browsers know. */
export function decodeText(bytes: Uint8Array, encoding: string, file: string, context: ReadContext): string {
  if (bytes.length > longestTextBytes) throw new ImportRefusal("file-too-large", String(bytes.length));
  const text = findDecoder(encodingOfMark(bytes) ?? encoding).decode(bytes);
  reportReplaced(countReplaced(text), file, context);
  return text;
}

function findDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    if (error instanceof RangeError) throw new ImportRefusal("encoding-errors", encoding.slice(0, 40));
    throw error;
  }
}

/** All bytes of a file, with progress; refuses one that is over the limit. */
export async function readBytes(file: ImportFile, context: ReadContext): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = file.blob;
  if (size > context.limits.maxFileBytes) throw new ImportRefusal("file-too-large", String(size));
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  context.progress(size);
  return bytes;
}
