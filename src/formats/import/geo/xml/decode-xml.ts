import type { ReadContext } from "../../record-reader";
import { decodeText } from "../text/read-text";

const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/;

/** The text of an XML file in the encoding that it declares itself; else UTF-16 by its first bytes, else `encoding`. */
export function decodeXml(bytes: Uint8Array, encoding: string, file: string, context: ReadContext): string {
  const head = String.fromCharCode(...bytes.subarray(0, 256)).trimStart();
  return decodeText(bytes, declared.exec(head)?.[1] ?? guessWide(bytes) ?? encoding, file, context);
}

function guessWide(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  return null;
}
