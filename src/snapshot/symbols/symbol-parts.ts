import { symbolPath, symbolRadiusPx } from "../../look/theme/symbols";
import type { ColorTokens } from "../../look/theme/tokens";
import { incidentOpacity, incidentMeasures as measures } from "../../map/layers/incident-measures";
import type {
  Box,
  FontSpec,
  PathPrimitive,
  Primitive,
  SymbolPrimitive,
  TextPrimitive,
} from "../page-primitives";
import { textBox } from "../text/text-block";

const round = (value: number) => Math.round(value * 1000) / 1000;

function circlePath(radius: number): string {
  const r = round(radius);
  return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** Dash lengths that put a whole number of strokes around a circle. */
function ringDash(radius: number, strokes: number, share: number): number[] {
  const stepPx = (2 * Math.PI * radius) / strokes;
  return [round(stepPx * share), round(stepPx * (1 - share))];
}

/** A bold mark beside a symbol, with a halo. */
export function markText(
  text: string,
  x: number,
  y: number,
  sizePx: number,
  color: string,
  halo: string,
): TextPrimitive {
  const font: FontSpec = { family: "interface", sizePx, weight: 700 };
  const box = textBox(x, y, 0.6 * sizePx * text.length, font, "middle");
  return {
    kind: "text",
    x,
    y,
    text,
    font,
    color,
    anchor: "middle",
    halo: { color: halo, widthPx: 1.6 },
    box,
  };
}

function statusRing(
  symbol: SymbolPrimitive,
  color: string,
  edge: string,
  unit: number,
): (PathPrimitive | TextPrimitive)[] {
  const { x, y, status } = symbol;
  if (status === "confirmed" || status === "reported") return [];
  const radius = measures.statusRingRadiusPx * unit;
  const widthPx = measures.statusRingWidthPx * unit;
  const isDisputed = status === "disputed";
  const dash = isDisputed
    ? ringDash(radius, measures.brokenRingDashes, measures.brokenRingShare)
    : ringDash(radius, measures.dottedRingDots, 0.002);
  const ring: PathPrimitive = { kind: "path", d: circlePath(radius), x, y, dash, roundCaps: !isDisputed };
  const offset = measures.questionOffsetPx * unit;
  const sizePx = measures.questionHalfHeightPx * 2.5 * unit;
  return [
    { ...ring, stroke: edge, strokeWidthPx: widthPx + 2 * measures.edgeWidthPx * unit },
    { ...ring, stroke: color, strokeWidthPx: isDisputed ? widthPx : widthPx * 1.2 },
    ...(isDisputed ? [markText("?", x + offset, y - offset + sizePx * 0.36, sizePx, color, edge)] : []),
  ];
}

/**
 * The strokes of an incident's symbol, as the live map draws it: solid if certain, hollow if only possible, a broken
 * ring and "?" if disputed, a dotted ring if only the attacker claims it. Where several stand on one point, `placeBadges`
 * says so above all of them.
 */
export function symbolParts(symbol: SymbolPrimitive, colors: ColorTokens): Primitive[] {
  const { opacity = 1 } = symbol;
  const parts = fullParts(symbol, colors);
  return opacity === 1 ? parts : parts.map((part) => ({ ...part, opacity }));
}

function fullParts(symbol: SymbolPrimitive, colors: ColorTokens): (PathPrimitive | TextPrimitive)[] {
  const { x, y, radiusPx, family, match } = symbol;
  const unit = radiusPx / symbolRadiusPx;
  const color = symbol.color ?? colors.family[family];
  const edge = colors.symbolEdge;
  const outline: PathPrimitive = { kind: "path", d: symbolPath(family, 0, 0, radiusPx), x, y };
  const inner = radiusPx - (measures.hollowOutlinePx / 2) * unit;
  const hollow: PathPrimitive = { kind: "path", d: symbolPath(family, 0, 0, inner), x, y };
  const body: PathPrimitive[] =
    match === "certain"
      ? [{ ...outline, fill: color }]
      : [
          { ...outline, fill: colors.surfaceRaised, fillOpacity: 1 },
          { ...hollow, stroke: color, strokeWidthPx: measures.hollowOutlinePx * unit },
        ];
  return [
    ...statusRing(symbol, color, edge, unit),
    { ...outline, stroke: edge, strokeWidthPx: 2 * measures.edgeWidthPx * unit },
    ...body,
  ];
}

/** How far a symbol with its ring and its mark reaches; without the badge, which has its own place. */
export function symbolBox({ x, y, radiusPx, status }: SymbolPrimitive): Box {
  const unit = radiusPx / symbolRadiusPx;
  const reach =
    status === "confirmed"
      ? radiusPx + unit
      : (measures.statusRingRadiusPx + measures.statusRingWidthPx) * unit;
  const marked = status === "disputed" ? Math.max(reach, 14.5 * unit) : reach;
  return { x: x - reach, y: y - marked, width: reach + marked, height: marked + reach };
}

/** A halo of the incident's true size: the area in which it may have been. Without fill where there are many. */
export function haloParts(
  x: number,
  y: number,
  radiusPx: number,
  color: string,
  fillStrength = 1,
  opacity = 1,
): PathPrimitive[] {
  const path: PathPrimitive = {
    kind: "path",
    d: circlePath(radiusPx),
    x,
    y,
    ...(opacity < 1 ? { opacity } : {}),
  };
  const outline = { ...path, stroke: color, strokeWidthPx: measures.haloOutlinePx * 0.7 };
  if (fillStrength === 0) return [outline];
  return [{ ...path, fill: color, fillOpacity: incidentOpacity.haloFill * fillStrength }, outline];
}
