import { isCanvasLost } from "./canvas-loss";
import { groundBox } from "./ground-box";
import { cssFont } from "./page-fonts";
import type { PageLayout } from "./page-layout";
import { pageShapes } from "./vector/page-shapes";
import { miterLimit, type OutlineShape, type Shape, type TextShape } from "./vector/shapes";

type Context = CanvasRenderingContext2D;

/** Sets a text at its anchor on the context's own origin and scale. */
export function paintText(context: Context, text: TextShape): void {
  context.font = cssFont(text.font);
  context.letterSpacing = `${text.font.letterSpacingPx ?? 0}px`;
  context.textRendering = "geometricPrecision";
  context.textAlign = text.anchor === "middle" ? "center" : text.anchor;
  context.textBaseline = "alphabetic";
  context.globalAlpha = text.opacity;
  if (text.halo !== undefined) {
    context.strokeStyle = text.halo.color;
    context.lineWidth = 2 * text.halo.widthPx;
    context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeText(text.text, text.x, text.y);
  }
  context.fillStyle = text.color;
  context.fillText(text.text, text.x, text.y);
}

function paintOutline(context: Context, { d, x, y, fill, stroke }: OutlineShape): void {
  const path = new Path2D(d);
  context.save();
  context.translate(x, y);
  if (fill !== null) {
    context.fillStyle = fill.color;
    context.globalAlpha = fill.opacity;
    context.fill(path, fill.rule);
  }
  if (stroke !== null) {
    context.strokeStyle = stroke.color;
    context.globalAlpha = stroke.opacity;
    context.lineWidth = stroke.widthPx;
    context.lineCap = stroke.cap;
    context.lineJoin = stroke.join;
    context.miterLimit = miterLimit;
    context.setLineDash([...stroke.dash]);
    context.stroke(path);
  }
  context.restore();
}

function paintShape(context: Context, shape: Shape): void {
  switch (shape.kind) {
    case "text":
      paintText(context, shape);
      break;
    case "outline":
      paintOutline(context, shape);
      break;
    case "clip": {
      const { x, y, width, height } = shape.box;
      context.save();
      context.beginPath();
      context.rect(x, y, width, height);
      context.clip();
      for (const inner of shape.shapes) paintShape(context, inner);
      context.restore();
      break;
    }
  }
}

/**
 * Paints a page at its full resolution: paper, ground, what stands on the map, then frame and texts.
 *
 * @param ground  picture of the map frame at the layout's scale; null leaves the frame to the paper
 * @returns a canvas of exactly the layout's device size, or null where the browser cannot make one so large or lost what
 *   was drawn on it
 */
export function paintPage(layout: PageLayout, ground: CanvasImageSource | null): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = layout.deviceWidthPx;
  canvas.height = layout.deviceHeightPx;
  const context = canvas.getContext("2d", { alpha: false });
  if (context === null) return null;
  const shapes = pageShapes(layout);
  context.fillStyle = shapes.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const { scale } = layout;
  const { x: left, y: top, width, height } = groundBox(layout);
  if (ground !== null) context.drawImage(ground, left, top, width, height);
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.setTransform(scale, 0, 0, scale, left, top);
  for (const shape of shapes.map) paintShape(context, shape);
  context.restore();
  context.setTransform(scale, 0, 0, scale, 0, 0);
  for (const shape of shapes.page) paintShape(context, shape);
  return isCanvasLost(canvas) || (ground instanceof HTMLCanvasElement && isCanvasLost(ground))
    ? null
    : canvas;
}
