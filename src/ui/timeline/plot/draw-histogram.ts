import type { Histogram } from "../../../core/events/histogram";
import { weaponFamilies } from "../../../core/events/weapons";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import type { ColorTokens } from "../../../look/theme/tokens";
import { type AxisScale, toPx } from "../axis/axis-scale";

export interface HistogramDrawing {
  readonly histogram: Histogram;
  readonly scale: AxisScale;
  readonly heightPx: number;
  /** Value at the top of the bars' room. */
  readonly topValue: number;
  /** What is drawn in full; the rest is muted. */
  readonly highlighted: TimeWindow;
  readonly colors: ColorTokens;
  readonly pixelRatio: number;
}

/** Room above the highest bar for its label, CSS pixels. */
export const barsTopPx = 14;
const mutedAlpha = 0.34;
const hatchPitchPx = 4;
const hatchGroundAlpha = 0.22;
const familyCount = weaponFamilies.length;

/** The range of bins that the axis shows, `[first, end)`. */
export function visibleBins({ edges }: Histogram, { startMs, endMs }: TimeWindow): [number, number] {
  let first = 0;
  while (first < edges.length - 1 && edges[first + 1]! <= startMs) first++;
  let end = first;
  while (end < edges.length - 1 && edges[end]! < endMs) end++;
  return [first, end];
}

/** The highest visible bar, rounded up to a whole number of incidents; at least 1. */
export function highestVisible(histogram: Histogram, extent: TimeWindow): number {
  const [first, end] = visibleBins(histogram, extent);
  let highest = 0;
  for (let bin = first; bin < end; bin++) {
    let height = 0;
    for (let family = 0; family < familyCount; family++) {
      const index = bin * familyCount + family;
      height += histogram.certain[index]! + histogram.possible[index]!;
    }
    highest = Math.max(highest, height);
  }
  // Shares of 32-bit floats: 3.0000002 is 3.
  return Math.max(1, Math.ceil(highest - 1e-3));
}

/** A 45° hatch that keeps its pitch at any pixel ratio. */
function createHatch(context: CanvasRenderingContext2D, color: string, pixelRatio: number) {
  const size = Math.max(3, Math.round(hatchPitchPx * pixelRatio));
  const tile = new OffscreenCanvas(size, size);
  const pen = tile.getContext("2d")!;
  pen.fillStyle = color;
  pen.globalAlpha = hatchGroundAlpha;
  pen.fillRect(0, 0, size, size);
  pen.globalAlpha = 1;
  pen.strokeStyle = color;
  pen.lineWidth = size * 0.34;
  for (const offset of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(offset - 1, size + 1);
    pen.lineTo(offset + size + 1, -1);
    pen.stroke();
  }
  return context.createPattern(tile, "repeat")!;
}

/** Stacked bars: what is certain in a bin by family from the ground up, what is only possible there hatched above. */
function drawBars(context: CanvasRenderingContext2D, drawing: HistogramDrawing): void {
  const { histogram, scale, heightPx, topValue, colors, pixelRatio } = drawing;
  const [first, end] = visibleBins(histogram, scale.extent);
  const pxPerIncident = (heightPx - barsTopPx) / topValue;
  const snap = (px: number) => Math.round(px * pixelRatio);
  const hatches = weaponFamilies.map((family) => createHatch(context, colors.family[family], pixelRatio));
  const solids = weaponFamilies.map((family) => colors.family[family]);
  for (let bin = first; bin < end; bin++) {
    const left = snap(toPx(scale, histogram.edges[bin]!));
    const right = snap(toPx(scale, histogram.edges[bin + 1]!));
    const gap = right - left > 5 * pixelRatio ? Math.max(1, Math.round(pixelRatio)) : 0;
    let value = 0;
    for (const [column, paints] of [
      [histogram.certain, solids],
      [histogram.possible, hatches],
    ] as const) {
      for (let family = 0; family < familyCount; family++) {
        const share = column[bin * familyCount + family]!;
        if (share <= 0) continue;
        const bottom = snap(heightPx - value * pxPerIncident);
        value += share;
        const top = snap(heightPx - value * pxPerIncident);
        context.fillStyle = paints[family]!;
        const width = Math.max(1, right - left - gap);
        // A hairline of ground between segments, where there is height for it.
        const seam = bottom - top > 3 * pixelRatio ? Math.max(1, Math.round(pixelRatio * 0.75)) : 0;
        context.fillRect(left, top + seam, width, Math.max(1, bottom - top - seam));
      }
    }
  }
}

/** Draws the whole histogram on a canvas whose size is already in device pixels. */
export function drawHistogram(context: CanvasRenderingContext2D, drawing: HistogramDrawing): void {
  const { scale, heightPx, highlighted, pixelRatio, colors } = drawing;
  const { width, height } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.fillStyle = colors.line;
  context.fillRect(0, Math.round(barsTopPx * pixelRatio), width, Math.max(1, Math.round(pixelRatio / 2)));
  const fromPx = Math.round(toPx(scale, highlighted.startMs) * pixelRatio);
  const toEndPx = Math.round(toPx(scale, highlighted.endMs) * pixelRatio);
  const paintClipped = (left: number, right: number, alpha: number) => {
    if (right <= left) return;
    context.save();
    context.beginPath();
    context.rect(left, 0, right - left, heightPx * pixelRatio);
    context.clip();
    context.globalAlpha = alpha;
    drawBars(context, drawing);
    context.restore();
  };
  paintClipped(0, Math.min(width, fromPx), mutedAlpha);
  paintClipped(Math.max(0, fromPx), Math.min(width, toEndPx), 1);
  paintClipped(Math.max(0, toEndPx), width, mutedAlpha);
}
