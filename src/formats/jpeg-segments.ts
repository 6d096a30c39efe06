/** What is wrong with a JPEG's frame. */
export type JpegProblem = "not-jpeg" | "truncated" | "no-frame" | "no-end" | "segment-too-long";

export class JpegError extends Error {
  readonly problem: JpegProblem;

  constructor(problem: JpegProblem, detail = "") {
    super(detail === "" ? problem : `${problem}: ${detail}`);
    this.name = "JpegError";
    this.problem = problem;
  }
}

/** A marker segment before the picture's data. */
export interface JpegSegment {
  /** Second byte of the marker, as 0xE0 of APP0. */
  readonly marker: number;
  readonly data: Uint8Array;
}

export interface JpegParts {
  /** From the first after SOI to the last before SOS. */
  readonly segments: readonly JpegSegment[];
  /** From SOS to EOI, as it stands in the file. */
  readonly scans: Uint8Array;
}

const startOfScan = 0xda;
const endOfImage = 0xd9;
const app0 = 0xe0;
const app1 = 0xe1;
const comment = 0xfe;
const mostBytes = 0xffff - 2;

/**
 * The segments of a JPEG and its scans, as views into the bytes. Source: ITU-T T.81, annex B.
 *
 * @throws JpegError where there is no JPEG, or only the beginning of one
 */
export function readJpeg(bytes: Uint8Array): JpegParts {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new JpegError("not-jpeg");
  const segments: JpegSegment[] = [];
  let at = 2;
  for (;;) {
    // Any marker may be preceded by fill bytes.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (bytes[at] !== 0xff || at + 4 > bytes.length) throw new JpegError("truncated", `at byte ${at}`);
    const marker = bytes[at + 1]!;
    if (marker === startOfScan) break;
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new JpegError("truncated", `at byte ${at}`);
    segments.push({ marker, data: bytes.subarray(at + 4, end) });
    at = end;
  }
  const scans = bytes.subarray(at);
  if (scans.at(-2) !== 0xff || scans.at(-1) !== endOfImage) throw new JpegError("no-end");
  return { segments, scans };
}

/** The bytes of a JPEG made of the parts. */
export function writeJpeg({ segments, scans }: JpegParts): Uint8Array<ArrayBuffer> {
  const size = segments.reduce((sum, { data }) => sum + 4 + data.length, 2 + scans.length);
  const bytes = new Uint8Array(size);
  bytes.set([0xff, 0xd8]);
  let at = 2;
  for (const { marker, data } of segments) {
    if (data.length > mostBytes) throw new JpegError("segment-too-long", String(data.length));
    const length = data.length + 2;
    bytes.set([0xff, marker, length >> 8, length & 0xff], at);
    bytes.set(data, at + 4);
    at += 4 + data.length;
  }
  bytes.set(scans, at);
  return bytes;
}

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const jfif = ascii("JFIF\0");
const xmp = ascii("http://ns.adobe.com/xap/1.0/\0");

const beginsWith = (data: Uint8Array, start: Uint8Array) =>
  start.every((byte, index) => data[index] === byte);

/** An APP0 segment: square pixels of the given resolution, in dots per inch. */
export function densitySegment(dpi: number): JpegSegment {
  const data = new Uint8Array(14);
  data.set(jfif);
  // Version 1.02, unit inch, across and down, no thumbnail. Source: ITU-T T.871, clause 10.1.
  data.set([1, 2, 1, dpi >> 8, dpi & 0xff, dpi >> 8, dpi & 0xff, 0, 0], 5);
  return { marker: app0, data };
}

/** Dots per inch of a JFIF, or null where it has none or another unit. */
export function readDensity({ segments }: JpegParts): number | null {
  const data = segments.find((segment) => segment.marker === app0 && beginsWith(segment.data, jfif))?.data;
  if (data === undefined || data.length < 12 || data[7] !== 1) return null;
  return data[8]! * 256 + data[9]!;
}

/** An APP1 segment that holds an XMP packet. */
export function xmpSegment(packet: string): JpegSegment {
  const body = new TextEncoder().encode(packet);
  const data = new Uint8Array(xmp.length + body.length);
  data.set(xmp);
  data.set(body, xmp.length);
  return { marker: app1, data };
}

/** The XMP packet, or null without one. */
export function readXmp({ segments }: JpegParts): string | null {
  const data = segments.find((segment) => segment.marker === app1 && beginsWith(segment.data, xmp))?.data;
  return data === undefined ? null : new TextDecoder().decode(data.subarray(xmp.length));
}

/** The comment that names the program; plain ASCII. */
export function commentSegment(text: string): JpegSegment {
  return { marker: comment, data: ascii(text.replace(/[^ -~]/g, "?")) };
}

/** The segments with the density in place of what was said of it, others added after it. */
export function describeJpeg(parts: JpegParts, dpi: number, added: readonly JpegSegment[]): JpegParts {
  const kept = parts.segments.filter(({ marker, data }) => marker !== app0 || !beginsWith(data, jfif));
  return { segments: [densitySegment(dpi), ...added, ...kept], scans: parts.scans };
}

const frameMarkers = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Width and height in pixels. Throws JpegError where no frame states them. */
export function readJpegSize({ segments }: JpegParts): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  const data = segments.find(({ marker }) => frameMarkers.includes(marker))?.data;
  if (data === undefined || data.length < 6) throw new JpegError("no-frame");
  return { widthPx: data[3]! * 256 + data[4]!, heightPx: data[1]! * 256 + data[2]! };
}
