import type { FontSpec, MeasureText } from "../page-primitives";

/** A stretch of text in one font and colour. */
export interface TextRun {
  readonly text: string;
  readonly font: FontSpec;
  readonly color: string;
}

export interface LinePiece extends TextRun {
  /** CSS pixels from the line's start. */
  readonly x: number;
}

export interface TextLine {
  readonly pieces: readonly LinePiece[];
  readonly widthPx: number;
}

/** Keeps together what should not part: "24 Dec", a dash and what it follows, a one-letter word and the next. */
export function bindWords(text: string): string {
  return text
    .replace(/(\d) (?=\p{L})/gu, "$1\u00A0")
    .replace(/(?<=\p{L}{3}) (?=(?:19|20)\d\d(?!\d))/gu, "\u00A0")
    .replace(/ ([–—])/g, "\u00A0$1")
    .replace(/(?<![\p{L}\p{N}’'])(\p{L}) (?=\S)/gu, "$1\u00A0");
}

/** The longest beginning of a word that fits, at least one character. */
function fittingPrefix(word: string, font: FontSpec, widthPx: number, measure: MeasureText): string {
  // No letter is narrower than a tenth of the size, so no more than this can fit.
  const most = Math.max(1, Math.ceil((10 * widthPx) / font.sizePx));
  const characters = [...word.slice(0, 2 * most)];
  let low = 1;
  let high = Math.min(characters.length, most);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (measure(characters.slice(0, middle).join(""), font) <= widthPx) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join("");
}

/** Stands for the slash of a number such as 202/2 while words are cut; no text of ours has it. */
const boundSlash = "\uE000";
/** A number of two parts that is no piece of an address. */
const slashedNumber = /(?<![\p{L}\d./=#?&-])(\d{1,5})\/(\d{1,5})(?![\p{L}\d/=-])/gu;

/** A page sets the same sentences in many widths before it is arranged; beyond so many they are forgotten. */
const mostKnownTexts = 2000;
const knownWords = new Map<string, readonly string[]>();

/** Words with the spaces after them, also cut after hyphens and slashes. */
function cutWords(text: string): readonly string[] {
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const words =
    bindWords(text)
      .replace(slashedNumber, `$1${boundSlash}$2`)
      .match(/[^ \n/-]*[/-]*[ \n]*/g)
      ?.filter((word) => word !== "")
      .map((word) => word.replaceAll(boundSlash, "/")) ?? [];
  if (knownWords.size >= mostKnownTexts) knownWords.clear();
  knownWords.set(text, words);
  return words;
}

/** Words of a run; one too wide for a line is cut anywhere. */
function splitWords(run: TextRun, widthPx: number, measure: MeasureText): string[] {
  return cutWords(run.text).flatMap((word) => {
    if (measure(word, run.font) <= widthPx) return word;
    const parts: string[] = [];
    let rest = word;
    while (rest.trimEnd().length > 1 && measure(rest.trimEnd(), run.font) > widthPx) {
      const prefix = fittingPrefix(rest, run.font, widthPx, measure);
      parts.push(prefix);
      rest = rest.slice(prefix.length);
    }
    return [...parts, rest];
  });
}

/**
 * Breaks runs into lines no wider than `widthPx`: at spaces and line ends, after hyphens and slashes, and inside a
 * word only where the word alone is too wide (then never narrower than one character).
 */
export function wrapRuns(runs: readonly TextRun[], widthPx: number, measure: MeasureText): TextLine[] {
  const lines: TextLine[] = [];
  let pieces: LinePiece[] = [];
  const endOf = (piece: LinePiece, text = piece.text) => piece.x + measure(text, piece.font);
  const endLine = () => {
    const last = pieces.at(-1);
    if (last !== undefined) {
      const trimmed = { ...last, text: last.text.trimEnd() };
      lines.push({ pieces: [...pieces.slice(0, -1), trimmed], widthPx: endOf(trimmed) });
    }
    pieces = [];
  };
  for (const run of runs) {
    let isNewRun = true;
    for (const word of splitWords(run, widthPx, measure)) {
      const place = (): LinePiece => {
        const last = pieces.at(-1);
        if (last !== undefined && !isNewRun) return { ...last, text: last.text + word };
        return { text: word, font: run.font, color: run.color, x: last === undefined ? 0 : endOf(last) };
      };
      let piece = place();
      if (pieces.length > 0 && endOf(piece, piece.text.trimEnd()) > widthPx) {
        endLine();
        isNewRun = true;
        piece = place();
      }
      if (isNewRun) pieces.push(piece);
      else pieces[pieces.length - 1] = piece;
      isNewRun = false;
      if (word.includes("\n")) {
        endLine();
        isNewRun = true;
      }
    }
  }
  endLine();
  return lines;
}

/** The text itself if it fits, else its beginning with an ellipsis. */
export function truncateText(text: string, font: FontSpec, widthPx: number, measure: MeasureText): string {
  if (measure(text, font) <= widthPx) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const shorter = `${characters.join("").trimEnd()}…`;
    if (measure(shorter, font) <= widthPx) return shorter;
  }
  return "";
}

/** At most `maxLines` lines; where more were needed, the last one ends in an ellipsis. */
export function limitLines(
  lines: readonly TextLine[],
  maxLines: number,
  widthPx: number,
  measure: MeasureText,
): readonly TextLine[] {
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  const last = kept.at(-1);
  const piece = last?.pieces.at(-1);
  if (last === undefined || piece === undefined) return kept;
  const text = truncateText(`${piece.text}…`, piece.font, widthPx - piece.x, measure).replace("……", "…");
  return [...kept.slice(0, -1), { ...last, pieces: [...last.pieces.slice(0, -1), { ...piece, text }] }];
}
