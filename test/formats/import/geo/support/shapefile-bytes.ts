type Position = readonly number[];

/** A shape by its type in the specification; rings and lines are parts. */
export type Shape =
  | { readonly type: 0 }
  | { readonly type: 1 | 11; readonly position: Position }
  | { readonly type: 3 | 5 | 13 | 15; readonly parts: readonly (readonly Position[])[] }
  | { readonly type: 8; readonly positions: readonly Position[] };

/** A .shp by the white paper of 1998, with bounding boxes of zeros, which no reader needs. */
export function writeShp(type: number, shapes: readonly Shape[]): Uint8Array<ArrayBuffer> {
  const contents = shapes.map(writeContent);
  const length = 100 + contents.reduce((sum, { byteLength }) => sum + 8 + byteLength, 0);
  const view = new DataView(new ArrayBuffer(length));
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  let at = 100;
  for (const [index, content] of contents.entries()) {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, content.byteLength / 2);
    new Uint8Array(view.buffer).set(new Uint8Array(content.buffer), at + 8);
    at += 8 + content.byteLength;
  }
  return new Uint8Array(view.buffer);
}

function writeContent(shape: Shape): DataView {
  if (shape.type === 0) return new DataView(new ArrayBuffer(4));
  if ("position" in shape) {
    const view = new DataView(new ArrayBuffer(shape.type === 11 ? 36 : 20));
    view.setInt32(0, shape.type, true);
    for (const [index, number] of shape.position.entries()) view.setFloat64(4 + index * 8, number, true);
    return view;
  }
  const parts = "parts" in shape ? shape.parts : [];
  const positions = "parts" in shape ? shape.parts.flat() : shape.positions;
  const head = "parts" in shape ? 44 + parts.length * 4 : 40;
  const hasHeights = shape.type === 13 || shape.type === 15;
  const heightsAt = head + positions.length * 16 + 16;
  const view = new DataView(new ArrayBuffer(hasHeights ? heightsAt + positions.length * 8 : heightsAt - 16));
  view.setInt32(0, shape.type, true);
  if ("parts" in shape) view.setInt32(36, parts.length, true);
  view.setInt32(head === 40 ? 36 : 40, positions.length, true);
  let first = 0;
  for (const [index, part] of parts.entries()) {
    view.setInt32(44 + index * 4, first, true);
    first += part.length;
  }
  for (const [index, [x = 0, y = 0, z = 0]] of positions.entries()) {
    view.setFloat64(head + index * 16, x, true);
    view.setFloat64(head + index * 16 + 8, y, true);
    if (hasHeights) view.setFloat64(heightsAt + index * 8, z, true);
  }
  return view;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

/** A .dbf (dBASE III); rows are cells already encoded, cut or filled up with blanks; a row of null is marked deleted. */
export function writeDbf(
  fields: readonly Field[],
  rows: readonly (readonly (string | Uint8Array)[])[],
  { driver = 0, deleted = [] as readonly number[] } = {},
): Uint8Array<ArrayBuffer> {
  const headerBytes = 32 + fields.length * 32 + 1;
  const rowBytes = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(headerBytes + rows.length * rowBytes + 1);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, headerBytes, true);
  view.setUint16(10, rowBytes, true);
  bytes[29] = driver;
  const encode = (text: string | Uint8Array) =>
    typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (const [index, field] of fields.entries()) {
    const at = 32 + index * 32;
    bytes.set(encode(field.name).subarray(0, 11), at);
    bytes[at + 11] = field.type.charCodeAt(0);
    bytes[at + 16] = field.length;
  }
  bytes[headerBytes - 1] = 0x0d;
  for (const [row, cells] of rows.entries()) {
    let at = headerBytes + row * rowBytes;
    bytes[at++] = deleted.includes(row) ? 0x2a : 0x20;
    for (const [index, { length }] of fields.entries()) {
      bytes.fill(0x20, at, at + length);
      bytes.set(encode(cells[index] ?? "").subarray(0, length), at);
      at += length;
    }
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

export const wgs84Prj =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
