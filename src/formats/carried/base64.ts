const chunkBytes = 0x6000;

/** Bytes as base64 (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  // By multiples of three bytes, so that the pieces join without padding between them.
  for (let at = 0; at < bytes.length; at += chunkBytes)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + chunkBytes)));
  return text;
}

/** The bytes of a base64 text, null where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text.slice(-4))) return null;
  const bytes = new Uint8Array((text.length / 4) * 3);
  let length = 0;
  const step = (chunkBytes / 3) * 4;
  for (let at = 0; at < text.length; at += step) {
    const piece = text.slice(at, at + step);
    // `atob` forgives white space; a file of ours has none.
    if (/[^A-Za-z0-9+/=]/.test(piece)) return null;
    if (piece.includes("=") && at + step < text.length) return null;
    let decoded: string;
    try {
      decoded = atob(piece);
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
    for (let index = 0; index < decoded.length; index++) bytes[length++] = decoded.charCodeAt(index);
  }
  return bytes.slice(0, length);
}
