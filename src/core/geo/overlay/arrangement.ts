import { findBoxes } from "./box-tree";
import type { EdgeSet } from "./edge-set";
import { turnOf } from "./exact-turn";
import { buildEdgeTree } from "./snap-round";

/**
 * The faces into which edges divide the plane. Half-edge `2 e` goes along edge `e`, `2 e + 1` back; each has a face on
 * its left, of which `border` names the closed walk it belongs to.
 */
export interface Arrangement {
  readonly edges: EdgeSet;
  /** The half-edges that leave a point, anticlockwise, from `firstAt[point]` to `firstAt[point + 1]`. */
  readonly leaving: Int32Array;
  readonly firstAt: Int32Array;
  /** The place of each half-edge in `leaving`. */
  readonly placeOf: Int32Array;
  readonly borderOf: Int32Array;
  /** How often the rings of each side wind around the face along a border. */
  readonly subjectWinding: Int32Array;
  readonly clipWinding: Int32Array;
}

/** The point at which a half-edge starts. */
export function originOf({ from, to }: EdgeSet, halfEdge: number): number {
  return ((halfEdge & 1) === 0 ? from : to)[halfEdge >> 1] as number;
}

/**
 * The faces that edges make.
 *
 * @param edges  without crossings, as `snapRound` returns them
 */
export function arrange(edges: EdgeSet): Arrangement {
  const { leaving, firstAt, placeOf } = sortAroundPoints(edges);
  const { borderOf, borderCount } = walkBorders({ edges, leaving, firstAt, placeOf });
  const arrangement: Arrangement = {
    edges,
    leaving,
    firstAt,
    placeOf,
    borderOf,
    subjectWinding: new Int32Array(borderCount),
    clipWinding: new Int32Array(borderCount),
  };
  countWindings(arrangement);
  return arrangement;
}

function sortAroundPoints(edges: EdgeSet): Pick<Arrangement, "leaving" | "firstAt" | "placeOf"> {
  const { points, from } = edges;
  const { xs, ys } = points;
  const halfCount = 2 * from.length;
  const firstAt = new Int32Array(xs.length + 1);
  for (let half = 0; half < halfCount; half++) firstAt[originOf(edges, half) + 1]!++;
  for (let point = 0; point < xs.length; point++) firstAt[point + 1]! += firstAt[point]!;
  const next = firstAt.slice();
  const leaving = new Int32Array(halfCount);
  for (let half = 0; half < halfCount; half++) leaving[next[originOf(edges, half)]!++] = half;

  const isDownward = (x: number, y: number) => (y > 0 || (y === 0 && x > 0) ? 0 : 1);
  const compare = (one: number, other: number): number => {
    const [center, a, b] = [originOf(edges, one), originOf(edges, one ^ 1), originOf(edges, other ^ 1)];
    const [x, y] = [xs[center]!, ys[center]!];
    const half = isDownward(xs[a]! - x, ys[a]! - y) - isDownward(xs[b]! - x, ys[b]! - y);
    return half || -turnOf(x, y, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
  };
  for (let point = 0; point < xs.length; point++) {
    if (firstAt[point + 1]! - firstAt[point]! > 2) {
      leaving.subarray(firstAt[point]!, firstAt[point + 1]!).sort(compare);
    }
  }
  const placeOf = new Int32Array(halfCount);
  for (let place = 0; place < halfCount; place++) placeOf[leaving[place]!] = place;
  return { leaving, firstAt, placeOf };
}

function walkBorders(ring: Pick<Arrangement, "edges" | "leaving" | "firstAt" | "placeOf">) {
  const { edges } = ring;
  const borderOf = new Int32Array(2 * edges.from.length).fill(-1);
  let borderCount = 0;
  for (let start = 0; start < borderOf.length; start++) {
    if (borderOf[start]! >= 0) continue;
    for (let half = start; borderOf[half]! < 0; ) {
      borderOf[half] = borderCount;
      half = nextOnBorder(ring, half);
    }
    borderCount++;
  }
  return { borderOf, borderCount };
}

/** From the outside of every connected part inwards, across one edge at a time. */
function countWindings(arrangement: Arrangement): void {
  const { edges, leaving, firstAt, borderOf, subjectWinding, clipWinding } = arrangement;
  const { points, subject, clip } = edges;
  const { xs, ys } = points;
  const { partOf, westmost } = findParts(arrangement);
  const firstOnBorder = new Int32Array(subjectWinding.length).fill(-1);
  for (let half = 0; half < borderOf.length; half++) {
    if (firstOnBorder[borderOf[half]!]! < 0) firstOnBorder[borderOf[half]!] = half;
  }
  const tree = westmost.length > 1 ? buildEdgeTree(edges) : null;
  const isCounted = new Uint8Array(subjectWinding.length);
  const found: number[] = [];

  westmost.forEach((point, part) => {
    // All its edges lead east: the last one anticlockwise has the outside on its left.
    let outmost = leaving[firstAt[point]!]!;
    for (let place = firstAt[point]! + 1; place < firstAt[point + 1]!; place++) {
      const [a, b] = [originOf(edges, outmost ^ 1), originOf(edges, leaving[place]! ^ 1)];
      if (turnOf(xs[point]!, ys[point]!, xs[a]!, ys[a]!, xs[b]!, ys[b]!) > 0) outmost = leaving[place]!;
    }
    const outside = borderOf[outmost]!;
    const [x, y] = [xs[point]!, ys[point]!];
    const count = tree === null ? 0 : findBoxes(tree, Number.NEGATIVE_INFINITY, y, x, y, found);
    for (let index = 0; index < count; index++) {
      const edge = found[index]!;
      const [a, b] = [originOf(edges, 2 * edge), originOf(edges, 2 * edge + 1)];
      if (partOf[a] === part || ys[a]! > y === ys[b]! > y) continue;
      const turn = turnOf(xs[a]!, ys[a]!, xs[b]!, ys[b]!, x, y);
      const isDown = ys[a]! > y;
      if (isDown ? turn <= 0 : turn >= 0) continue;
      subjectWinding[outside]! += isDown ? subject[edge]! : -subject[edge]!;
      clipWinding[outside]! += isDown ? clip[edge]! : -clip[edge]!;
    }
    isCounted[outside] = 1;
    const waiting = [outside];
    for (let border = waiting.pop(); border !== undefined; border = waiting.pop()) {
      const start = firstOnBorder[border]!;
      let half = start;
      do {
        const across = borderOf[half ^ 1]!;
        if (isCounted[across] === 0) {
          const sign = (half & 1) === 0 ? 1 : -1;
          isCounted[across] = 1;
          subjectWinding[across] = subjectWinding[border]! - sign * subject[half >> 1]!;
          clipWinding[across] = clipWinding[border]! - sign * clip[half >> 1]!;
          waiting.push(across);
        }
        half = nextOnBorder(arrangement, half);
      } while (half !== start);
    }
  });
}

/** The first half-edge clockwise from the way back. */
function nextOnBorder(
  { edges, leaving, firstAt, placeOf }: Pick<Arrangement, "edges" | "leaving" | "firstAt" | "placeOf">,
  half: number,
): number {
  const point = originOf(edges, half ^ 1);
  const place = placeOf[half ^ 1]!;
  return leaving[place === firstAt[point] ? firstAt[point + 1]! - 1 : place - 1]!;
}

/** The connected parts: which one each point belongs to, and the westernmost point of each, of several the lowest. */
function findParts({ edges, leaving, firstAt }: Arrangement): { partOf: Int32Array; westmost: number[] } {
  const { xs, ys } = edges.points;
  const partOf = new Int32Array(xs.length).fill(-1);
  const westmost: number[] = [];
  for (let first = 0; first < xs.length; first++) {
    if (partOf[first]! >= 0 || firstAt[first] === firstAt[first + 1]) continue;
    const part = westmost.length;
    let west = first;
    const waiting = [first];
    partOf[first] = part;
    for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
      if (xs[point]! < xs[west]! || (xs[point] === xs[west] && ys[point]! < ys[west]!)) west = point;
      for (let place = firstAt[point]!; place < firstAt[point + 1]!; place++) {
        const other = originOf(edges, leaving[place]! ^ 1);
        if (partOf[other]! >= 0) continue;
        partOf[other] = part;
        waiting.push(other);
      }
    }
    westmost.push(west);
  }
  return { partOf, westmost };
}
