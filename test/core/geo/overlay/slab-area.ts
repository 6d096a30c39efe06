import type { Path64, Paths64 } from "clipper2-ts";

/** Whether ground belongs to a result, by how often each side winds around it. */
export type Keeps = (subjectWinding: number, clipWinding: number) => boolean;

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly isClip: boolean;
}

/**
 * The area of a boolean operation by slabs: between two heights at which edges end or cross, every face is a trapezoid.
 * Slow, and nothing like an overlay.
 */
export function slabArea(subject: Paths64, clip: Paths64, keeps: Keeps): number {
  const edges = [
    ...subject.flatMap((path) => edgesOf(path, false)),
    ...clip.flatMap((p) => edgesOf(p, true)),
  ];
  const heights = new Set(edges.flatMap(({ y1, y2 }) => [y1, y2]));
  edges.forEach((one, index) => {
    for (const other of edges.slice(index + 1)) {
      const y = crossingHeight(one, other);
      if (y !== null) heights.add(y);
    }
  });
  const sorted = [...heights].sort((a, b) => a - b);
  return sorted.slice(1).reduce((area, top, index) => {
    const bottom = sorted[index] as number;
    return area + (top - bottom) * keptWidth(edges, (bottom + top) / 2, keeps);
  }, 0);
}

function edgesOf(path: Path64, isClip: boolean): Edge[] {
  return path.map(({ x, y }, index) => {
    const next = path[(index + 1) % path.length]!;
    return { x1: x, y1: y, x2: next.x, y2: next.y, isClip };
  });
}

function crossingHeight(a: Edge, b: Edge): number | null {
  const [ax, ay, bx, by] = [a.x2 - a.x1, a.y2 - a.y1, b.x2 - b.x1, b.y2 - b.y1];
  const whole = ax * by - ay * bx;
  const share = ((b.x1 - a.x1) * by - (b.y1 - a.y1) * bx) / whole;
  return whole === 0 || share < 0 || share > 1 ? null : a.y1 + share * ay;
}

function keptWidth(edges: readonly Edge[], y: number, keeps: Keeps): number {
  const crossed = edges
    .filter(({ y1, y2 }) => y1 > y !== y2 > y)
    .map(({ x1, y1, x2, y2, isClip }) => {
      return { x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y1 > y ? 1 : -1, isClip };
    })
    .sort((a, b) => a.x - b.x);
  let [subject, clip, width] = [0, 0, 0];
  crossed.forEach(({ x, turn, isClip }, index) => {
    if (isClip) clip += turn;
    else subject += turn;
    const next = crossed[index + 1];
    if (next !== undefined && keeps(subject, clip)) width += next.x - x;
  });
  return width;
}
