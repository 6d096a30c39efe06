import type { MeasureText } from "../page-primitives";
import { textBox } from "../text/text-block";
import type { LabelRequest, PlacedLine } from "./label-request";

const leading = 1.15;

interface Anchor {
  readonly dx: -1 | 0 | 1;
  readonly dy: -1 | 0 | 1;
}

/** Cartographers' order: upper right first, straight above and below last. */
const anchorsAround: readonly Anchor[] = [
  { dx: 1, dy: 0 },
  { dx: 1, dy: -1 },
  { dx: 1, dy: 1 },
  { dx: -1, dy: 0 },
  { dx: -1, dy: -1 },
  { dx: -1, dy: 1 },
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
];

/** Above or below, and begun or ended almost at the place: where the frame's edge or a neighbour is near on one side. */
const anchorsAlong = [-1, 1].flatMap((dy) => [-1, 1].map((dx) => ({ dx, dy }))) as readonly Anchor[];

function setAt(
  request: LabelRequest,
  x: number,
  y: number,
  anchor: PlacedLine["anchor"],
  measure: MeasureText,
) {
  const stepPx = request.font.sizePx * leading;
  return request.lines.map((text, index): PlacedLine => {
    const baseline = y + index * stepPx;
    return {
      text,
      x,
      y: baseline,
      anchor,
      box: textBox(x, baseline, measure(text, request.font), request.font, anchor),
    };
  });
}

/** Lines beside a point, `reachPx` from it, in the direction of the anchor. */
function setBeside(
  request: LabelRequest,
  { dx, dy }: Anchor,
  reachPx: number,
  measure: MeasureText,
): PlacedLine[] {
  const { sizePx } = request.font;
  const blockPx = (request.lines.length - 1) * sizePx * leading;
  const diagonal = dx !== 0 && dy !== 0 ? 0.75 : 1;
  const x = request.x + dx * reachPx * diagonal;
  const middle = request.y + 0.34 * sizePx - blockPx / 2;
  const y =
    dy === 0
      ? middle
      : dy < 0
        ? request.y - reachPx * diagonal * (dx === 0 ? 1 : 0.6) - blockPx - 0.1 * sizePx
        : request.y + reachPx * diagonal * (dx === 0 ? 1 : 0.6) + 0.74 * sizePx;
  return setAt(request, x, y, dx > 0 ? "start" : dx < 0 ? "end" : "middle", measure);
}

/** Lines straight above or below a point, with their end on one side of it. */
function setAlong(
  request: LabelRequest,
  { dx, dy }: Anchor,
  reachPx: number,
  measure: MeasureText,
): PlacedLine[] {
  const straight = setBeside(request, { dx: 0, dy }, reachPx, measure);
  const x = request.x - dx * request.font.sizePx;
  return setAt(request, x, straight[0]?.y ?? request.y, dx > 0 ? "start" : "end", measure);
}

/** Middle first, then ever farther around it. */
export function setAround(request: LabelRequest, measure: MeasureText): PlacedLine[][] {
  const { sizePx } = request.font;
  const blockPx = (request.lines.length - 1) * sizePx * leading;
  const candidates: PlacedLine[][] = [];
  for (const distance of [0, 1, 2, 3.2]) {
    for (let turn = 0; turn < (distance === 0 ? 1 : 8); turn++) {
      const angle = (turn * Math.PI) / 4;
      const x = request.x + 1.8 * distance * sizePx * Math.cos(angle);
      const y = request.y + 1.2 * distance * sizePx * Math.sin(angle) + 0.34 * sizePx - blockPx / 2;
      candidates.push(setAt(request, x, y, "middle", measure));
    }
  }
  return candidates;
}

/** How far a name stands from a place that a symbol stands on, the nearest first. */
const reachesPx = [13, 17, 23] as const;

/** Where the name of a place may stand, in order: right beside its dot, or off the symbol that stands for it. */
export function* setNear(
  request: LabelRequest,
  hasDot: boolean,
  measure: MeasureText,
): Generator<PlacedLine[], void> {
  for (const reach of hasDot ? [request.dotRadiusPx + 3.5] : reachesPx)
    for (const anchor of anchorsAround) yield setBeside(request, anchor, reach, measure);
  if (hasDot) return;
  for (const reach of reachesPx)
    for (const anchor of anchorsAlong) yield setAlong(request, anchor, reach, measure);
}
