/** A point of a contour; those off the curve are control points of quadratic curves. */
export interface ContourPoint {
  readonly x: number;
  readonly y: number;
  readonly isOn: boolean;
}

export interface FontGlyph {
  /** In font units. */
  readonly advance: number;
  readonly contours: readonly (readonly ContourPoint[])[];
}

export interface FontMeasures {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Writes big-endian numbers one after another. */
class ByteWriter {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  length = 0;

  private reserve(count: number): number {
    if (this.length + count > this.bytes.length) {
      const larger = new Uint8Array(2 * (this.length + count));
      larger.set(this.bytes);
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    this.length += count;
    return this.length - count;
  }

  u8(...values: readonly number[]): void {
    for (const value of values) {
      const at = this.reserve(1);
      this.view.setUint8(at, value);
    }
  }

  /** Sixteen bits, signed or not. */
  i16(...values: readonly number[]): void {
    for (const value of values) {
      const at = this.reserve(2);
      this.view.setInt16(at, value);
    }
  }

  u32(...values: readonly number[]): void {
    for (const value of values) {
      const at = this.reserve(4);
      this.view.setUint32(at, value);
    }
  }

  pad(): void {
    while (this.length % 4 !== 0) this.u8(0);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

interface GlyphBox {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

function boxOf(contours: FontGlyph["contours"]): GlyphBox {
  const points = contours.flat();
  if (points.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { xMin: Math.min(...xs), yMin: Math.min(...ys), xMax: Math.max(...xs), yMax: Math.max(...ys) };
}

/** A simple glyph; coordinates are differences of sixteen bits, which pack well enough. */
function writeGlyph(writer: ByteWriter, { contours }: FontGlyph, box: GlyphBox): void {
  if (contours.length === 0) return;
  writer.i16(contours.length, box.xMin, box.yMin, box.xMax, box.yMax);
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    writer.i16(last);
  }
  writer.i16(0);
  const points = contours.flat();
  for (const { isOn } of points) writer.u8(isOn ? 1 : 0);
  for (const axis of ["x", "y"] as const) {
    let before = 0;
    for (const point of points) {
      writer.i16(point[axis] - before);
      before = point[axis];
    }
  }
  writer.pad();
}

function headTable({ unitsPerEm }: FontMeasures, box: GlyphBox): Uint8Array<ArrayBuffer> {
  const head = new ByteWriter();
  head.u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5);
  head.i16(0, unitsPerEm);
  // Made and changed: no date, so that the same page gives the same file.
  head.u32(0, 0, 0, 0);
  head.i16(box.xMin, box.yMin, box.xMax, box.yMax);
  // No style, smallest size 8, left to right, long offsets, glyph format 0.
  head.i16(0, 8, 2, 1, 0);
  return head.done();
}

function checksumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index++)
    sum = (sum + bytes[index]! * 2 ** (8 * (3 - (index % 4)))) % 2 ** 32;
  return sum;
}

/** The tables as a font file. Source: OpenType 1.9, "Organization of an OpenType font". */
function writeTables(
  tables: readonly (readonly [tag: string, bytes: Uint8Array])[],
): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  const power = 2 ** Math.floor(Math.log2(tables.length));
  file.u32(0x00010000);
  file.i16(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16);
  let offset = 12 + 16 * tables.length;
  for (const [tag, bytes] of tables) {
    file.u8(...Array.from(tag, (character) => character.charCodeAt(0)));
    file.u32(checksumOf(bytes), offset, bytes.length);
    offset += Math.ceil(bytes.length / 4) * 4;
  }
  for (const [, bytes] of tables) {
    for (const byte of bytes) file.u8(byte);
    file.pad();
  }
  return file.done();
}

/**
 * A TrueType font of the glyphs, numbered as they are given, with the tables that a PDF needs of an embedded one. The
 * first glyph is the one for what is missing.
 */
export function writeTrueType(glyphs: readonly FontGlyph[], measures: FontMeasures): Uint8Array<ArrayBuffer> {
  const { ascent, descent } = measures;
  const boxes = glyphs.map(({ contours }) => boxOf(contours));
  const glyf = new ByteWriter();
  const loca = new ByteWriter();
  const hmtx = new ByteWriter();
  for (const [index, glyph] of glyphs.entries()) {
    loca.u32(glyf.length);
    writeGlyph(glyf, glyph, boxes[index]!);
    hmtx.i16(glyph.advance, boxes[index]!.xMin);
  }
  loca.u32(glyf.length);
  const all: GlyphBox = {
    xMin: Math.min(...boxes.map(({ xMin }) => xMin)),
    yMin: Math.min(...boxes.map(({ yMin }) => yMin)),
    xMax: Math.max(...boxes.map(({ xMax }) => xMax)),
    yMax: Math.max(...boxes.map(({ yMax }) => yMax)),
  };
  const hhea = new ByteWriter();
  hhea.u32(0x00010000);
  hhea.i16(
    ascent,
    descent,
    0,
    Math.max(...glyphs.map(({ advance }) => advance)),
    all.xMin,
    0,
    all.xMax,
    1,
    0,
    0,
  );
  hhea.i16(0, 0, 0, 0, 0, glyphs.length);
  const maxp = new ByteWriter();
  maxp.u32(0x00010000);
  const mostPoints = Math.max(...glyphs.map(({ contours }) => contours.flat().length));
  maxp.i16(glyphs.length, mostPoints, Math.max(...glyphs.map(({ contours }) => contours.length)), 0, 0, 2);
  maxp.i16(0, 0, 0, 0, 0, 0, 0, 0);
  return writeTables([
    ["glyf", glyf.done()],
    ["head", headTable(measures, all)],
    ["hhea", hhea.done()],
    ["hmtx", hmtx.done()],
    ["loca", loca.done()],
    ["maxp", maxp.done()],
  ]);
}
