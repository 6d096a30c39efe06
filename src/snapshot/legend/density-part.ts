import type { Locale } from "../../core/sources/localized";
import { formatLength, formatNumber } from "../../look/text/format-number";
import { pageBlockMessages } from "../../look/text/messages/page-blocks";
import { snapshotMessages } from "../../look/text/messages/snapshot";
import type { ThemeName } from "../../look/theme/tokens";
import { bandLook, type DensityScale } from "../density/density-scale";
import { figureRow, headingRow, type LegendTools, stackBlocks, textRow } from "../legend-rows";
import type { SnapshotContent } from "../page-content";
import type { Block, Primitive } from "../page-primitives";
import { textAt } from "../text/text-block";

const barPx = 11;
const labelGapPx = 6;

/** The bands side by side, each with the density at which it begins; as high with few bands as with many. */
function bandBar(
  { bands }: DensityScale,
  locale: Locale,
  themeName: ThemeName,
  { style, widthPx, measure }: LegendTools,
): Block {
  const { colors, small } = style;
  const bandPx = widthPx / bands.length;
  const baseline = barPx + small.sizePx * 1.08;
  const primitives: Primitive[] = [];
  let lastRight = Number.NEGATIVE_INFINITY;
  for (const [index, band] of bands.entries()) {
    const x = index * bandPx;
    primitives.push({ kind: "rect", x, y: 0, width: bandPx, height: barPx, ...bandLook(themeName, band) });
    const text = formatNumber(locale, band.leastDensity, 1);
    const label = textAt(x, baseline, text, small, colors.textMuted, measure);
    if (label.box.x < lastRight + labelGapPx || label.box.x + label.box.width > widthPx) continue;
    lastRight = label.box.x + label.box.width;
    primitives.push(label);
  }
  const frame = { x: 0, y: 0, width: widthPx, height: barPx };
  primitives.push({ kind: "rect", ...frame, stroke: colors.textMuted, strokeWidthPx: 0.5 });
  return { widthPx, heightPx: baseline + small.sizePx * 0.3, primitives };
}

/** What the density's colours mean, and how many incidents are certain and how many possible, which its look cannot say. */
export function densityPart(
  { counts, heldLegend: held }: SnapshotContent,
  density: DensityScale,
  locale: Locale,
  themeName: ThemeName,
  tools: LegendTools,
  further: readonly Block[],
): Block {
  const messages = snapshotMessages[locale];
  const texts = pageBlockMessages[locale];
  const { colors, small } = tools.style;
  const write = (count: number) => formatNumber(locale, count);
  const figures: readonly (readonly [name: string, count: number, isHeld: boolean | undefined])[] = [
    [texts.certainInFrame, counts.certain, held !== undefined],
    [texts.possibleInFrame, counts.possible, held?.possible],
    [messages.disputed, counts.disputed, held?.disputed],
    [messages.attackerOnly, counts.attackerOnly, held?.attackerOnly],
  ];
  const reach = formatLength(locale, density.reachMeters);
  return stackBlocks(
    [
      headingRow(tools, messages.densityHeading),
      textRow(tools, messages.densityWithin(reach), small, colors.textMuted),
      bandBar(density, locale, themeName, tools),
      ...figures.flatMap(([name, count, isHeld]) =>
        count === 0 && !isHeld ? [] : [figureRow(tools, name, write(count))],
      ),
      ...further,
    ],
    tools.style.rowGapPx,
  );
}
