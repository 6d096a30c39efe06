import type { Locale } from "../core/sources/localized";
import type { Holder } from "../core/zones/recipe";
import { layoutWithdrawalChart, type WithdrawalChart } from "../look/charts/withdrawal-chart";
import { describeIsoDate } from "../look/text/describe-proposal";
import {
  describeCoverage,
  describeProfileMeters,
  describeSideWithdrawal,
} from "../look/text/describe-withdrawal";
import { formatLength, formatNumber } from "../look/text/format-number";
import { drawMessages } from "../look/text/messages/draw";
import { withdrawalMessages } from "../look/text/messages/zones/withdrawal";
import {
  type Block,
  type Box,
  boxesCollide,
  type MeasureText,
  movePrimitives,
  type Primitive,
} from "./page-primitives";
import type { PageStyle } from "./page-style";
import { baselineIn, buildParagraph, textAt } from "./text/text-block";
import { bindWords } from "./text/wrap-text";
import type { SnapshotWithdrawal } from "./zone-content";

/** `small` has a lower plot: for pages with little room. */
export const profileSizes = ["full", "small"] as const;
export type ProfileSize = (typeof profileSizes)[number];

const plotHeightPx: Readonly<Record<ProfileSize, number>> = { full: 62, small: 34 };
const axisShare = 3.5;
const swatchPx = 16;
const swatchGapPx = 6;
/** Room for what is written above the plot's upper edge. */
const overPlotPx = 4;

const colorOf = ({ colors }: PageStyle): Readonly<Record<Holder, string>> => ({
  UA: colors.labelWater,
  RU: colors.controlAssessed,
});

function plotPrimitives(chart: WithdrawalChart, style: PageStyle): Primitive[] {
  const { colors } = style;
  const { widthPx, heightPx } = chart;
  const path = (d: string, look: object): Primitive[] =>
    d === "" ? [] : [{ kind: "path", d, x: 0, y: 0, ...look }];
  const across = (y: number, color: string, dash?: readonly number[]): Primitive => ({
    kind: "line",
    x1: 0,
    y1: y,
    x2: widthPx,
    y2: y,
    color,
    widthPx: 0.6,
    ...(dash && { dash }),
  });
  return [
    ...chart.acrossTicks.map(({ px }) => across(px, colors.line)),
    ...path(chart.band, { fill: colors.textMuted, fillOpacity: 0.1 }),
    ...chart.pullBacks.flatMap(({ holder, area, strokes }) => {
      const color = colorOf(style)[holder];
      return [
        ...path(area, { fill: color, fillOpacity: 0.16 }),
        ...path(strokes, { stroke: color, strokeWidthPx: 0.8 }),
      ];
    }),
    ...path(chart.band, { stroke: colors.text, strokeWidthPx: 0.9, dash: [3, 2.2] }),
    across(chart.baseY, colors.textMuted, [1, 2.5]),
    ...path(chart.controlLine, { stroke: colors.surface, strokeWidthPx: 3.4 }),
    ...path(chart.controlLine, { stroke: colors.contactLine, strokeWidthPx: 1.6 }),
    across(heightPx, colors.textMuted),
  ];
}

function axisTexts(
  chart: WithdrawalChart,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Primitive[] {
  const font = style.credits;
  const color = style.colors.textMuted;
  const km = (meters: number) =>
    formatNumber(locale, Math.abs(meters) / 1000, Math.abs(meters) < 1000 ? 2 : 1);
  const baseline = chart.heightPx + font.sizePx * 1.15;
  const along = chart.alongTicks.map(({ px, meters }, index) => {
    const isLast = index === chart.alongTicks.length - 1;
    const anchor = px < 10 ? "start" : px > chart.widthPx - 20 ? "end" : "middle";
    return textAt(
      px,
      baseline,
      isLast ? formatLength(locale, meters) : km(meters),
      font,
      color,
      measure,
      anchor,
    );
  });
  let lastY = Number.NEGATIVE_INFINITY;
  const acrossTexts = chart.acrossTicks
    .toSorted((a, b) => a.px - b.px)
    .flatMap(({ px, meters }): Primitive[] => {
      if (px - lastY < font.sizePx * 1.15) return [];
      lastY = px;
      return [textAt(-6, px + font.sizePx * 0.35, km(meters), font, color, measure, "end")];
    });
  return [...along, ...acrossTexts];
}

function largestTexts(
  { profile }: SnapshotWithdrawal,
  chart: WithdrawalChart,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Primitive[] {
  const { colors, creditsLead: font } = style;
  const taken: Box[] = [];
  return chart.pullBacks.flatMap(({ holder, largest }): Primitive[] => {
    const side = profile.sides.find((one) => one.holder === holder);
    if (!largest || !side) return [];
    const text = withdrawalMessages[locale].largest(describeProfileMeters(locale, side.largestMeters));
    const { x } = largest;
    const middle = (largest.fromY + largest.toY) / 2 + font.sizePx * 0.35;
    const isNearEnd = x + measure(text, font) + 8 > chart.widthPx;
    const anchors = isNearEnd ? (["end", "start"] as const) : (["start", "end"] as const);
    const spots = [0, 1.1, -1.1].flatMap((lines) =>
      anchors.map((anchor) =>
        textAt(
          x + (anchor === "end" ? -4 : 4),
          middle + lines * font.sizePx,
          text,
          font,
          colors.text,
          measure,
          anchor,
        ),
      ),
    );
    const isFree = ({ box }: { readonly box: Box }) =>
      box.x >= 0 && box.x + box.width <= chart.widthPx && !taken.some((one) => boxesCollide(one, box));
    const label = spots.find(isFree);
    // Both distances are told below the chart, too.
    if (label) taken.push(label.box);
    return [
      { kind: "line", x1: x, y1: largest.fromY, x2: x, y2: largest.toY, color: colors.text, widthPx: 1.2 },
      ...(label ? [{ ...label, halo: { color: colors.surface, widthPx: 2 } }] : []),
    ];
  });
}

/** The pattern of a party beside its sentence. */
function swatch(holder: Holder, sizePx: number, style: PageStyle): Primitive[] {
  const color = colorOf(style)[holder];
  const box = { x: 0, y: 0, width: swatchPx, height: sizePx };
  const strokes = Array.from({ length: 4 }, (_, index) => 2 + index * 4).map((x) =>
    holder === "UA" ? `M${x} 0V${sizePx}` : `M${x - 2} ${sizePx}L${Math.min(swatchPx, x + 2)} 0`,
  );
  return [
    { kind: "rect", ...box, fill: color, fillOpacity: 0.16 },
    { kind: "path", d: strokes.join(""), x: 0, y: 0, stroke: color, strokeWidthPx: 0.9 },
    { kind: "rect", ...box, stroke: color, strokeWidthPx: 0.6 },
  ];
}

/**
 * The withdrawal profile of a zone: how far each party would pull back along its line, who vacates how much, on which
 * control map. Left of the line is up.
 */
export function buildWithdrawalStrip(
  withdrawal: SnapshotWithdrawal,
  locale: Locale,
  style: PageStyle,
  widthPx: number,
  measure: MeasureText,
  size: ProfileSize = "full",
): Block {
  const texts = withdrawalMessages[locale];
  const plotPx = plotHeightPx[size] * Math.max(1, style.mapScale);
  const { scenario, profile, leftIs, controlDate, isSchematic } = withdrawal;
  const font = style.credits;
  const date = describeIsoDate(locale, controlDate);
  const heading = texts.pageHeading(scenario, isSchematic ? `${date}, ${texts.schematic}` : date);
  const axisPx = Math.max(34, font.sizePx * axisShare);
  const up = leftIs === null ? "" : `↑ ${drawMessages[locale].sideHelp(leftIs)}`;
  const words = buildParagraph(
    [{ text: heading, font: style.creditsLead, color: style.colors.text }],
    measure,
    { widthPx, leading: 1.2 },
  );
  const hasRoom = measure(heading, style.creditsLead) + measure(up, font) + 16 <= widthPx;
  const baseline = baselineIn(style.creditsLead.sizePx * 1.2, font.sizePx);
  const title = [
    ...words.primitives,
    ...(up !== "" && hasRoom
      ? [textAt(widthPx, baseline, up, font, style.colors.textMuted, measure, "end")]
      : []),
  ];
  const plotTop = words.heightPx + font.sizePx * 0.1 + overPlotPx;
  const chart = layoutWithdrawalChart(profile, { widthPx: widthPx - axisPx, heightPx: plotPx });
  const plot = [
    ...plotPrimitives(chart, style),
    ...axisTexts(chart, locale, style, measure),
    ...largestTexts(withdrawal, chart, locale, style, measure),
  ];
  const top = plotTop + plotPx + font.sizePx * 1.9;
  const indentPx = swatchPx + swatchGapPx;
  const said = profile.sides.map((side) => describeSideWithdrawal(locale, side));
  const halfPx = (widthPx - style.gapPx) / 2;
  const isPaired = said.every((text) => measure(bindWords(text), font) <= halfPx - indentPx);
  let y = top;
  const sentences = profile.sides.flatMap(({ holder }, index) => {
    const x = isPaired ? index * (halfPx + style.gapPx) : 0;
    const sentence = buildParagraph([{ text: said[index] ?? "", font, color: style.colors.text }], measure, {
      widthPx: (isPaired ? halfPx : widthPx) - indentPx,
      leading: style.leading,
    });
    const rowY = isPaired ? top : y;
    y = Math.max(y, rowY + sentence.heightPx + 1);
    return [
      ...movePrimitives(swatch(holder, font.sizePx * 0.9, style), x, rowY + font.sizePx * 0.18),
      ...movePrimitives(sentence.primitives, x + indentPx, rowY),
    ];
  });
  // What the figures leave out stands beside them, as in the panel.
  const caveats = [describeCoverage(locale, profile), size === "full" ? texts.vacatedHelp : ""].filter(
    Boolean,
  );
  const caveat = buildParagraph([{ text: caveats.join(" "), font, color: style.colors.textMuted }], measure, {
    widthPx,
    leading: style.leading,
  });
  return {
    widthPx,
    heightPx: y + (caveats.length === 0 ? 0 : caveat.heightPx),
    primitives: [
      ...title,
      ...movePrimitives(plot, axisPx, plotTop),
      ...sentences,
      ...(caveats.length === 0 ? [] : movePrimitives(caveat.primitives, 0, y)),
    ],
  };
}
