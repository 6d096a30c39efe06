import { pipeBytes, TooManyBytesError } from "./byte-limit";

/** A stream's dictionary is written within so many bytes before it. */
const longestDictionary = 4096;
/** Attachments that are looked at; ours is the only one in a file of ours. */
const mostAttachments = 20;

const latin = new TextDecoder("latin1");
const encoder = new TextEncoder();
const typeName = encoder.encode("/EmbeddedFile");
const streamWord = encoder.encode("stream");
const endWord = encoder.encode("endstream");

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, to = bytes.length): number {
  const first = wanted[0]!;
  for (
    let at = bytes.indexOf(first, from);
    at >= 0 && at + wanted.length <= to;
    at = bytes.indexOf(first, at + 1)
  ) {
    let length = 1;
    while (length < wanted.length && bytes[at + length] === wanted[length]) length++;
    if (length === wanted.length) return at;
  }
  return -1;
}

interface EmbeddedStream {
  readonly isPacked: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The line end before `endstream` is none of the stream's own. */
function beforeLineEnd(bytes: Uint8Array, end: number): number {
  const before = bytes[end - 1] === 0x0a ? end - 1 : end;
  return bytes[before - 1] === 0x0d ? before - 1 : before;
}

/** The stream whose dictionary names the type at `at`; null where that is no such dictionary, or the stream has no end. */
function streamAt(bytes: Uint8Array<ArrayBuffer>, at: number): EmbeddedStream | null {
  const word = indexOfBytes(bytes, streamWord, at, at + longestDictionary);
  if (word < 0) return null;
  const head = latin.decode(bytes.subarray(Math.max(0, at - longestDictionary), word));
  const dictionary = head.slice(head.lastIndexOf(" obj") + 4);
  if (dictionary.includes("endobj") || !dictionary.includes("/EmbeddedFile")) return null;
  const filter = /\/Filter\s*(?:\[\s*\/(\w+)\s*(\/?)|\/(\w+))/.exec(dictionary);
  // Ours has one filter or none; a chain of them is no file of ours.
  if (filter && ((filter[1] ?? filter[3]) !== "FlateDecode" || filter[2])) return null;
  let start = word + streamWord.length;
  if (bytes[start] === 0x0d) start++;
  if (bytes[start] === 0x0a) start++;
  const stated = /\/Length\s+(\d{1,10})(?!\s+\d+\s+R)/.exec(dictionary);
  const end = stated ? start + Number(stated[1]) : beforeLineEnd(bytes, indexOfBytes(bytes, endWord, start));
  if (end < start || end > bytes.length) return null;
  return { isPacked: filter !== null, bytes: bytes.subarray(start, end) };
}

/**
 * The text of a PDF's attached workspace, null where none is attached. Attachments are streams of their own in every PDF,
 * so nothing else of the file is parsed; they are told apart by their content.
 *
 * @param isWorkspace  whether the beginning of a text is that of a workspace
 * @throws TooManyBytesError where an attachment unpacks to more than `limitBytes`
 */
export async function readPdfWorkspace(
  bytes: Uint8Array<ArrayBuffer>,
  limitBytes: number,
  isWorkspace: (text: string) => boolean,
): Promise<string | null> {
  let at = indexOfBytes(bytes, typeName, 0);
  for (let seen = 0; at >= 0 && seen < mostAttachments; seen++) {
    const stream = streamAt(bytes, at);
    if (stream !== null) {
      const text = await textOf(stream, limitBytes);
      if (text !== null && isWorkspace(text)) return text;
    }
    at = indexOfBytes(bytes, typeName, at + typeName.length);
  }
  return null;
}

async function textOf({ isPacked, bytes }: EmbeddedStream, limitBytes: number): Promise<string | null> {
  if (!isPacked) {
    if (bytes.length > limitBytes) throw new TooManyBytesError(limitBytes);
    return new TextDecoder().decode(bytes);
  }
  try {
    return new TextDecoder().decode(await pipeBytes(bytes, new DecompressionStream("deflate"), limitBytes));
  } catch (error) {
    if (error instanceof TooManyBytesError) throw error;
    // Another file's attachment may be damaged; ours is then not found, and that is told.
    return null;
  }
}
