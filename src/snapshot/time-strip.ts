import { weaponFamilies } from "../core/events/weapons";
import type { Locale } from "../core/sources/localized";
import type { TimeStep } from "../core/time/calendar";
import { formatClock, formatDay } from "../look/text/format-date";
import { formatNumber } from "../look/text/format-number";
import { type SnapshotMessages, snapshotMessages } from "../look/text/messages/snapshot";
import { rebinHistogram } from "./content/rebin-histogram";
import type { SnapshotStrip, SnapshotTime } from "./page-content";
import type { Block, FontSpec, MeasureText, Primitive } from "./page-primitives";
import type { PageStyle } from "./page-style";
import { textAt, textBox } from "./text/text-block";
import { truncateText } from "./text/wrap-text";

/** `small` has low bars, the shorter caption and no marks: for pages with little room. */
export const stripSizes = ["full", "small"] as const;
export type StripSize = (typeof stripSizes)[number];

export interface StripLook {
  readonly size: StripSize;
  /** Whether colours stand for weapon families, as on the map; all bars are alike otherwise. */
  readonly isByFamily: boolean;
}

const barsPx: Readonly<Record<StripSize, number>> = { full: 40, small: 16 };
const leastBinPx = 3;
const fadedOpacity = 0.38;

function stepName(step: TimeStep, messages: SnapshotMessages): string {
  return {
    hour: messages.stepHour,
    day: messages.stepDay,
    "attack-night": messages.stepNight,
    week: messages.stepWeek,
    month: messages.stepMonth,
  }[step];
}

interface Axis {
  readonly toX: (instantMs: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly widthPx: number;
}

function buildBars(
  strip: SnapshotStrip,
  time: SnapshotTime,
  isByFamily: boolean,
  axis: Axis,
  style: PageStyle,
): Primitive[] {
  const bins = Math.floor(axis.widthPx / leastBinPx);
  const { edges, certain, possible, highest } = rebinHistogram(strip.histogram, bins);
  const families = weaponFamilies.length;
  const pxPerIncident = highest === 0 ? 0 : (axis.bottom - axis.top) / highest;
  const primitives: Primitive[] = [];
  for (let bin = 0; bin + 1 < edges.length; bin++) {
    const start = edges[bin]!;
    const end = edges[bin + 1]!;
    const left = axis.toX(start);
    const width = axis.toX(end) - left;
    const gap = width > 5 ? 1 : width > 2.5 ? 0.5 : 0;
    const isInside = start < time.window.endMs && end > time.window.startMs;
    const opacity = isInside ? 1 : fadedOpacity;
    let y = axis.bottom;
    const stack = (values: Float32Array, isCertain: boolean) => {
      for (let family = 0; family < families; family++) {
        const height = (values[bin * families + family] ?? 0) * pxPerIncident;
        if (height < 0.05) continue;
        y -= height;
        const color = isByFamily ? style.colors.family[weaponFamilies[family]!] : style.colors.textMuted;
        const box = { x: left + gap / 2, y, width: width - gap, height };
        if (isCertain) primitives.push({ kind: "rect", ...box, fill: color, fillOpacity: opacity });
        else {
          primitives.push({ kind: "rect", ...box, fill: color, fillOpacity: 0.16 * opacity });
          primitives.push({ kind: "hatch", ...box, pattern: "possible", color, opacity });
        }
      }
    };
    stack(certain, true);
    stack(possible, false);
  }
  return primitives;
}

/** Over longer spans a day and month alone would come more than once. */
const longestSpanWithoutYearMs = 300 * 86_400_000;

function buildTicks(
  edges: readonly number[],
  time: SnapshotTime,
  axis: Axis,
  baseline: number,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Primitive[] {
  const font: FontSpec = style.credits;
  const isHourly = edges.length > 1 && edges[1]! - edges[0]! < 86_400_000;
  const spanMs = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const withYear = spanMs > longestSpanWithoutYearMs;
  const label = (instantMs: number) => {
    const clock = formatClock(locale, instantMs, time.zone);
    return isHourly && clock !== "00:00" ? clock : formatDay(locale, instantMs, time.zone, withYear);
  };
  const primitives: Primitive[] = [];
  const widest = Math.max(0, ...edges.slice(0, 60).map((edge) => measure(label(edge), font))) + 14;
  const stepPx = axis.widthPx / Math.max(1, edges.length - 1);
  const every =
    [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 48, 91, 182, 365, 730].find((count) => count * stepPx >= widest) ??
    edges.length;
  let lastRight = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < edges.length; index += every) {
    const x = axis.toX(edges[index]!);
    const text = label(edges[index]!);
    const box = textBox(x, baseline, measure(text, font), font, "middle");
    if (box.x < 0 || box.x + box.width > axis.widthPx || box.x < lastRight + 8) continue;
    lastRight = box.x + box.width;
    primitives.push({
      kind: "line",
      x1: x,
      y1: axis.bottom,
      x2: x,
      y2: axis.bottom + 3,
      color: style.colors.textMuted,
      widthPx: 0.6,
    });
    primitives.push(textAt(x, baseline, text, font, style.colors.textMuted, measure, "middle"));
  }
  return primitives;
}

function buildMarks(strip: SnapshotStrip, axis: Axis, y: number, style: PageStyle): Primitive[] {
  const { colors } = style;
  return strip.marks.flatMap(({ atMs, kind }): Primitive[] => {
    const x = axis.toX(atMs);
    if (!(x >= 0 && x <= axis.widthPx)) return [];
    return kind === "talks"
      ? [{ kind: "path", d: "M0 -3.2L3.2 0L0 3.2L-3.2 0Z", x, y, fill: colors.text }]
      : [
          {
            kind: "path",
            d: "M0 -3.2L3.2 2.6L-3.2 2.6Z",
            x,
            y,
            stroke: colors.contactLine,
            strokeWidthPx: 1,
          },
        ];
  });
}

/** Caption on the left, key of the marks on the right of the same line; null where marks leave it no room. */
function buildCaption(
  strip: SnapshotStrip,
  widthPx: number,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Primitive[] | null {
  const messages = snapshotMessages[locale];
  const font = style.credits;
  const { colors } = style;
  const baseline = font.sizePx * 0.85;
  const highest = formatNumber(locale, strip.histogram.highest, 0);
  const primitives: Primitive[] = [];
  let right = widthPx;
  const kinds = (["control", "talks"] as const).filter((kind) =>
    strip.marks.some((mark) => mark.kind === kind),
  );
  for (const kind of kinds) {
    const text = textAt(
      right,
      baseline,
      kind === "talks" ? messages.marksTalks : messages.marksControl,
      font,
      colors.textMuted,
      measure,
      "end",
    );
    const markX = text.box.x - 8;
    const axis = { toX: () => markX, top: 0, bottom: 0, widthPx };
    primitives.push(
      text,
      ...buildMarks({ ...strip, marks: [{ atMs: 0, kind }] }, axis, baseline - font.sizePx * 0.33, style),
    );
    right = markX - 16;
  }
  const step = stepName(strip.step, messages);
  const captions = [
    messages.stripCaption(step, highest),
    messages.stripShortCaption(step),
    messages.stripShortestCaption,
  ];
  const fitted = captions.find((caption) => measure(caption, font) <= right);
  if (fitted !== undefined)
    return [textAt(0, baseline, fitted, font, colors.textMuted, measure), ...primitives];
  // Without room for both, what the bars are comes before what the marks are.
  if (strip.marks.length > 0) return null;
  const shortest = truncateText(messages.stripShortestCaption, font, right, measure);
  return [textAt(0, baseline, shortest, font, colors.textMuted, measure)];
}

/** Histogram over time with the window marked: solid what is certain, hatched what is possible, faded what is outside. */
export function buildTimeStrip(
  strip: SnapshotStrip,
  time: SnapshotTime,
  { size, isByFamily }: StripLook,
  locale: Locale,
  style: PageStyle,
  widthPx: number,
  measure: MeasureText,
): Block {
  const { edges } = strip.histogram;
  const startMs = edges[0] ?? 0;
  const endMs = edges.at(-1) ?? 1;
  const sizePx = style.credits.sizePx;
  const top = sizePx * 1.35 + 4;
  const bottom = top + barsPx[size] * Math.max(1, style.mapScale);
  const axis: Axis = {
    toX: (instantMs) => ((instantMs - startMs) / (endMs - startMs)) * widthPx,
    top,
    bottom,
    widthPx,
  };
  const clamp = (x: number) => Math.max(0, Math.min(widthPx, x));
  const from = clamp(axis.toX(time.window.startMs));
  const to = Math.max(from + 0.8, clamp(axis.toX(time.window.endMs)));
  const { colors } = style;
  const tickBaseline = bottom + 4 + sizePx;
  const marksY = tickBaseline + sizePx * 0.25 + 6;
  const wanted = size === "full" ? strip.marks : [];
  const captioned = buildCaption({ ...strip, marks: wanted }, widthPx, locale, style, measure);
  const marks = captioned === null ? [] : wanted;
  const caption = captioned ?? buildCaption({ ...strip, marks }, widthPx, locale, style, measure) ?? [];
  const hasMarks = marks.length > 0;
  const edge = (x: number): Primitive => {
    const inside = Math.max(0.5, Math.min(widthPx - 0.5, x));
    return {
      kind: "line",
      x1: inside,
      y1: top - 3,
      x2: inside,
      y2: bottom,
      color: colors.focus,
      widthPx: 1.2,
    };
  };
  return {
    widthPx,
    heightPx: hasMarks ? marksY + 4 : tickBaseline + sizePx * 0.25,
    primitives: [
      ...caption,
      {
        kind: "rect",
        x: from,
        y: top - 3,
        width: to - from,
        height: bottom - top + 3,
        fill: colors.focus,
        fillOpacity: 0.09,
      },
      ...buildBars(strip, time, isByFamily, axis, style),
      edge(from),
      edge(to),
      { kind: "line", x1: 0, y1: bottom, x2: widthPx, y2: bottom, color: colors.textMuted, widthPx: 0.6 },
      ...buildTicks(edges, time, axis, tickBaseline, locale, style, measure),
      ...(hasMarks ? buildMarks(strip, axis, marksY, style) : []),
    ],
  };
}
