const mark = [0x44, 0x4d, 0x44, 0x53, 1];
const headStart = mark.length + 4;

/** A description and the bytes it describes, as one run of bytes. */
export interface Container {
  readonly head: unknown;
  readonly body: Uint8Array;
}

/** "DMDS", the version 1, the head's length (32 bits, little-endian), the head as JSON, the columns' bytes. */
export function writeContainer(head: unknown, columns: readonly ArrayBufferView[]): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const bodyBytes = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const bytes = new Uint8Array(headStart + text.length + bodyBytes);
  bytes.set(mark);
  new DataView(bytes.buffer).setUint32(mark.length, text.length, true);
  bytes.set(text, headStart);
  let at = headStart + text.length;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += column.byteLength;
  }
  return bytes;
}

/** The parts of a container, null where the bytes are none. */
export function readContainer(bytes: Uint8Array<ArrayBuffer>): Container | null {
  if (bytes.length < headStart || mark.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bodyStart = headStart + view.getUint32(mark.length, true);
  if (bodyStart > bytes.length) return null;
  const text = new TextDecoder().decode(bytes.subarray(headStart, bodyStart));
  let head: unknown;
  try {
    head = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return { head, body: bytes.subarray(bodyStart) };
}
