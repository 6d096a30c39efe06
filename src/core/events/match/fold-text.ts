/** Code points below this are folded by a table; what lies beyond hardly occurs in the field's texts. */
const foldedCodePoints = 0x530;

const folded = Uint32Array.from({ length: foldedCodePoints }, (_, code) => {
  const lower = [...String.fromCodePoint(code).toLowerCase()];
  return lower.length === 1 ? (lower[0]?.codePointAt(0) ?? code) : code;
});

/** A code point in lower case. */
export function foldCodePoint(code: number): number {
  return code < foldedCodePoints ? folded[code]! : code;
}

/** A word as code points in lower case. */
export function foldWord(word: string): Uint32Array {
  return Uint32Array.from([...word], (character) => foldCodePoint(character.codePointAt(0) ?? 0));
}

/** For each byte whether a word in either case may begin with it, in UTF-8. */
export function firstBytes(word: Uint32Array): Uint8Array {
  const isFirst = new Uint8Array(256);
  const encoder = new TextEncoder();
  const [first = 0] = word;
  for (let code = 0; code < foldedCodePoints; code++)
    if (folded[code] === first) isFirst[encoder.encode(String.fromCodePoint(code))[0] ?? 0] = 1;
  if (first >= foldedCodePoints) isFirst[encoder.encode(String.fromCodePoint(first))[0] ?? 0] = 1;
  return isFirst;
}

/** Whether UTF-8 bytes from `start` on, before `end`, read as the word in either case. */
export function startsWithWord(bytes: Uint8Array, start: number, end: number, word: Uint32Array): boolean {
  let at = start;
  for (const wanted of word) {
    if (at >= end) return false;
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (at + length > end) return false;
    let code = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let next = 1; next < length; next++) code = (code << 6) | (bytes[at + next]! & 0x3f);
    if (foldCodePoint(code) !== wanted) return false;
    at += length;
  }
  return true;
}
