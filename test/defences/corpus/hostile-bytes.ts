import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../src/formats/crc32";

type Bytes = Uint8Array<ArrayBuffer>;

export const encode = (text: string): Bytes => new TextEncoder().encode(text);

export interface ZipMember {
  readonly name: string;
  readonly content: Bytes;
  /** What the directory says instead of the truth. */
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** The member whose bytes it points at instead of its own. */
  readonly pointsAt?: number;
  readonly isEncrypted?: boolean;
}

/** A zip by its specification (APPNOTE 6.3.9), with whatever lies the members tell. */
export function writeLyingZip(members: readonly ZipMember[]): Bytes {
  const parts: Bytes[] = [];
  const offsets: number[] = [];
  let length = 0;
  const add = (part: Bytes) => {
    parts.push(part);
    length += part.length;
  };
  const heads = members.map(({ name, content, statedSize, statedCrc, isEncrypted = false }) => {
    const packed = new Uint8Array(deflateRawSync(content));
    const fields = new DataView(new ArrayBuffer(22));
    fields.setUint16(0, isEncrypted ? 1 : 0, true);
    fields.setUint16(2, 8, true);
    fields.setUint32(8, statedCrc ?? crc32(content), true);
    fields.setUint32(12, packed.length, true);
    fields.setUint32(16, statedSize ?? content.length, true);
    fields.setUint16(20, encode(name).length, true);
    return { packed, fields: new Uint8Array(fields.buffer), name: encode(name) };
  });
  const word = (...bytes: number[]) => new Uint8Array(bytes);
  for (const { packed, fields, name } of heads) {
    offsets.push(length);
    for (const part of [word(0x50, 0x4b, 3, 4, 20, 0), fields, word(0, 0), name, packed]) add(part);
  }
  const directoryAt = length;
  for (const [index, { fields, name }] of heads.entries()) {
    const tail = new DataView(new ArrayBuffer(14));
    tail.setUint32(10, offsets[members[index]?.pointsAt ?? index] ?? 0, true);
    for (const part of [word(0x50, 0x4b, 1, 2, 20, 0, 20, 0), fields, word(0, 0)]) add(part);
    add(new Uint8Array(tail.buffer));
    add(name);
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, members.length, true);
  end.setUint16(10, members.length, true);
  end.setUint32(12, length - directoryAt, true);
  end.setUint32(16, directoryAt, true);
  add(new Uint8Array(end.buffer));
  return join(parts);
}

export function join(parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The bytes with some of them changed. */
export function patch(bytes: Uint8Array, change: (view: DataView) => void): Bytes {
  const copy = bytes.slice() as Bytes;
  change(new DataView(copy.buffer));
  return copy;
}
