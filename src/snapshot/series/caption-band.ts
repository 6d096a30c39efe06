import { layoutSizePx } from "../../workspace/page-size";
import type { PageSpec } from "../../workspace/page-spec";
import type { FontSpec, MeasureText, Primitive, TextPrimitive } from "../page-primitives";
import { buildPageStyle, type PageStyle, smallestTextPx } from "../page-style";
import { textAt } from "../text/text-block";

/** What stands over a page of a series. */
export interface BandText {
  /** When it is; large. */
  readonly caption: string;
  /** Which of how many; small, at the right end. Empty for none. */
  readonly position: string;
}

/** Sizes that the bands of a series have in common. */
export interface BandStyle {
  readonly style: PageStyle;
  readonly font: FontSpec;
  readonly positionFont: FontSpec;
  readonly heightPx: number;
  /** Figures take the same width each, so that a date does not tremble from one frame to the next. */
  readonly isTabular: boolean;
}

const digits = "0123456789";
const gapPx = 16;
const lineShare = 1.16;

function widestDigit(font: FontSpec, measure: MeasureText): number {
  return Math.max(...[...digits].map((digit) => measure(digit, font)));
}

/** The text in pieces: each figure alone, all else as long as it is. */
function splitFigures(text: string): string[] {
  return text.match(/\d|[^\d]+/g) ?? [];
}

function widthOf(text: string, font: FontSpec, isTabular: boolean, measure: MeasureText): number {
  if (!isTabular) return measure(text, font);
  const digitPx = widestDigit(font, measure);
  const widths = splitFigures(text).map((part) => (/\d/.test(part) ? digitPx : measure(part, font)));
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The largest size, from the title's down to 7 pt, at which the longest of the captions takes one line. */
export function bandStyleOf(
  texts: readonly BandText[],
  spec: PageSpec,
  isTabular: boolean,
  measure: MeasureText,
): BandStyle {
  const style = buildPageStyle(spec, 1);
  const roomPx = layoutSizePx(spec).widthPx - 2 * style.marginPx;
  const positionFont = style.subtitle;
  const positionPx = Math.max(0, ...texts.map(({ position }) => measure(position, positionFont)));
  const captionPx = (font: FontSpec) =>
    Math.max(0, ...texts.map(({ caption }) => widthOf(caption, font, isTabular, measure)));
  let font: FontSpec = { ...style.title, sizePx: style.title.sizePx * 1.08 };
  while (font.sizePx > smallestTextPx && captionPx(font) > roomPx - positionPx - gapPx)
    font = { ...font, sizePx: Math.max(smallestTextPx, font.sizePx * 0.96) };
  return { style, font, positionFont, isTabular, heightPx: font.sizePx * lineShare + style.gapPx * 0.3 };
}

function tabularText(
  text: string,
  x: number,
  baseline: number,
  { font, style }: BandStyle,
  measure: MeasureText,
): TextPrimitive[] {
  const digitPx = widestDigit(font, measure);
  let left = x;
  return splitFigures(text).map((part) => {
    const isDigit = /\d/.test(part);
    const widthPx = isDigit ? digitPx : measure(part, font);
    const middle = left + widthPx / 2;
    left += widthPx;
    return isDigit
      ? textAt(middle, baseline, part, font, style.colors.text, measure, "middle")
      : textAt(left - widthPx, baseline, part, font, style.colors.text, measure);
  });
}

/** The band's texts in CSS pixels of the page, within its margins. */
export function buildBand(
  { caption, position }: BandText,
  band: BandStyle,
  { widthPx: pageWidthPx, marginPx }: { readonly widthPx: number; readonly marginPx: number },
  measure: MeasureText,
): Primitive[] {
  const { style, font, positionFont, isTabular } = band;
  const { colors } = style;
  const baseline = marginPx + font.sizePx * 0.86;
  const words = isTabular
    ? tabularText(caption, marginPx, baseline, band, measure)
    : [textAt(marginPx, baseline, caption, font, colors.text, measure)];
  if (position === "") return words;
  const right = pageWidthPx - marginPx;
  return [...words, textAt(right, baseline, position, positionFont, colors.textMuted, measure, "end")];
}
