import type { FramePoint } from "../frame-projection";

/** Squared distance of a point from the segment between two others. */
function squaredDistance(point: FramePoint, from: FramePoint, to: FramePoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / lengthSquared;
  const share = Math.min(1, Math.max(0, along));
  return (point.x - from.x - share * dx) ** 2 + (point.y - from.y - share * dy) ** 2;
}

/** The point that lies farthest from the first one: where a closed path is held so that it does not fold onto itself. */
function farthestFromFirst(points: readonly FramePoint[]): number {
  const first = points[0]!;
  let farthest = 0;
  let most = -1;
  for (const [index, { x, y }] of points.entries()) {
    const distance = (x - first.x) ** 2 + (y - first.y) ** 2;
    if (distance <= most) continue;
    most = distance;
    farthest = index;
  }
  return farthest;
}

/**
 * Indices of the points that are enough: nothing that is left out lies farther than the tolerance from the path
 * between its kept neighbours. Both ends stay, and whatever must be kept. Source: Douglas and Peucker 1973.
 *
 * @param tolerancePx  in the unit of the points; 0 leaves out only what lies on the path
 */
export function simplifyPoints(
  points: readonly FramePoint[],
  tolerancePx: number,
  mustKeep: (index: number) => boolean = () => false,
): number[] {
  const last = points.length - 1;
  if (last < 2) return points.map((_, index) => index);
  const isClosed = points[0]!.x === points[last]!.x && points[0]!.y === points[last]!.y;
  const farthest = isClosed ? farthestFromFirst(points) : 0;
  const fixed = points.map(
    (_, index) => index === 0 || index === last || index === farthest || mustKeep(index),
  );
  const anchors = points.flatMap((_, index) => (fixed[index] ? [index] : []));
  const spans: [number, number][] = anchors.slice(1).map((end, index) => [anchors[index]!, end]);
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let worst = tolerancePx ** 2;
    let split = -1;
    for (let index = from + 1; index < to; index++) {
      const distance = squaredDistance(points[index]!, points[from]!, points[to]!);
      if (distance <= worst) continue;
      worst = distance;
      split = index;
    }
    if (split < 0) continue;
    fixed[split] = true;
    spans.push([from, split], [split, to]);
  }
  return points.flatMap((_, index) => (fixed[index] ? [index] : []));
}
