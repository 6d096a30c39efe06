import type { FramePoint } from "../frame-projection";
import type { Box } from "../page-primitives";

type Side = readonly [
  isInside: (point: FramePoint) => boolean,
  cross: (a: FramePoint, b: FramePoint) => FramePoint,
];

const crossAtX =
  (x: number) =>
  (a: FramePoint, b: FramePoint): FramePoint => ({ x, y: a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y) });
const crossAtY =
  (y: number) =>
  (a: FramePoint, b: FramePoint): FramePoint => ({ x: a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x), y });

function sidesOf({ x, y, width, height }: Box): Side[] {
  return [
    [(point) => point.x >= x, crossAtX(x)],
    [(point) => point.x <= x + width, crossAtX(x + width)],
    [(point) => point.y >= y, crossAtY(y)],
    [(point) => point.y <= y + height, crossAtY(y + height)],
  ];
}

/**
 * What of a ring lies in a box, as one ring: parts that come apart stay joined along the box's edge, where they enclose
 * nothing. It turns the same way round; empty where nothing is left.
 *
 * @param ring  not closed: its last point is not its first
 * Source: Sutherland and Hodgman 1974, doi:10.1145/360767.360802
 */
export function clipRing(ring: readonly FramePoint[], box: Box): readonly FramePoint[] {
  let kept = ring;
  for (const [isInside, cross] of sidesOf(box)) {
    const next: FramePoint[] = [];
    for (const [index, point] of kept.entries()) {
      const previous = kept[(index + kept.length - 1) % kept.length]!;
      const isIn = isInside(point);
      if (isIn !== isInside(previous)) next.push(cross(previous, point));
      if (isIn) next.push(point);
    }
    kept = next;
  }
  return kept.length < 3 ? [] : kept;
}
