import type { FrameCamera } from "../frame-projection";
import type { Box, FontSpec, MeasureText, Primitive } from "../page-primitives";
import type { PageStyle } from "../page-style";
import { textAt } from "../text/text-block";
import { limitLines, type TextLine, wrapRuns } from "../text/wrap-text";

/** Notes keep this far from the edges of the frame. */
export const noteInsetPx = 5;
const leading = 1.22;
const haloPx = 2.2;

/** A note's words in lines. */
export interface NoteText {
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Widths in ems by which notes are wrapped, the first as on the live map; a narrower one may find room where it does not. */
export const noteShapes = [16, 11] as const;
/** A long note is set wider rather than higher than so many lines. */
const mostUsualLines = 6;

/** Breaks a note's words into lines of so many ems, never higher than the frame. */
export function setNote(
  text: string,
  font: FontSpec,
  ems: number,
  camera: FrameCamera,
  measure: MeasureText,
): NoteText {
  const linePx = font.sizePx * leading;
  const widest = camera.widthPx - 2 * noteInsetPx;
  const most = Math.max(1, Math.floor((camera.heightPx - 2 * noteInsetPx) / linePx));
  const run = { text: text.trim(), font, color: "" };
  let lines: readonly TextLine[] = [];
  for (const factor of [1, 1.4, 2, 3, 5]) {
    const widthPx = Math.min(widest, factor * ems * font.sizePx);
    lines = limitLines(wrapRuns([run], widthPx, measure), most, widthPx, measure);
    if (lines.length <= mostUsualLines && lines.length < most) break;
  }
  return {
    lines,
    widthPx: Math.max(0, ...lines.map((line) => line.widthPx)),
    heightPx: lines.length * linePx,
  };
}

/** The lines in a box, each in its middle, with a halo. */
export function paintNote(
  { lines }: NoteText,
  { x, y, width }: Box,
  font: FontSpec,
  { colors }: PageStyle,
  measure: MeasureText,
): Primitive[] {
  const linePx = font.sizePx * leading;
  return lines.flatMap(({ pieces }, index) =>
    pieces.map((piece): Primitive => {
      const baseline = y + index * linePx + 0.5 * (linePx + 0.56 * font.sizePx);
      const text = textAt(x + width / 2, baseline, piece.text, font, colors.label, measure, "middle");
      return { ...text, halo: { color: colors.labelHalo, widthPx: haloPx } };
    }),
  );
}
