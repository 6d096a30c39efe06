import { type BoxTree, buildBoxTree, findBoxes } from "./box-tree";
import { createEdgeCollector, type EdgeSet } from "./edge-set";
import { crossingOf, turnOf } from "./exact-turn";

// Each round bends edges by less than a unit; two or three are the rule.
const MOST_ROUNDS = 50;

/** The tree over the boxes of edges. */
export function buildEdgeTree({ points: { xs, ys }, from, to }: EdgeSet): BoxTree {
  const boxes = new Float64Array(4 * from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const [start, end] = [from[edge] as number, to[edge] as number];
    boxes[4 * edge] = Math.min(xs[start] as number, xs[end] as number);
    boxes[4 * edge + 1] = Math.min(ys[start] as number, ys[end] as number);
    boxes[4 * edge + 2] = Math.max(xs[start] as number, xs[end] as number);
    boxes[4 * edge + 3] = Math.max(ys[start] as number, ys[end] as number);
  }
  return buildBoxTree(boxes);
}

/**
 * Edges parted where they meet, so that no two have more in common than a point at the end of both. Every crossing is
 * moved to the nearest lattice point, and an edge that passes a point by less than half a unit is led through it, again
 * and again until no edge passes a point so closely.
 * Source: Halperin & Packer 2002, doi:10.1016/S0925-7721(01)00064-8 (iterated snap rounding)
 */
export function snapRound(edges: EdgeSet): EdgeSet {
  let current = edges;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const stops = findStops(current);
    if (stops.size === 0) break;
    current = partAtStops(current, stops);
  }
  return current;
}

/** The points, by edge, that edges have to be led through. */
function findStops(edges: EdgeSet): Map<number, number[]> {
  const { points, from, to, isNew } = edges;
  const { xs, ys } = points;
  const stops = new Map<number, number[]>();
  const lead = (edge: number, point: number): void => {
    const known = stops.get(edge);
    if (known === undefined) stops.set(edge, [point]);
    else known.push(point);
  };
  const tree = buildEdgeTree(edges);
  const boxes = tree[0] as Float64Array;
  const found: number[] = [];
  const pointsBefore = xs.length;

  for (let edge = 0; edge < from.length; edge++) {
    if (!isNew[edge]) continue;
    const at = 4 * edge;
    const [a, b] = [from[edge] as number, to[edge] as number];
    const [ax, ay, bx, by] = [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number];
    const breadth = Math.abs(bx - ax) + Math.abs(by - ay);
    const [west, south] = [boxes[at] as number, boxes[at + 1] as number];
    const [east, north] = [boxes[at + 2] as number, boxes[at + 3] as number];
    const count = findBoxes(tree, west, south, east, north, found);
    for (let index = 0; index < count; index++) {
      const other = found[index] as number;
      if (other === edge || (other < edge && isNew[other])) continue;
      const [c, d] = [from[other] as number, to[other] as number];
      const [cx, cy, dx, dy] = [xs[c] as number, ys[c] as number, xs[d] as number, ys[d] as number];
      const turnC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const turnD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      // Both ends further than a unit on one side.
      if (turnC > breadth ? turnD > breadth : turnC < -breadth && turnD < -breadth) continue;
      const otherBreadth = Math.abs(dx - cx) + Math.abs(dy - cy);
      const turnA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const turnB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      const [isAShared, isBShared] = [a === c || a === d, b === c || b === d];
      if (2 * Math.abs(turnC) <= breadth && c !== a && c !== b && isIn(boxes, at, cx, cy)) lead(edge, c);
      if (2 * Math.abs(turnD) <= breadth && d !== a && d !== b && isIn(boxes, at, dx, dy)) lead(edge, d);
      if (2 * Math.abs(turnA) <= otherBreadth && !isAShared && isIn(boxes, 4 * other, ax, ay)) lead(other, a);
      if (2 * Math.abs(turnB) <= otherBreadth && !isBShared && isIn(boxes, 4 * other, bx, by)) lead(other, b);
      if (isAShared || isBShared) continue;
      if (!areApart(turnOf(ax, ay, bx, by, cx, cy), turnOf(ax, ay, bx, by, dx, dy))) continue;
      if (!areApart(turnOf(cx, cy, dx, dy, ax, ay), turnOf(cx, cy, dx, dy, bx, by))) continue;
      const [x, y] = crossingOf(ax, ay, bx, by, cx, cy, dx, dy);
      const crossing = points.idOf(x, y);
      if (crossing !== a && crossing !== b) lead(edge, crossing);
      if (crossing !== c && crossing !== d) lead(other, crossing);
    }
  }

  for (let point = pointsBefore; point < xs.length; point++) {
    const [x, y] = [xs[point] as number, ys[point] as number];
    const count = findBoxes(tree, x, y, x, y, found);
    for (let index = 0; index < count; index++) {
      const edge = found[index] as number;
      const [a, b] = [from[edge] as number, to[edge] as number];
      const [ax, ay, bx, by] = [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number];
      const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      if (2 * Math.abs(turn) <= Math.abs(bx - ax) + Math.abs(by - ay)) lead(edge, point);
    }
  }
  return stops;
}

/** A whole point less than half a unit off an edge's box lies in the box. */
function isIn(boxes: Float64Array, at: number, x: number, y: number): boolean {
  return (
    x >= (boxes[at] as number) &&
    y >= (boxes[at + 1] as number) &&
    x <= (boxes[at + 2] as number) &&
    y <= (boxes[at + 3] as number)
  );
}

function areApart(turn: number, other: number): boolean {
  return (turn > 0 && other < 0) || (turn < 0 && other > 0);
}

function partAtStops(edges: EdgeSet, stops: ReadonlyMap<number, number[]>): EdgeSet {
  const { points, from, to, subject, clip } = edges;
  const { xs, ys } = points;
  const parted = createEdgeCollector(points);
  for (let edge = 0; edge < from.length; edge++) {
    const [start, end] = [from[edge] as number, to[edge] as number];
    const [subjectTimes, clipTimes] = [subject[edge] as number, clip[edge] as number];
    const onWay = stops.get(edge);
    if (onWay === undefined) {
      parted.add(start, end, subjectTimes, clipTimes, false);
      continue;
    }
    const [startX, startY] = [xs[start] as number, ys[start] as number];
    const [awayX, awayY] = [(xs[end] as number) - startX, (ys[end] as number) - startY];
    const advance = (point: number) =>
      ((xs[point] as number) - startX) * awayX + ((ys[point] as number) - startY) * awayY;
    onWay.sort((a, b) => advance(a) - advance(b) || a - b);
    let last = start;
    for (const point of [...onWay, end]) {
      parted.add(last, point, subjectTimes, clipTimes, true);
      last = point;
    }
  }
  return parted.finish();
}
