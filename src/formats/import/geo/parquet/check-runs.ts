import { ImportRefusal } from "../../record-reader";

/** Writers pack up to 63 groups of 8 values at once and fill the last ones up. */
const mostPadding = 504;

/** A place in bytes; reading moves it. */
export interface ByteCursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Walks through the run lengths of Parquet's RLE / bit-packed hybrid for `count` values of `width` bits, without making
 * anything of them: a run that claims more values than there can be would otherwise be written out by the million.
 *
 * @returns how many of the values equal `wanted`
 * @throws ImportRefusal `file-damaged`
 */
export function checkRuns(cursor: ByteCursor, width: number, count: number, wanted: number): number {
  let seen = 0;
  let equal = 0;
  while (seen < count) {
    const header = readVarint(cursor);
    const left = count - seen;
    if ((header & 1) === 1) {
      const values = (header >>> 1) * 8;
      if (values === 0 || values > left + mostPadding)
        throw new ImportRefusal("file-damaged", `run: ${values}`);
      equal += countPacked(cursor, width, Math.min(values, left), wanted);
      cursor.at += (header >>> 1) * width;
      seen += values;
    } else {
      const values = header >>> 1;
      if (values > left) throw new ImportRefusal("file-damaged", `run: ${values} > ${left}`);
      let value = 0;
      for (let byte = 0; byte < (width + 7) >> 3; byte++)
        value |= (cursor.bytes[cursor.at++] ?? 0) << (byte * 8);
      if (value === wanted) equal += values;
      seen += values;
    }
  }
  return equal;
}

/** How many of the packed values from the cursor on equal `wanted`; does not move it. */
function countPacked({ bytes, at }: ByteCursor, width: number, count: number, wanted: number): number {
  if (wanted < 0) return 0;
  if (width === 0) return wanted === 0 ? count : 0;
  let equal = 0;
  for (let index = 0; index < count; index++) {
    let value = 0;
    for (let bit = 0; bit < width; bit++) {
      const place = index * width + bit;
      const byte = bytes[at + (place >> 3)] ?? 0;
      value |= ((byte >> (place & 7)) & 1) << bit;
    }
    if (value === wanted) equal++;
  }
  return equal;
}

function readVarint(cursor: ByteCursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) break;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
  throw new ImportRefusal("file-damaged", `run at ${cursor.at}`);
}
