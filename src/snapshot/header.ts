import { type Block, emptyBlock, type FontSpec, type MeasureText, movePrimitives } from "./page-primitives";
import { type PageStyle, smallestTextPx } from "./page-style";
import { buildParagraph } from "./text/text-block";
import { wrapRuns } from "./text/wrap-text";

/** A text that fits one line when set somewhat smaller is, rather than taking a second line. */
const oneLineShare = 0.84;

/** The largest size from the font's own down to 7 pt at which the text takes one line or, if that is too small, two. */
function fitFont(text: string, font: FontSpec, widthPx: number, measure: MeasureText): FontSpec {
  let forTwoLines: FontSpec | null = null;
  for (let sizePx = font.sizePx; sizePx > smallestTextPx; sizePx *= 0.96) {
    const smaller = { ...font, sizePx };
    const lines = wrapRuns([{ text, font: smaller, color: "" }], widthPx, measure).length;
    if (lines <= 1 && sizePx >= font.sizePx * oneLineShare) return smaller;
    if (lines <= 2) forTwoLines ??= smaller;
    if (sizePx < font.sizePx * oneLineShare && forTwoLines !== null) return forTwoLines;
  }
  return forTwoLines ?? { ...font, sizePx: smallestTextPx };
}

/**
 * Title and subtitle over the whole width. A long one is set smaller before it takes a third line, and is cut with an
 * ellipsis only where even three lines of 7 pt would not hold it.
 */
export function buildHeader(
  title: string,
  subtitle: string,
  style: PageStyle,
  widthPx: number,
  measure: MeasureText,
): Block {
  const parts: Block[] = [];
  const add = (text: string, font: FontSpec, color: string, leading: number) => {
    if (text.trim() === "") return;
    const fitted = fitFont(text.trim(), font, widthPx, measure);
    const run = { text: text.trim(), font: fitted, color };
    parts.push(buildParagraph([run], measure, { widthPx, leading, maxLines: 3 }));
  };
  add(title, style.title, style.colors.text, 1.16);
  add(subtitle, style.subtitle, style.colors.textMuted, 1.3);
  if (parts.length === 0) return emptyBlock;
  const gapPx = style.subtitle.sizePx * 0.35;
  let y = 0;
  const primitives = parts.flatMap((part, index) => {
    if (index > 0) y += gapPx;
    const moved = movePrimitives(part.primitives, 0, y);
    y += part.heightPx;
    return moved;
  });
  return { widthPx, heightPx: y, primitives };
}
