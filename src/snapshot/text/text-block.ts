import type { Block, Box, FontSpec, MeasureText, TextPrimitive } from "../page-primitives";
import { limitLines, type TextLine, type TextRun, wrapRuns } from "./wrap-text";

/** Shares of the font size that letters reach above and below the baseline, accents and descenders included. */
const ascent = 0.8;
const descent = 0.24;

/** The box that a text covers, from its anchor on the baseline. */
export function textBox(
  x: number,
  y: number,
  widthPx: number,
  font: FontSpec,
  anchor: TextPrimitive["anchor"] = "start",
): Box {
  const shift = anchor === "start" ? 0 : anchor === "middle" ? widthPx / 2 : widthPx;
  const { sizePx } = font;
  return { x: x - shift, y: y - ascent * sizePx, width: widthPx, height: (ascent + descent) * sizePx };
}

/** One line of text from its anchor on the baseline. */
export function textAt(
  x: number,
  y: number,
  text: string,
  font: FontSpec,
  color: string,
  measure: MeasureText,
  anchor: TextPrimitive["anchor"] = "start",
): TextPrimitive {
  return {
    kind: "text",
    x,
    y,
    text,
    font,
    color,
    anchor,
    box: textBox(x, y, measure(text, font), font, anchor),
  };
}

/** Lines set one under the other, first baseline at the height of a line's letters; origin at the top left. */
export function setLines(
  lines: readonly TextLine[],
  lineHeightPx: number,
  measure: MeasureText,
): TextPrimitive[] {
  return lines.flatMap((line, index) =>
    line.pieces
      .filter((piece) => piece.text.trim() !== "")
      .map((piece) => {
        const baseline = index * lineHeightPx + baselineIn(lineHeightPx, piece.font.sizePx);
        return textAt(piece.x, baseline, piece.text.trimEnd(), piece.font, piece.color, measure);
      }),
  );
}

/** Baseline from the top of a line box: letters stand in its middle. */
export function baselineIn(lineHeightPx: number, sizePx: number): number {
  return (lineHeightPx + (ascent - descent) * sizePx) / 2;
}

export interface ParagraphOptions {
  readonly widthPx: number;
  /** Share of the font size; 1.35 unless told. */
  readonly leading?: number;
  readonly maxLines?: number;
}

/** Wrapped text as a block; ends in an ellipsis where it would need more than `maxLines`. */
export function buildParagraph(
  runs: readonly TextRun[],
  measure: MeasureText,
  { widthPx, leading = 1.35, maxLines = Number.POSITIVE_INFINITY }: ParagraphOptions,
): Block {
  const sizePx = Math.max(0, ...runs.map((run) => run.font.sizePx));
  const lines = limitLines(wrapRuns(runs, widthPx, measure), maxLines, widthPx, measure);
  const lineHeightPx = sizePx * leading;
  return {
    widthPx,
    heightPx: lines.length * lineHeightPx,
    primitives: setLines(lines, lineHeightPx, measure),
  };
}
