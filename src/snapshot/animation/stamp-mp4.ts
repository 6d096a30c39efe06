/** Seconds from 1904, where MP4 counts from, to 1970. */
const epochSeconds = 2_082_844_800;

/** Boxes that hold others, and those that hold the two dates. */
const containers = ["moov", "trak", "mdia"];
const dated = ["mvhd", "tkhd", "mdhd"];

/**
 * Sets the dates of an MP4 to that of the export, in place, so that the same frames make the same bytes. Boxes that do
 * not fit into the file are left as they are.
 */
export function stampMp4(bytes: Uint8Array, madeAtMs: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const seconds = Math.floor(madeAtMs / 1000) + epochSeconds;
  const walk = (from: number, to: number) => {
    for (let at = from; at + 8 <= to; ) {
      const short = view.getUint32(at);
      const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
      const headerBytes = short === 1 ? 16 : 8;
      if (size < headerBytes || at + size > to) return;
      const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      const body = at + headerBytes;
      if (containers.includes(type)) walk(body, at + size);
      if (dated.includes(type)) {
        const isLong = view.getUint8(body) === 1;
        for (const place of isLong ? [body + 4, body + 12] : [body + 4, body + 8])
          if (isLong) view.setBigUint64(place, BigInt(seconds));
          else view.setUint32(place, seconds);
      }
      at += size;
    }
  };
  walk(0, bytes.length);
}
