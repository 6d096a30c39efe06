import type { ColorTokens } from "../../look/theme/tokens";
import { layoutDpi } from "../../workspace/page-size";
import type { FramePoint } from "../frame-projection";
import type { PathPrimitive } from "../page-primitives";

const pxOfMm = (mm: number) => (mm / 25.4) * layoutDpi;
const lineWidthPx = pxOfMm(0.5);
const headLengthPx = pxOfMm(3.2);
const headHalfWidthPx = pxOfMm(1.4);
const haloPx = pxOfMm(0.36);

/** How far an arrow reaches to either side of its line. */
export const arrowReachPx = headHalfWidthPx;

const round = (value: number) => Math.round(value * 100) / 100;

/** Line and head of an arrow, lifted off the map by a halo; measured in millimetres on the paper. */
export function arrowParts(
  tail: FramePoint,
  head: FramePoint,
  { label, labelHalo }: Pick<ColorTokens, "label" | "labelHalo">,
): PathPrimitive[] {
  const length = Math.hypot(head.x - tail.x, head.y - tail.y);
  if (length === 0) return [];
  const dx = (head.x - tail.x) / length;
  const dy = (head.y - tail.y) / length;
  const headPx = Math.min(headLengthPx, length);
  const neckX = head.x - dx * headPx;
  const neckY = head.y - dy * headPx;
  const side = (sign: 1 | -1) =>
    `${round(neckX - sign * dy * headHalfWidthPx)} ${round(neckY + sign * dx * headHalfWidthPx)}`;
  const line: PathPrimitive = {
    kind: "path",
    d: `M${round(tail.x)} ${round(tail.y)}L${round(neckX)} ${round(neckY)}`,
    x: 0,
    y: 0,
  };
  const tip: PathPrimitive = {
    kind: "path",
    d: `M${round(head.x)} ${round(head.y)}L${side(1)}L${side(-1)}Z`,
    x: 0,
    y: 0,
  };
  return [
    { ...line, stroke: labelHalo, strokeWidthPx: lineWidthPx + 2 * haloPx, roundCaps: true },
    { ...tip, stroke: labelHalo, strokeWidthPx: 2 * haloPx },
    { ...line, stroke: label, strokeWidthPx: lineWidthPx, roundCaps: true },
    { ...tip, fill: label },
  ];
}
