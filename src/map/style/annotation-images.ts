import { colorTokens, interfaceThemes, type ThemeName } from "../../look/theme/tokens";
import { annotationImageId } from "./annotation-layers";

/** An image with the parts of it that may be stretched, as MapLibre takes it. */
export interface NamedImage {
  readonly id: string;
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly options: {
    readonly pixelRatio: number;
    readonly stretchX?: [number, number][];
    readonly stretchY?: [number, number][];
    readonly content?: [number, number, number, number];
  };
}

type Channels = readonly [number, number, number];

function channelsOf(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Share of a pixel on the near side of an edge that is `distancePx` away. */
const coverage = (distancePx: number) => Math.min(1, Math.max(0, 0.5 - distancePx));

/** Paints one colour over another by what it covers of a pixel; a picture of two colours needs no canvas. */
function paint(
  sizePx: number,
  under: Channels,
  over: Channels,
  shares: (x: number, y: number) => readonly [underShare: number, overShare: number],
): Uint8ClampedArray {
  const data = new Uint8ClampedArray(sizePx * sizePx * 4);
  for (let row = 0; row < sizePx; row++) {
    for (let column = 0; column < sizePx; column++) {
      const [underShare, overShare] = shares(column + 0.5, row + 0.5);
      const alpha = overShare + underShare * (1 - overShare);
      if (alpha === 0) continue;
      const mixed = [0, 1, 2].map(
        (channel) =>
          ((over[channel] ?? 0) * overShare + (under[channel] ?? 0) * underShare * (1 - overShare)) / alpha,
      );
      data.set([...mixed, alpha * 255], (row * sizePx + column) * 4);
    }
  }
  return data;
}

const headSizePx = 36;
/** Half of the angle at the tip. */
const tipSlope = 0.46;
const headLengthPx = 14;
const haloPx = 1.6;
/** The tip reaches over the end of the line, which is blunt and would stand out beside a sharp one. */
const overreachPx = 3;

function drawHead(theme: ThemeName, pixelRatio: number): NamedImage {
  const colors = colorTokens[theme];
  const sizePx = Math.round(headSizePx * pixelRatio);
  const scale = sizePx / headSizePx;
  const lean = Math.hypot(1, tipSlope);
  /** Signed distance from the triangle that points east, in device pixels; negative inside. */
  const distance = (x: number, y: number) => {
    const behindTip = (headSizePx / 2 + overreachPx) * scale - x;
    const aside = Math.abs(y - sizePx / 2);
    return Math.max((aside - behindTip * tipSlope) / lean, behindTip - headLengthPx * scale);
  };
  const data = paint(sizePx, channelsOf(colors.labelHalo), channelsOf(colors.label), (x, y) => {
    const away = distance(x, y);
    // No halo where the line comes in, so that head and line are one.
    const isAtNeck = x < (headSizePx / 2 + overreachPx - headLengthPx) * scale;
    return [isAtNeck ? 0 : coverage(away - haloPx * scale), coverage(away)];
  });
  return {
    id: annotationImageId(theme, "head"),
    image: { width: sizePx, height: sizePx, data },
    options: { pixelRatio: scale },
  };
}

const frameSizePx = 24;
const frameRadiusPx = 5;
const framePx = 1.6;

function drawFrame(theme: ThemeName, pixelRatio: number): NamedImage {
  const colors = colorTokens[theme];
  const sizePx = Math.round(frameSizePx * pixelRatio);
  const scale = sizePx / frameSizePx;
  const half = sizePx / 2;
  const inner = half - (frameRadiusPx + 1) * scale;
  const distance = (x: number, y: number) => {
    const [dx, dy] = [Math.abs(x - half) - inner, Math.abs(y - half) - inner];
    const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
    return outside - frameRadiusPx * scale;
  };
  const data = paint(sizePx, channelsOf(colors.labelHalo), channelsOf(colors.focus), (x, y) => {
    const away = distance(x, y);
    const edge = coverage(away) * (1 - coverage(away + framePx * scale));
    return [0.72 * coverage(away), edge];
  });
  const [from, to] = [half - scale, half + scale];
  const margin = 2 * scale;
  return {
    id: annotationImageId(theme, "frame"),
    image: { width: sizePx, height: sizePx, data },
    options: {
      pixelRatio: scale,
      stretchX: [[from, to]],
      stretchY: [[from, to]],
      content: [margin, margin, sizePx - margin, sizePx - margin],
    },
  };
}

/** An arrow's head and the frame round selected words in every theme, drawn for a pixel ratio. */
export function drawAnnotationImages(pixelRatio: number): NamedImage[] {
  return interfaceThemes.flatMap((theme) => [drawHead(theme, pixelRatio), drawFrame(theme, pixelRatio)]);
}
