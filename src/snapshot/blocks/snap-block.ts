import type { BlockName } from "../../workspace/page-blocks";
import type { PageLayout } from "../page-layout";
import type { Box } from "../page-primitives";

/** A line on the page that a block was drawn to, in CSS pixels of the page. */
export interface SnapGuide {
  /** `x` is an upright line at `atPx`, `y` a level one. */
  readonly axis: "x" | "y";
  readonly atPx: number;
  /** Between which ends it is drawn. */
  readonly fromPx: number;
  readonly toPx: number;
}

export interface SnappedBlock {
  readonly x: number;
  readonly y: number;
  readonly guides: readonly SnapGuide[];
}

export type SnapGround = Pick<PageLayout, "sheet" | "mapFrame" | "blocks" | "style">;

/** Where one of a block's own lines may lie: its beginning, its middle or its end. */
interface Target {
  readonly atPx: number;
  readonly part: 0 | 0.5 | 1;
  /** What the line belongs to, so that a guide reaches it. */
  readonly box: Box;
}

interface Snap {
  readonly offsetPx: number;
  readonly targets: readonly Target[];
}

const startOf = (box: Box, axis: "x" | "y"): number => (axis === "x" ? box.x : box.y);
const sizeOf = (box: Box, axis: "x" | "y"): number => (axis === "x" ? box.width : box.height);

/** Edges to edges and middles to middles; beside another block also with a gap between. */
function listTargets(
  axis: "x" | "y",
  { sheet, mapFrame, blocks, style }: SnapGround,
  own?: BlockName,
): Target[] {
  const aligned = (box: Box): Target[] => {
    const start = startOf(box, axis);
    const size = sizeOf(box, axis);
    return ([0, 0.5, 1] as const).map((part) => ({ atPx: start + part * size, part, box }));
  };
  const inset = (box: Box): Target[] => [
    { atPx: startOf(box, axis) + style.gapPx / 2, part: 0, box },
    { atPx: startOf(box, axis) + sizeOf(box, axis) - style.gapPx / 2, part: 1, box },
  ];
  const beside = (box: Box): Target[] => {
    const start = startOf(box, axis);
    const end = start + sizeOf(box, axis);
    return [start, start - style.gapPx / 2]
      .map((atPx): Target => ({ atPx, part: 1, box }))
      .concat([end, end + style.gapPx / 2].map((atPx): Target => ({ atPx, part: 0, box })));
  };
  const others = blocks.filter(({ name, isShown }) => isShown && name !== own).map(({ box }) => box);
  return [
    ...aligned(sheet),
    ...aligned(mapFrame),
    ...inset(mapFrame),
    ...others.flatMap((box) => [...aligned(box), ...beside(box)]),
  ];
}

const samePx = 0.01;

/** The least move that brings a line of the box to a target, and all targets that it meets then. */
function snapAxis(axis: "x" | "y", box: Box, targets: readonly Target[], reachPx: number): Snap {
  const offsetOf = ({ atPx, part }: Target) => atPx - startOf(box, axis) - part * sizeOf(box, axis);
  const offsets = targets.map(offsetOf).filter((offset) => Math.abs(offset) <= reachPx);
  if (offsets.length === 0) return { offsetPx: 0, targets: [] };
  const offsetPx = offsets.reduce((best, offset) => (Math.abs(offset) < Math.abs(best) ? offset : best));
  return { offsetPx, targets: targets.filter((target) => Math.abs(offsetOf(target) - offsetPx) < samePx) };
}

/** One guide for each line, from the block to the farthest of what it meets. */
function guidesOf(axis: "x" | "y", { targets }: Snap, moved: Box): SnapGuide[] {
  const across = axis === "x" ? "y" : "x";
  const guides = new Map<number, SnapGuide>();
  for (const { atPx, box } of targets) {
    const key = Math.round(atPx / samePx);
    const known = guides.get(key);
    const ends = [moved, box].flatMap((one) => [
      startOf(one, across),
      startOf(one, across) + sizeOf(one, across),
    ]);
    if (known) ends.push(known.fromPx, known.toPx);
    guides.set(key, { axis, atPx, fromPx: Math.min(...ends), toPx: Math.max(...ends) });
  }
  return [...guides.values()];
}

const within = (start: number, size: number, from: number, room: number): number =>
  Math.max(from, Math.min(from + room - size, start));

/** The box moved as little as it takes to lie on the sheet; at its beginning where it is larger. */
export function keepOnSheet(box: Box, sheet: Box): Box {
  return {
    ...box,
    x: within(box.x, box.width, sheet.x, sheet.width),
    y: within(box.y, box.height, sheet.y, sheet.height),
  };
}

/**
 * Draws a block that is being moved to edges and middles of the sheet, of the map and of other blocks, and to a gap
 * beside them, where one is within `reachPx` (CSS pixels of the page). It never leaves the sheet.
 *
 * @param own  the moved block, so that it is not drawn to where it was
 */
export function snapBlock(box: Box, ground: SnapGround, reachPx: number, own?: BlockName): SnappedBlock {
  const free = keepOnSheet(box, ground.sheet);
  const alongX = snapAxis("x", free, listTargets("x", ground, own), reachPx);
  const alongY = snapAxis("y", free, listTargets("y", ground, own), reachPx);
  const wanted = { ...free, x: free.x + alongX.offsetPx, y: free.y + alongY.offsetPx };
  const moved = keepOnSheet(wanted, ground.sheet);
  const hasX = Math.abs(moved.x - wanted.x) < samePx;
  const hasY = Math.abs(moved.y - wanted.y) < samePx;
  return {
    x: moved.x,
    y: moved.y,
    guides: [...(hasX ? guidesOf("x", alongX, moved) : []), ...(hasY ? guidesOf("y", alongY, moved) : [])],
  };
}

/** The box moved by some CSS pixels, as with the arrow keys, and kept on the sheet. */
export function nudge(box: Box, dxPx: number, dyPx: number, sheet: Box): Box {
  return keepOnSheet({ ...box, x: box.x + dxPx, y: box.y + dyPx }, sheet);
}
