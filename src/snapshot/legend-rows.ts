import {
  type Block,
  type FontSpec,
  type MeasureText,
  movePrimitives,
  type Primitive,
  type TextPrimitive,
} from "./page-primitives";
import type { PageStyle } from "./page-style";
import { baselineIn, buildParagraph, textAt } from "./text/text-block";

/** What a legend's part is built with. */
export interface LegendTools {
  readonly style: PageStyle;
  readonly widthPx: number;
  readonly measure: MeasureText;
}

/** Draws a swatch in a box from the origin. */
export type Swatch = (widthPx: number, heightPx: number) => readonly Primitive[];

const swatchShare = { widthPx: 30, gapPx: 9 } as const;

/** Blocks one under the other. */
export function stackBlocks(blocks: readonly Block[], gapPx: number): Block {
  let y = 0;
  const primitives = blocks.flatMap((block, index) => {
    if (index > 0) y += gapPx;
    const moved = movePrimitives(block.primitives, 0, y);
    y += block.heightPx;
    return moved;
  });
  return { widthPx: Math.max(0, ...blocks.map((block) => block.widthPx)), heightPx: y, primitives };
}

/** Wrapped text over the column's whole width. */
export function textRow(
  { style: { leading }, widthPx, measure }: LegendTools,
  text: string,
  font: FontSpec,
  color: string,
  maxLines = 6,
): Block {
  return buildParagraph([{ text, font, color }], measure, { widthPx, leading, maxLines });
}

/** Heading of a part. */
export function headingRow(tools: LegendTools, text: string): Block {
  return textRow(tools, text, tools.style.heading, tools.style.colors.text, 4);
}

/** Heading of a part with what its figures mean against the right edge, or below where there is no room. */
export function captionedHeading(tools: LegendTools, text: string, caption: string): Block {
  const { style, widthPx, measure } = tools;
  const { heading, small, colors } = style;
  const hasRoom = measure(text, heading) + 10 + measure(caption, small) <= widthPx;
  if (!hasRoom)
    return stackBlocks([headingRow(tools, text), textRow(tools, caption, small, colors.textMuted, 2)], 0);
  const block = headingRow(tools, text);
  const baseline = baselineIn(heading.sizePx * style.leading, heading.sizePx);
  const end = textAt(widthPx, baseline, caption, small, colors.textMuted, measure, "end");
  return { ...block, widthPx, primitives: [...block.primitives, end] };
}

/** A figure set against the right edge, in the line of the text's first. */
function valueText(
  { style: { leading }, widthPx, measure }: LegendTools,
  value: string,
  font: FontSpec,
  color: string,
): TextPrimitive {
  return textAt(widthPx, baselineIn(font.sizePx * leading, font.sizePx), value, font, color, measure, "end");
}

/** Swatch, wrapped text and, against the right edge, a figure; the first line and the swatch share their middle. */
export function swatchRow(tools: LegendTools, swatch: Swatch, text: string, value = "", leastPx = 0): Block {
  const { style, widthPx, measure } = tools;
  const font = style.body;
  const { leading } = style;
  const linePx = font.sizePx * leading;
  const swatchHeightPx = Math.max(linePx, leastPx);
  const topPx = (swatchHeightPx - linePx) / 2;
  const valuePx = value === "" ? 0 : measure(value, font) + 8;
  const swatchPx = swatchShare.widthPx * style.mapScale;
  const indentPx = swatchPx + swatchShare.gapPx * style.mapScale;
  const words = buildParagraph([{ text, font, color: style.colors.text }], measure, {
    widthPx: widthPx - indentPx - valuePx,
    leading,
    maxLines: 4,
  });
  const figure = value === "" ? [] : [valueText(tools, value, font, style.colors.textMuted)];
  return {
    widthPx,
    heightPx: Math.max(words.heightPx + topPx, swatchHeightPx),
    primitives: [
      ...swatch(swatchPx, swatchHeightPx),
      ...movePrimitives(words.primitives, indentPx, topPx),
      ...movePrimitives(figure, 0, topPx),
    ],
  };
}

/** A named figure: the name wraps beside it; where the figure takes more than half, it stands under the name. */
export function figureRow(tools: LegendTools, name: string, value: string): Block {
  const { style, widthPx, measure } = tools;
  const { leading } = style;
  const font: FontSpec = { ...style.small, weight: 600 };
  const valuePx = measure(value, font);
  const isWide = valuePx > widthPx * 0.6;
  const words = buildParagraph([{ text: name, font: style.small, color: style.colors.textMuted }], measure, {
    widthPx: isWide ? widthPx : widthPx - valuePx - 10,
    leading,
    maxLines: 4,
  });
  if (isWide) return stackBlocks([words, textRow(tools, value, font, style.colors.text, 3)], 0);
  return {
    widthPx,
    heightPx: Math.max(words.heightPx, font.sizePx * leading),
    primitives: [...words.primitives, valueText(tools, value, font, style.colors.text)],
  };
}
