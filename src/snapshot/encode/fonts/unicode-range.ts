/** First and last code points, both included. */
export type CodePointRange = readonly [from: number, to: number];

/** The ranges of a CSS `unicode-range`, as `U+0301, U+0400-045F`. */
export function parseUnicodeRange(text: string): CodePointRange[] {
  return text.split(",").map((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

export function isInRanges(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}
