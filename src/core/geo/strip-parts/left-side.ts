import { boundingBoxOfPath } from "../bounding-box";
import type { LngLat } from "../position";
import { findSegmentCrossing } from "../segment-crossing";
import { buildSegmentTree, type SegmentTree, segmentEnds, visitSegmentsInBox } from "../segment-tree";

const DEGREES = Math.PI / 180;
const TURNS_DEGREES = [
  0,
  ...Array.from({ length: 15 }, (_, index) => (index + 1) * 10).flatMap((t) => [t, -t]),
];
const ARC_STEP = 6 * DEGREES;
const STEPS_PER_MARGIN = 50;
const MOST_STEPS = 500;

/**
 * A ring around everything that lies left of a path: the path, extended from both ends far beyond a margin, and
 * closed by an arc on its left. An extension goes straight on where that is clear of the path, and is otherwise
 * turned by as little as makes it clear.
 *
 * @param path  densified, not crossing itself
 * @param marginDegrees  how far from the path the ring has to be valid
 * @returns the ring, or the end of the path from which there is no straight way out
 */
export function buildLeftSide(
  path: readonly LngLat[],
  marginDegrees: number,
): { ok: true; ring: LngLat[] } | { ok: false; enclosedEnd: LngLat } {
  const [west, south, east, north] = boundingBoxOfPath(path) as [number, number, number, number];
  const center: LngLat = [(west + east) / 2, (south + north) / 2];
  const reach = 3 * (Math.hypot(east - west, north - south) + marginDegrees);
  const tree = buildSegmentTree([path]);
  const start = path[0] as LngLat;
  const end = path[path.length - 1] as LngLat;

  const rim: Rim = { center, radius: 1.5 * reach };
  const startTarget = findWayOut(tree, 0, path[1] as LngLat, start, reach, rim, []);
  if (startTarget === null) return { ok: false, enclosedEnd: start };
  const startWay = [start, startTarget, outwardTo(rim, startTarget)];
  const before = path[path.length - 2] as LngLat;
  const endTarget = findWayOut(tree, tree.count - 1, before, end, reach, rim, startWay);
  if (endTarget === null) return { ok: false, enclosedEnd: end };
  const arc = arcLeftOf(rim, endTarget, startTarget);
  const span = reach / 3;
  const stride = Math.max(marginDegrees / STEPS_PER_MARGIN, span / MOST_STEPS);
  const lead = stepsAlong(start, startTarget, stride, span).reverse();
  const trail = stepsAlong(end, endTarget, stride, span);
  return { ok: true, ring: [startTarget, ...lead, ...path, ...trail, endTarget, ...arc, startTarget] };
}

function findWayOut(
  tree: SegmentTree,
  ownSegment: number,
  before: LngLat,
  end: LngLat,
  reach: number,
  rim: Rim,
  otherWayOut: readonly LngLat[],
): LngLat | null {
  const onward = Math.atan2(end[1] - before[1], end[0] - before[0]);
  for (const turn of TURNS_DEGREES) {
    const angle = onward + turn * DEGREES;
    const target: LngLat = [end[0] + reach * Math.cos(angle), end[1] + reach * Math.sin(angle)];
    if (
      !waysMeet([end, target, outwardTo(rim, target)], otherWayOut) &&
      isClear(tree, ownSegment, end, target)
    )
      return target;
  }
  return null;
}

/** The circle on which the ring is closed. */
interface Rim {
  readonly center: LngLat;
  readonly radius: number;
}

function outwardTo({ center, radius }: Rim, from: LngLat): LngLat {
  const share = radius / Math.hypot(from[0] - center[0], from[1] - center[1]);
  return [center[0] + (from[0] - center[0]) * share, center[1] + (from[1] - center[1]) * share];
}

// All the way to the rim: ways out that cross there swap their order on it, and the arc would go round everything.
function waysMeet(way: readonly LngLat[], other: readonly LngLat[]): boolean {
  return way
    .slice(1)
    .some((to, index) =>
      other
        .slice(1)
        .some((end, at) => findSegmentCrossing(way[index] as LngLat, to, other[at] as LngLat, end) !== null),
    );
}

function isClear(tree: SegmentTree, ownSegment: number, from: LngLat, to: LngLat): boolean {
  let clear = true;
  const box = [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
  ] as const;
  visitSegmentsInBox(tree, box, (index) => {
    if (clear && index !== ownSegment && findSegmentCrossing(from, to, ...segmentEnds(tree, index)))
      clear = false;
  });
  return clear;
}

// An extension may cut the strip. Sides of unequal depth share part of that cut, and agree on it as a geodesic only if
// it is made of the same short edges.
function stepsAlong(from: LngLat, to: LngLat, stride: number, span: number): LngLat[] {
  const share = stride / Math.hypot(to[0] - from[0], to[1] - from[1]);
  return Array.from({ length: Math.ceil(span / stride) }, (_, step) => {
    const fraction = (step + 1) * share;
    return [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction];
  });
}

/** Anticlockwise, from the bearing of `from` to that of `to`. */
function arcLeftOf({ center, radius }: Rim, from: LngLat, to: LngLat): LngLat[] {
  const first = Math.atan2(from[1] - center[1], from[0] - center[0]);
  const last = Math.atan2(to[1] - center[1], to[0] - center[0]);
  const sweep = (last - first + 4 * Math.PI) % (2 * Math.PI);
  const steps = Math.ceil(sweep / ARC_STEP);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = first + (sweep * step) / (steps || 1);
    return [center[0] + radius * Math.cos(angle), center[1] + radius * Math.sin(angle)];
  });
}
