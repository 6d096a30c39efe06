import type { FramePoint } from "./frame-projection";
import type { Box, FontSpec, MeasureText } from "./page-primitives";
import { BoxIndex, gapBetween } from "./symbols/box-index";
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
  /** From the name to its place, where a symbol of somewhere else stands nearer to the name. */
  readonly leader: readonly [FramePoint, FramePoint] | null;
}

/** What an incident's symbol or its badge covers, and where the incident is. */
export interface SymbolSpot {
  readonly box: Box;
  readonly origin: FramePoint;
}

export interface PlacementFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  /**
   * Incident symbols; a label may stand next to one in place of a dot, of an incident that lies at the place. Names of
   * several frames stand still where these are the symbols of all of them.
   */
  readonly symbols: readonly SymbolSpot[];
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
/** A symbol farther from a name than this is not taken for what it names. */
const besidePx = 9;
/** Pieces of a leader that later names keep clear of. */
const leaderStepPx = 4;

function isThere({ x, y, priority }: LabelRequest, origin: FramePoint): boolean {
  return Math.hypot(x - origin.x, y - origin.y) <= (priority <= 2 ? cityReachPx : townReachPx);
}

const gapOf = (lines: readonly PlacedLine[], box: Box) =>
  Math.min(...lines.map((line) => gapBetween(line.box, box)));

/** Whether a name that stands off its place would be read as that of another symbol's. */
function readsAsOther(
  request: LabelRequest,
  lines: readonly PlacedLine[],
  symbols: BoxIndex,
  originOf: ReadonlyMap<Box, FramePoint>,
): boolean {
  let own = gapOf(lines, { x: request.x, y: request.y, width: 0, height: 0 });
  let other = Number.POSITIVE_INFINITY;
  const around = new Set(lines.flatMap(({ box }) => [...symbols.near(grow(box, besidePx))]));
  for (const box of around) {
    const origin = originOf.get(box);
    if (origin !== undefined && isThere(request, origin)) own = Math.min(own, gapOf(lines, box));
    else other = Math.min(other, gapOf(lines, box));
  }
  return other <= besidePx && other <= own;
}

/** From the nearest edge of a name's words to its place. */
function leaderOf({ x, y }: LabelRequest, lines: readonly PlacedLine[]): readonly [FramePoint, FramePoint] {
  const from = lines
    .map(({ box }) => ({
      x: Math.min(box.x + box.width, Math.max(box.x, x)),
      y: Math.min(box.y + box.height, Math.max(box.y, y)),
    }))
    .reduce((best, point) =>
      Math.hypot(point.x - x, point.y - y) < Math.hypot(best.x - x, best.y - y) ? point : best,
    );
  return [from, { x, y }];
}

function boxesOfLeader([from, to]: readonly [FramePoint, FramePoint]): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / leaderStepPx));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps - 0.5,
    y: from.y + ((to.y - from.y) * step) / steps - 0.5,
    width: 1,
    height: 1,
  }));
}

/**
 * Places names once for a whole page: by priority, then population, each at the first of its candidate positions that
 * stays in the frame and clear of symbols, blocks, dots and the names before it; one without such a position is left
 * out. A name that stands off its place beside another place's symbol has a leader, or it is left out. Deterministic.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: PlacementFrame,
  measure: MeasureText,
): PlacedLabel[] {
  const symbols = new BoxIndex();
  const taken = new BoxIndex();
  const originOf = new Map<Box, FramePoint>();
  for (const { box, origin } of frame.symbols) {
    symbols.add(box);
    taken.add(box);
    originOf.set(box, origin);
  }
  for (const box of frame.blocks) taken.add(box);
  const isFree = ({ box }: PlacedLine) =>
    box.x >= edgePx &&
    box.y >= edgePx &&
    box.x + box.width <= frame.widthPx - edgePx &&
    box.y + box.height <= frame.heightPx - edgePx &&
    !taken.collides(grow(box, roomPx));
  /** A leader may cross the symbols of its own place alone. */
  const isClear = (request: LabelRequest, leader: readonly [FramePoint, FramePoint]) =>
    boxesOfLeader(leader).every((piece) =>
      [...taken.near(piece)].every((box) => {
        const origin = originOf.get(box);
        return origin !== undefined && isThere(request, origin);
      }),
    );

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
  const put = (label: PlacedLabel, dot: Box) => {
    placed.push(label);
    for (const line of label.lines) taken.add(line.box);
    if (label.hasDot) taken.add(dot);
    for (const piece of label.leader === null ? [] : boxesOfLeader(label.leader)) taken.add(piece);
  };
  for (const { request } of ordered) {
    if (placed.length >= frame.maxLabels) break;
    const radius = request.dotRadiusPx;
    const dot: Box = { x: request.x - radius, y: request.y - radius, width: 2 * radius, height: 2 * radius };
    if (request.kind === "area") {
      const lines = setAround(request, measure).find((candidate) => candidate.every(isFree));
      if (lines !== undefined) put({ request, lines, hasDot: false, leader: null }, dot);
      continue;
    }
    const hasDot = !symbols.collides(dot);
    if (hasDot ? taken.collides(grow(dot, 1)) : !frame.symbols.some(({ origin }) => isThere(request, origin)))
      continue;
    const beside = function* (): Generator<PlacedLine[]> {
      for (const reach of hasDot ? [radius + 3.5] : [13, 17, 23])
        for (const anchor of anchorsAround) {
          const candidate = setBeside(request, anchor, reach, measure);
          if (candidate.every(isFree)) yield candidate;
        }
    };
    const misread: PlacedLine[][] = [];
    let lines: PlacedLine[] | null = null;
    for (const candidate of beside()) {
      if (!hasDot && readsAsOther(request, candidate, symbols, originOf)) misread.push(candidate);
      else {
        lines = candidate;
        break;
      }
    }
    if (lines !== null) {
      put({ request, lines, hasDot, leader: null }, dot);
      continue;
    }
    const led = misread
      .map((candidate) => ({ lines: candidate, leader: leaderOf(request, candidate) }))
      .find(({ leader }) => isClear(request, leader));
    if (led !== undefined) put({ request, ...led, hasDot }, dot);
  }
  return placed;
}
