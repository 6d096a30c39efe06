/** Reads a compiled gettext catalogue (.mo): message id → translation. */
import { readFileSync } from "node:fs";

const LITTLE_ENDIAN_MAGIC = 0x950412de;

/** @returns {Map<string, string>} */
export function readGettextCatalogue(path) {
  const bytes = readFileSync(path);
  if (bytes.readUInt32LE(0) !== LITTLE_ENDIAN_MAGIC) throw new Error(`${path} is no little-endian .mo file`);
  const count = bytes.readUInt32LE(8);
  const originals = bytes.readUInt32LE(12);
  const translations = bytes.readUInt32LE(16);
  const readText = (table, i) => {
    const length = bytes.readUInt32LE(table + i * 8);
    const start = bytes.readUInt32LE(table + i * 8 + 4);
    return bytes.toString("utf8", start, start + length);
  };
  return new Map(
    Array.from({ length: count }, (_, i) => [readText(originals, i), readText(translations, i)]),
  );
}
