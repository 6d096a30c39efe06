import type { TextEncodingName } from "../import-settings";
import { readSlice } from "./read-slice";

export interface DetectedEncoding {
  readonly encoding: TextEncodingName;
  /** False where the bytes allow another reading too, so that the user is asked. */
  readonly isCertain: boolean;
}

const sampleBytes = 2 ** 18;
/** Where the beginning is plain ASCII, this many pieces spread over the rest are looked at too. */
const furtherPieces = 48;

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** Length of the UTF-8 sequence that begins with a byte, 0 where none does. */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

/** What speaks for one encoding or another in the bytes that were looked at. */
interface Evidence {
  /** Well-formed UTF-8 sequences of more than one byte. */
  sequences: number;
  /** Bytes beyond ASCII that fit into no such sequence. */
  stray: number;
  /** High letters beside each other, as in Cyrillic words, and those among ASCII letters, as accented ones stand. */
  inRuns: number;
  alone: number;
  /** Bytes that Windows-1251 and Windows-1252 read differently. */
  telling: number;
}

const noEvidence = (): Evidence => ({ sequences: 0, stray: 0, inRuns: 0, alone: 0, telling: 0 });

/** Counts sequences and stray bytes; what the ends of the sample cut is left out. */
function countSequences(bytes: Uint8Array, evidence: Evidence): void {
  let at = 0;
  while (at < 3 && isContinuation(bytes[at])) at++;
  while (at < bytes.length) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(lead);
    let found = 1;
    while (found < length && isContinuation(bytes[at + found])) found++;
    if (length > 0 && found === length) evidence.sequences++;
    else if (length === 0 || at + found < bytes.length) evidence.stray++;
    at += length === 0 ? 1 : found;
  }
}

/** ASCII and Cyrillic in UTF-16 have a high byte of 0 or 4: nearly always on one side of each pair, never on the other. */
function detectUtf16(bytes: Uint8Array): TextEncodingName | null {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  let evenHigh = 0;
  let oddHigh = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const even = bytes[at]!;
    const odd = bytes[at + 1]!;
    if (even === 0) evenZeros++;
    if (odd === 0) oddZeros++;
    if (even === 0 || even === 4) evenHigh++;
    if (odd === 0 || odd === 4) oddHigh++;
  }
  if (oddHigh > 0.7 * pairs && oddZeros > 0.05 * pairs && evenZeros < 0.05 * pairs) return "utf-16le";
  if (evenHigh > 0.7 * pairs && evenZeros > 0.05 * pairs && oddZeros < 0.05 * pairs) return "utf-16be";
  return null;
}

const isAsciiLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
/** The letters of Windows-1251 and most accented ones of Windows-1252: 0xC0 to 0xFF; and ґ, є, і, ї of the former. */
const isHighLetter = (byte: number) => byte >= 0xc0;
const isUkrainianByte = (byte: number) =>
  byte === 0xb3 || byte === 0xb2 || byte === 0xbf || byte === 0xaf || byte === 0xba || byte === 0xaa;

/** Typographic signs and the like that stand at the same byte in Windows-1251 and Windows-1252. */
const alikeBytes = new Set([
  ...[0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b],
  ...[0xa0, 0xa4, 0xa6, 0xa7, 0xa9, 0xab, 0xac, 0xad, 0xae, 0xb0, 0xb1, 0xb5, 0xb6, 0xb7, 0xbb],
]);
const isTelling = (byte: number) => byte >= 0x80 && !alikeBytes.has(byte);

function countLetters(bytes: Uint8Array, evidence: Evidence): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (!isTelling(byte)) continue;
    evidence.telling++;
    if (!isHighLetter(byte)) continue;
    const before = bytes[at - 1] ?? 0x20;
    const after = bytes[at + 1] ?? 0x20;
    if (isHighLetter(before) || isHighLetter(after) || isUkrainianByte(before) || isUkrainianByte(after))
      evidence.inRuns++;
    else if (isAsciiLetter(before) || isAsciiLetter(after)) evidence.alone++;
  }
}

function collect(bytes: Uint8Array, evidence: Evidence): void {
  countSequences(bytes, evidence);
  if (evidence.stray > 0) countLetters(bytes, evidence);
}

const fewestLetters = 4;

function judge({ sequences, stray, inRuns, alone, telling }: Evidence): DetectedEncoding {
  if (stray === 0) return { encoding: "utf-8", isCertain: true };
  if (sequences > 8 * stray) return { encoding: "utf-8", isCertain: false };
  const isCyrillic = inRuns > alone;
  const agreeing = isCyrillic ? inRuns : alone;
  const isClear = agreeing >= fewestLetters && agreeing >= 0.85 * (inRuns + alone);
  return { encoding: isCyrillic ? "windows-1251" : "windows-1252", isCertain: isClear || telling === 0 };
}

function detectByMark(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return detectUtf16(bytes);
}

/**
 * Encoding of a text by its first bytes: a byte order mark, zero bytes (UTF-16), well-formed UTF-8, else Windows-1251 or
 * Windows-1252 by the company their letters keep. A few stray bytes leave UTF-8 standing, uncertain. Plain ASCII is
 * certain UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const marked = detectByMark(bytes);
  if (marked !== null) return { encoding: marked, isCertain: true };
  const evidence = noEvidence();
  collect(bytes, evidence);
  return judge(evidence);
}

const readSample = (blob: Blob, start: number) => readSlice(blob, start, start + sampleBytes);

/** Encoding of a file by its first 256 kB, and by pieces of the rest where those are plain ASCII or leave it open. */
export async function detectFileEncoding(blob: Blob): Promise<DetectedEncoding> {
  const head = await readSample(blob, 0);
  const marked = detectByMark(head);
  if (marked !== null) return { encoding: marked, isCertain: true };
  const evidence = noEvidence();
  collect(head, evidence);
  const isOpen = () =>
    evidence.sequences === 0 && (evidence.stray === 0 || evidence.inRuns + evidence.alone < 100);
  const pieces = Math.min(furtherPieces, Math.ceil(blob.size / sampleBytes) - 1);
  const stride = (blob.size - sampleBytes) / pieces;
  for (let piece = 0; piece < pieces && isOpen(); piece++)
    collect(await readSample(blob, Math.round(sampleBytes + piece * stride)), evidence);
  return judge(evidence);
}
