import type { FramePoint } from "../frame-projection";
import type { Box } from "../page-primitives";

/** The share of a segment, from and to, that lies in a box; null for none. Source: Liang and Barsky 1984. */
function insideShare(a: FramePoint, b: FramePoint, box: Box): readonly [number, number] | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [from, to] = [0, 1];
  const limits: readonly (readonly [number, number])[] = [
    [-dx, a.x - box.x],
    [dx, box.x + box.width - a.x],
    [-dy, a.y - box.y],
    [dy, box.y + box.height - a.y],
  ];
  for (const [step, room] of limits) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from < to || (from === to && dx === 0 && dy === 0) ? [from, to] : null;
}

const isSamePoint = (a: FramePoint, b: FramePoint) => a.x === b.x && a.y === b.y;

/**
 * The pieces of a path that lie in a box. Those of a closed path (its last point is its first) run on over its first
 * point, and are closed where nothing was cut off.
 *
 * @param isDrawn  whether the segment from the point of an index to the next one is drawn at all
 */
export function clipPath(
  points: readonly FramePoint[],
  box: Box,
  isDrawn: (index: number) => boolean = () => true,
): FramePoint[][] {
  const pieces: FramePoint[][] = [];
  for (let index = 0; index + 1 < points.length; index++) {
    const [a, b] = [points[index]!, points[index + 1]!];
    const share = isDrawn(index) ? insideShare(a, b, box) : null;
    if (share === null) continue;
    const at = (along: number): FramePoint =>
      along === 0 ? a : along === 1 ? b : { x: a.x + along * (b.x - a.x), y: a.y + along * (b.y - a.y) };
    const [start, end] = [at(share[0]), at(share[1])];
    const open = pieces.at(-1);
    const tip = open?.at(-1);
    if (open !== undefined && tip !== undefined && isSamePoint(tip, start)) open.push(end);
    else pieces.push([start, end]);
  }
  const [first, last] = [pieces[0], pieces.at(-1)];
  const isClosed = points.length > 2 && isSamePoint(points[0]!, points.at(-1)!);
  if (!isClosed || first === undefined || last === undefined || first === last) return pieces;
  if (!isSamePoint(last.at(-1)!, first[0]!)) return pieces;
  return [[...last, ...first.slice(1)], ...pieces.slice(1, -1)];
}
