import { distanceMeters } from "../core/geo/geodesic";
import type { Locale } from "../core/sources/localized";
import { formatLength, formatNumber } from "../look/text/format-number";
import { snapshotMessages } from "../look/text/messages/snapshot";
import { type FrameCamera, unprojectFromFrame } from "./frame-projection";
import type { Block, MeasureText, Primitive } from "./page-primitives";
import type { PageStyle } from "./page-style";
import { textAt } from "./text/text-block";

export interface ScaleBarSize {
  readonly lengthMeters: number;
  readonly widthPx: number;
}

/** Length of the geodesic between two points of the frame that lie `widthPx` apart, level, around its centre. */
function lengthAtCenter(camera: FrameCamera, widthPx: number): number {
  const y = camera.heightPx / 2;
  const left = unprojectFromFrame(camera, { x: (camera.widthPx - widthPx) / 2, y });
  const right = unprojectFromFrame(camera, { x: (camera.widthPx + widthPx) / 2, y });
  return distanceMeters(left, right);
}

/** How far the length of a bar from end to end may be from its width in pixels of the frame's centre, as a share. */
const mostBend = 0.004;

/** So wide that a bar tells the centre's scale: near the poles a long level line on the map is no shortest way. */
function straightPx(camera: FrameCamera, maxWidthPx: number): number {
  const metersPerPx = lengthAtCenter(camera, 1);
  let widthPx = maxWidthPx;
  while (widthPx > 1 && Math.abs(lengthAtCenter(camera, widthPx) / (widthPx * metersPerPx) - 1) > mostBend)
    widthPx *= 0.9;
  return widthPx;
}

/**
 * The longest 1, 2 or 5 times a power of ten metres that is at most `maxWidthPx` wide, measured as a geodesic on the
 * ellipsoid, level through the frame's centre; it holds for the centre itself within 0.5 %.
 */
export function sizeScaleBar(camera: FrameCamera, maxWidthPx: number): ScaleBarSize {
  const widestPx = straightPx(camera, maxWidthPx);
  const longestMeters = lengthAtCenter(camera, widestPx);
  const power = 10 ** Math.floor(Math.log10(longestMeters));
  const lengthMeters =
    [5, 2, 1].map((step) => step * power).find((length) => length <= longestMeters) ?? power;
  let low = 0;
  let high = widestPx;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (lengthAtCenter(camera, middle) < lengthMeters) low = middle;
    else high = middle;
  }
  return { lengthMeters, widthPx: (low + high) / 2 };
}

/** A bar in two halves with its length, and the latitude for which it holds. */
export function buildScaleBar(
  camera: FrameCamera,
  locale: Locale,
  style: PageStyle,
  measure: MeasureText,
): Block {
  const messages = snapshotMessages[locale];
  const { colors } = style;
  const { lengthMeters, widthPx } = sizeScaleBar(camera, Math.min(170, camera.widthPx * 0.24));
  const font = style.small;
  const barPx = 4;
  const padPx = 7;
  const lat = unprojectFromFrame(camera, { x: camera.widthPx / 2, y: camera.heightPx / 2 })[1];
  const latitude = messages.latitude(formatNumber(locale, Math.abs(lat), 1), lat < 0);
  const length = formatLength(locale, lengthMeters);
  const place = messages.scaleAt(latitude);
  const captionPx = measure(`${length} ${place}`, font);
  const innerPx = Math.max(widthPx, captionPx);
  const barY = padPx + font.sizePx * 1.25;
  const half = widthPx / 2;
  const lengthText = textAt(
    padPx,
    padPx + font.sizePx * 0.86,
    length,
    { ...font, weight: 600 },
    colors.text,
    measure,
  );
  const placeX = lengthText.box.x + lengthText.box.width + font.sizePx * 0.35;
  const blockPx = Math.max(innerPx, placeX - padPx + measure(place, font)) + 2 * padPx;
  const primitives: Primitive[] = [
    {
      kind: "rect",
      x: 0,
      y: 0,
      width: blockPx,
      height: barY + barPx + padPx,
      fill: colors.surface,
      fillOpacity: 0.84,
    },
    lengthText,
    textAt(placeX, lengthText.y, place, font, colors.textMuted, measure),
    { kind: "rect", x: padPx, y: barY, width: half, height: barPx, fill: colors.text },
    {
      kind: "rect",
      x: padPx,
      y: barY,
      width: widthPx,
      height: barPx,
      stroke: colors.text,
      strokeWidthPx: 0.8,
    },
  ];
  return { widthPx: blockPx, heightPx: barY + barPx + padPx, primitives };
}
