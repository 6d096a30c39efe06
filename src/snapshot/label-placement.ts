import type { FramePoint } from "./frame-projection";
import type { Box, MeasureText } from "./page-primitives";
import { BoxIndex, growBox } from "./symbols/box-index";
import { setAround, setNear } from "./symbols/label-candidates";
import { boxesOfLeader, isThere, leaderOf, readsAsOther } from "./symbols/label-leaders";
import type { LabelRequest, PlacedLabel, PlacedLine, SymbolSpot } from "./symbols/label-request";

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
    !taken.collides(growBox(box, roomPx));
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
    if (
      hasDot ? taken.collides(growBox(dot, 1)) : !frame.symbols.some(({ origin }) => isThere(request, origin))
    )
      continue;
    const misread: PlacedLine[][] = [];
    let lines: PlacedLine[] | null = null;
    for (const candidate of setNear(request, hasDot, measure)) {
      if (!candidate.every(isFree)) continue;
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
