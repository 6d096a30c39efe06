import type { ColorTokens } from "../../look/theme/tokens";
import type {
  HatchPrimitive,
  LinePrimitive,
  PathPrimitive,
  Primitive,
  RectPrimitive,
  TextPrimitive,
} from "../page-primitives";
import { hatchGeometry } from "../symbols/hatch-lines";
import { symbolParts } from "../symbols/symbol-parts";
import type { ClipShape, Fill, OutlineShape, Shape, Stroke, TextShape } from "./shapes";

const flattenText = (text: TextPrimitive): TextShape => ({ ...text, opacity: text.opacity ?? 1 });

function strokeOf(
  { stroke, strokeWidthPx = 1, dash = [] }: Pick<PathPrimitive, "stroke" | "strokeWidthPx" | "dash">,
  look: Pick<Stroke, "cap" | "join" | "opacity">,
): Stroke | null {
  if (stroke === undefined || strokeWidthPx <= 0) return null;
  return { color: stroke, widthPx: strokeWidthPx, dash, ...look };
}

function fillOf(
  { fill, fillOpacity = 1, fillRule = "nonzero" }: Pick<PathPrimitive, "fill" | "fillOpacity" | "fillRule">,
  opacity: number,
): Fill | null {
  return fill === undefined ? null : { color: fill, opacity: fillOpacity * opacity, rule: fillRule };
}

function flattenLine({ x1, y1, x2, y2, color, widthPx, dash = [] }: LinePrimitive): OutlineShape {
  const d = `M0 0L${x2 - x1} ${y2 - y1}`;
  const stroke: Stroke = { color, widthPx, dash, opacity: 1, cap: "butt", join: "miter" };
  return { kind: "outline", d, x: x1, y: y1, fill: null, stroke };
}

function flattenRect(rect: RectPrimitive): OutlineShape {
  const { x, y, width, height } = rect;
  return {
    kind: "outline",
    d: `M0 0H${width}V${height}H0Z`,
    x,
    y,
    fill: fillOf(rect, 1),
    stroke: strokeOf(rect, { cap: "butt", join: "miter", opacity: 1 }),
  };
}

function flattenPath(path: PathPrimitive): OutlineShape {
  const { d, x, y, opacity = 1, roundCaps = false } = path;
  const cap = roundCaps ? "round" : "butt";
  return {
    kind: "outline",
    d,
    x,
    y,
    fill: fillOf(path, opacity),
    stroke: strokeOf(path, { cap, join: "round", opacity }),
  };
}

/** The strokes of a hatch are one outline, so that where they cross they are no darker; so are its dots. */
function flattenHatch(hatch: HatchPrimitive): ClipShape {
  const { strokes, strokeWidthPx, dots, opacity: patternOpacity } = hatchGeometry(hatch.pattern, hatch);
  const { x, y, width, height, color } = hatch;
  const opacity = patternOpacity * (hatch.opacity ?? 1);
  const shapes: OutlineShape[] = [];
  if (strokes.length > 0) {
    const d = strokes.map(({ x1, y1, x2, y2 }) => `M${x1 - x} ${y1 - y}L${x2 - x} ${y2 - y}`).join("");
    const stroke: Stroke = { color, opacity, widthPx: strokeWidthPx, dash: [], cap: "butt", join: "miter" };
    shapes.push({ kind: "outline", d, x, y, fill: null, stroke });
  }
  if (dots.length > 0) {
    const circle = (dot: (typeof dots)[number]) => {
      const r = dot.radius;
      return `M${dot.x - x - r} ${dot.y - y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    };
    const fill: Fill = { color, opacity, rule: "nonzero" };
    shapes.push({ kind: "outline", d: dots.map(circle).join(""), x, y, fill, stroke: null });
  }
  return { kind: "clip", box: { x, y, width, height }, shapes };
}

/**
 * The primitives as outlines, texts and clipped groups, in the order in which they are painted. Pure; every painter
 * draws these, so that all files of a page agree.
 */
export function* flattenPrimitives(
  primitives: Iterable<Primitive>,
  colors: ColorTokens,
): Generator<Shape, void> {
  for (const primitive of primitives) {
    switch (primitive.kind) {
      case "text":
        yield flattenText(primitive);
        break;
      case "line":
        yield flattenLine(primitive);
        break;
      case "rect":
        yield flattenRect(primitive);
        break;
      case "path":
        yield flattenPath(primitive);
        break;
      case "hatch":
        yield flattenHatch(primitive);
        break;
      case "symbol":
        yield* flattenPrimitives(symbolParts(primitive, colors), colors);
        break;
    }
  }
}
