/** What a GIF says of itself. */
export interface GifFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of each frame, in milliseconds. */
  readonly delaysMs: readonly number[];
}

const extensionMark = 0x21;
const graphicControlMark = 0xf9;
const imageMark = 0x2c;
const trailerMark = 0x3b;

const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Walks the blocks of a GIF to its very end. Throws a RangeError with what is wrong with it. */
export function readGifFacts(bytes: Uint8Array): GifFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = String.fromCharCode(...bytes.subarray(0, 6));
  if (header !== "GIF89a") throw new RangeError(`begins with ${JSON.stringify(header)}`);
  let at = 13 + tableBytes(view.getUint8(10));
  const skipBlocks = () => {
    for (let size = view.getUint8(at++); size > 0; size = view.getUint8(at++)) at += size;
  };
  const delaysMs: number[] = [];
  let delayMs = 0;
  for (;;) {
    const mark = view.getUint8(at++);
    if (mark === trailerMark) break;
    if (mark === extensionMark) {
      if (view.getUint8(at++) === graphicControlMark) delayMs = 10 * view.getUint16(at + 2, true);
      skipBlocks();
    } else if (mark === imageMark) {
      at += 9 + tableBytes(view.getUint8(at + 8)) + 1;
      skipBlocks();
      delaysMs.push(delayMs);
    } else throw new RangeError(`unknown block ${mark} at ${at - 1}`);
  }
  if (at !== bytes.length) throw new RangeError(`ends at ${at} of ${bytes.length} bytes`);
  return { widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true), delaysMs };
}
