import type { ColorTokens } from "../look/theme/tokens";
import { groundBox } from "./ground-box";
import { cssFont } from "./page-fonts";
import type { PageLayout } from "./page-layout";
import type {
  HatchPrimitive,
  LinePrimitive,
  PathPrimitive,
  Primitive,
  RectPrimitive,
  TextPrimitive,
} from "./page-primitives";
import { hatchGeometry } from "./symbols/hatch-lines";
import { symbolParts } from "./symbols/symbol-parts";

type Context = CanvasRenderingContext2D;

function paintText(context: Context, text: TextPrimitive): void {
  context.font = cssFont(text.font);
  context.letterSpacing = `${text.font.letterSpacingPx ?? 0}px`;
  context.textRendering = "geometricPrecision";
  context.textAlign = text.anchor === "middle" ? "center" : text.anchor;
  context.textBaseline = "alphabetic";
  const alpha = context.globalAlpha;
  context.globalAlpha = alpha * (text.opacity ?? 1);
  if (text.halo !== undefined) {
    context.strokeStyle = text.halo.color;
    context.lineWidth = 2 * text.halo.widthPx;
    context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeText(text.text, text.x, text.y);
  }
  context.fillStyle = text.color;
  context.fillText(text.text, text.x, text.y);
  context.globalAlpha = alpha;
}

function paintLine(context: Context, line: LinePrimitive): void {
  context.strokeStyle = line.color;
  context.lineWidth = line.widthPx;
  context.setLineDash([...(line.dash ?? [])]);
  context.beginPath();
  context.moveTo(line.x1, line.y1);
  context.lineTo(line.x2, line.y2);
  context.stroke();
}

interface Strokable {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly fillRule?: CanvasFillRule;
  readonly stroke?: string;
  readonly strokeWidthPx?: number;
  readonly dash?: readonly number[];
}

function paintOutline(context: Context, path: Path2D, look: Strokable): void {
  const alpha = context.globalAlpha;
  if (look.fill !== undefined) {
    context.fillStyle = look.fill;
    context.globalAlpha = alpha * (look.fillOpacity ?? 1);
    context.fill(path, look.fillRule ?? "nonzero");
    context.globalAlpha = alpha;
  }
  if (look.stroke !== undefined && (look.strokeWidthPx ?? 1) > 0) {
    context.strokeStyle = look.stroke;
    context.lineWidth = look.strokeWidthPx ?? 1;
    context.setLineDash([...(look.dash ?? [])]);
    context.stroke(path);
  }
}

function paintRect(context: Context, rect: RectPrimitive): void {
  const path = new Path2D();
  path.rect(rect.x, rect.y, rect.width, rect.height);
  context.lineCap = "butt";
  context.lineJoin = "miter";
  paintOutline(context, path, rect);
}

function paintPath(context: Context, primitive: PathPrimitive): void {
  context.save();
  context.translate(primitive.x, primitive.y);
  context.globalAlpha *= primitive.opacity ?? 1;
  context.lineCap = primitive.roundCaps ? "round" : "butt";
  context.lineJoin = "round";
  paintOutline(context, new Path2D(primitive.d), primitive);
  context.restore();
}

function paintHatch(context: Context, hatch: HatchPrimitive): void {
  const { strokes, strokeWidthPx, dots, opacity } = hatchGeometry(hatch.pattern, hatch);
  context.save();
  context.beginPath();
  context.rect(hatch.x, hatch.y, hatch.width, hatch.height);
  context.clip();
  context.globalAlpha *= opacity * (hatch.opacity ?? 1);
  context.strokeStyle = hatch.color;
  context.fillStyle = hatch.color;
  context.lineWidth = strokeWidthPx;
  context.setLineDash([]);
  context.beginPath();
  for (const { x1, y1, x2, y2 } of strokes) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  for (const { x, y, radius } of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.restore();
}

function paintPrimitive(context: Context, primitive: Primitive, colors: ColorTokens): void {
  switch (primitive.kind) {
    case "text":
      paintText(context, primitive);
      break;
    case "line":
      paintLine(context, primitive);
      break;
    case "rect":
      paintRect(context, primitive);
      break;
    case "path":
      paintPath(context, primitive);
      break;
    case "hatch":
      paintHatch(context, primitive);
      break;
    case "symbol":
      for (const part of symbolParts(primitive, colors)) paintPrimitive(context, part, colors);
      break;
  }
}

/**
 * Paints a page at its full resolution: paper, ground, what stands on the map, then frame and texts.
 *
 * @param ground  picture of the map frame at the layout's scale; null leaves the frame to the paper
 * @returns a canvas of exactly the layout's device size, or null where the browser cannot make one so large
 */
export function paintPage(layout: PageLayout, ground: CanvasImageSource | null): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = layout.deviceWidthPx;
  canvas.height = layout.deviceHeightPx;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return null;
  const { colors } = layout.style;
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const { scale } = layout;
  const { x: left, y: top, width, height } = groundBox(layout);
  if (ground !== null) context.drawImage(ground, left, top, width, height);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.setTransform(scale, 0, 0, scale, left, top);
  for (const primitive of layout.mapPrimitives) paintPrimitive(context, primitive, colors);
  context.restore();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  for (const primitive of layout.primitives) paintPrimitive(context, primitive, colors);
  return canvas;
}
