import type { FramePoint } from "../../../src/snapshot/frame-projection";

/** The subpaths of path data made of `M`, `L` and `Z` alone; anything else is an error. */
export function readPath(d: string): { readonly points: FramePoint[]; readonly isClosed: boolean }[] {
  if (!/^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+Z?)*$/.test(d)) throw new Error(`no plain path: ${d}`);
  return d
    .split("M")
    .slice(1)
    .map((part) => ({
      isClosed: part.endsWith("Z"),
      points: part
        .replace("Z", "")
        .split("L")
        .map((pair) => {
          const [x, y] = pair.split(" ").map(Number);
          return { x: x!, y: y! };
        }),
    }));
}

/** Signed area by the shoelace formula. */
export function areaOf(ring: readonly FramePoint[]): number {
  return (
    ring.reduce((sum, { x, y }, index) => {
      const next = ring[(index + 1) % ring.length]!;
      return sum + x * next.y - next.x * y;
    }, 0) / 2
  );
}

/** Whether a point lies within rings by the even-odd rule. */
export function isWithin(rings: readonly (readonly FramePoint[])[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (const [index, a] of ring.entries()) {
      const b = ring[(index + 1) % ring.length]!;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
  return inside;
}

export function distanceFromSegment(point: FramePoint, a: FramePoint, b: FramePoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared));
  return Math.hypot(point.x - a.x - share * dx, point.y - a.y - share * dy);
}

export function distanceFromPath(point: FramePoint, path: readonly FramePoint[]): number {
  return Math.min(...path.slice(1).map((end, index) => distanceFromSegment(point, path[index]!, end)));
}
