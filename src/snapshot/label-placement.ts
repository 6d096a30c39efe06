import type { Box, FontSpec, MeasureText } from "./page-primitives";
import { BoxIndex } from "./symbols/box-index";
import { textBox } from "./text/text-block";

/** A name to be written on the map, at CSS pixels of the frame. */
export interface LabelRequest {
  /** Already broken where it is to take several lines. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** `point` stands beside a dot, `area` around the middle of what it names. */
  readonly kind: "point" | "area";
  /** Lower comes first; among equals the larger population, then the order given. */
  readonly priority: number;
  readonly population: number | null;
  readonly font: FontSpec;
  readonly dotRadiusPx: number;
}

export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

export interface PlacedLabel {
  readonly request: LabelRequest;
  readonly lines: readonly PlacedLine[];
  /** False where a symbol already stands on the place. */
  readonly hasDot: boolean;
}

export interface PlacementFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Incident symbols; a label may stand next to one in place of a dot. */
  readonly symbols: readonly Box[];
  /** Where the incidents of the symbols are; a name without a dot is only written for a place that lies there. */
  readonly origins: readonly { readonly x: number; readonly y: number }[];
  /** Scale bar, north arrow: nothing may be written there. */
  readonly blocks: readonly Box[];
  readonly maxLabels: number;
}

const edgePx = 4;
const roomPx = 2.5;
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

/** Middle first, then ever farther around it. */
function setAround(request: LabelRequest, measure: MeasureText): PlacedLine[][] {
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

function grow({ x, y, width, height }: Box, byPx: number): Box {
  return { x: x - byPx, y: y - byPx, width: width + 2 * byPx, height: height + 2 * byPx };
}

/** How far a place may lie from an incident whose symbol then stands for its dot; farther for a large city. */
const townReachPx = 6;
const cityReachPx = 13;

function isThere(
  { x, y, priority }: LabelRequest,
  origin: { readonly x: number; readonly y: number },
): boolean {
  return Math.hypot(x - origin.x, y - origin.y) <= (priority <= 2 ? cityReachPx : townReachPx);
}

/**
 * Places names once for a whole page: by priority, then population, each at the first of its candidate positions that
 * stays in the frame and clear of symbols, blocks, dots and the names before it; one without such a position is left
 * out. Deterministic.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: PlacementFrame,
  measure: MeasureText,
): PlacedLabel[] {
  const symbols = new BoxIndex();
  const taken = new BoxIndex();
  for (const box of frame.symbols) {
    symbols.add(box);
    taken.add(box);
  }
  for (const box of frame.blocks) taken.add(box);
  const isFree = ({ box }: PlacedLine) =>
    box.x >= edgePx &&
    box.y >= edgePx &&
    box.x + box.width <= frame.widthPx - edgePx &&
    box.y + box.height <= frame.heightPx - edgePx &&
    !taken.collides(grow(box, roomPx));

  const ordered = requests
    .map((request, index) => ({ request, index }))
    .filter(({ request: { x, y } }) => x >= 0 && y >= 0 && x <= frame.widthPx && y <= frame.heightPx)
    .sort(
      (a, b) =>
        a.request.priority - b.request.priority ||
        (b.request.population ?? 0) - (a.request.population ?? 0) ||
        a.index - b.index,
    );
  const placed: PlacedLabel[] = [];
  for (const { request } of ordered) {
    if (placed.length >= frame.maxLabels) break;
    const radius = request.dotRadiusPx;
    const dot: Box = { x: request.x - radius, y: request.y - radius, width: 2 * radius, height: 2 * radius };
    let candidates: PlacedLine[][];
    let hasDot = false;
    if (request.kind === "area") candidates = setAround(request, measure);
    else {
      hasDot = !symbols.collides(dot);
      if (!hasDot && !frame.origins.some((origin) => isThere(request, origin))) continue;
      if (hasDot && taken.collides(grow(dot, 1))) continue;
      const reaches = hasDot ? [radius + 3.5] : [13, 17, 23];
      candidates = reaches.flatMap((reach) =>
        anchorsAround.map((anchor) => setBeside(request, anchor, reach, measure)),
      );
    }
    const lines = candidates.find((candidate) => candidate.every(isFree));
    if (lines === undefined) continue;
    placed.push({ request, lines, hasDot });
    for (const line of lines) taken.add(line.box);
    if (hasDot) taken.add(dot);
  }
  return placed;
}
