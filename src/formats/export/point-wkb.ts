/** A point as little-endian ISO well-known binary: byte order, type 1, x, y. */
export function writePointWkb(lng: number, lat: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, lng, true);
  view.setFloat64(13, lat, true);
  return bytes;
}
