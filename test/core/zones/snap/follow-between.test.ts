import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineLengthMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { followBetween } from "../../../../src/core/zones/snap/follow-between";
import { buildSnapIndex } from "../../../../src/core/zones/snap/snap-index";
import { arbitraryPath, border, degreesFrom, river } from "./snap-lines";

const along = (path: readonly LngLat[], at: number): LngLat => {
  const vertex = Math.min(Math.floor(at), path.length - 2);
  const [x0, y0] = path[vertex] as LngLat;
  const [x1, y1] = path[vertex + 1] as LngLat;
  return [x0 + (x1 - x0) * (at - vertex), y0 + (y1 - y0) * (at - vertex)];
};

describe("followBetween", () => {
  const line: LngLat[] = [
    [36, 48],
    [36, 49],
    [37, 49],
    [37, 50],
  ];
  const index = buildSnapIndex([river("Dnipro", line)]);

  it("goes through the vertices between two places on one line, either way", () => {
    const [from, to]: LngLat[] = [
      [36, 48.5],
      [37, 49.5],
    ];
    const followed = followBetween(index, from!, to!);
    expect(followed?.path).toEqual([from, [36, 49], [37, 49], to]);
    expect(followed?.source).toEqual({ kind: "river", id: "Dnipro" });
    expect(followed?.lengthMeters).toBeCloseTo(lineLengthMeters(followed!.path), -3);
    expect(followBetween(index, to!, from!)?.path).toEqual([...followed!.path].reverse());
  });

  it("goes from vertex to vertex, and along one edge", () => {
    expect(followBetween(index, [36, 48], [37, 50])?.path).toEqual(line);
    expect(followBetween(index, [36, 48.2], [36, 48.7])?.path).toEqual([
      [36, 48.2],
      [36, 48.7],
    ]);
  });

  it("answers null off the line, on lines that are not joined, and for one and the same place", () => {
    expect(followBetween(index, [36.1, 48.5], [37, 49.5])).toBeNull();
    expect(followBetween(index, [36, 48.5], [36, 48.5])).toBeNull();
    const apart = buildSnapIndex([
      border(line, [
        [36.5, 47],
        [37, 47],
      ]),
    ]);
    expect(followBetween(apart, [36, 48.5], [36.7, 47])).toBeNull();
    const others = buildSnapIndex([
      { source: { kind: "zone", id: "a" }, paths: [line], hasVertices: true },
      {
        source: { kind: "zone", id: "b" },
        paths: [
          [
            [37, 50],
            [38, 50],
          ],
        ],
        hasVertices: true,
      },
    ]);
    expect(followBetween(others, [36, 48.5], [37.5, 50])).toBeNull();
  });

  it("changes over where paths of a network share a vertex, in the middle of one of them too", () => {
    const joined = buildSnapIndex([
      border(line, [
        [37, 49],
        [38, 49],
        [38, 48],
      ]),
    ]);
    expect(followBetween(joined, [36, 48.5], [38, 48.5])?.path).toEqual([
      [36, 48.5],
      [36, 49],
      [37, 49],
      [38, 49],
      [38, 48.5],
    ]);
  });

  it("takes the shorter way round a ring, over its seam too", () => {
    const ring: LngLat[] = [
      [36, 48],
      [37, 48],
      [37, 49],
      [36, 49],
      [36, 48],
    ];
    const round = buildSnapIndex([border(ring)]);
    expect(followBetween(round, [36.3, 48], [36, 48.3])?.path).toEqual([
      [36.3, 48],
      [36, 48],
      [36, 48.3],
    ]);
    expect(followBetween(round, [36.3, 48], [37, 48.3])?.path).toEqual([
      [36.3, 48],
      [37, 48],
      [37, 48.3],
    ]);
  });

  it("refuses a way more than eight times as long as the straight line", () => {
    const hairpin = (length: number): LngLat[] => [
      [36, 48],
      [36, 48 + length],
      [36.01, 48 + length],
      [36.01, 48],
    ];
    const [from, to]: LngLat[] = [
      [36, 48],
      [36.01, 48],
    ];
    expect(followBetween(buildSnapIndex([border(hairpin(0.01))]), from!, to!)).not.toBeNull();
    expect(followBetween(buildSnapIndex([border(hairpin(0.1))]), from!, to!)).toBeNull();
  });

  it("starts and ends where asked, keeps to the line, and is no longer than the path between", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const check = (path: LngLat[], first: number, second: number) => {
      const span = path.length - 1;
      const [low, high] = [first * span, second * span].sort((a, b) => a - b) as [number, number];
      const [from, to] = [along(path, low), along(path, high)];
      const followed = followBetween(buildSnapIndex([river("x", path)]), from, to);
      const between = path.filter((_, vertex) => vertex > low && vertex < high);
      const directly = lineLengthMeters([from, ...between, to]);
      if (followed === null) {
        expect(directly).toBeGreaterThanOrEqual(7.9 * lineLengthMeters([from, to]));
        return;
      }
      expect(followed.path[0]).toEqual(from);
      expect(followed.path.at(-1)).toEqual(to);
      for (const position of followed.path) expect(degreesFrom(path, position)).toBeLessThanOrEqual(1e-6);
      expect(lineLengthMeters(followed.path)).toBeLessThanOrEqual(directly * 1.001 + 1);
    };
    fc.assert(fc.property(arbitraryPath, share, share, check), { numRuns: 400, seed: 5 });
  });

  it("is no longer than any way through a grid of lines, by brute force", () => {
    const size = 4;
    const at = (column: number, row: number): LngLat => [36 + column * 0.4, 48 + row * 0.25];
    const edge = fc.tuple(
      fc.integer({ min: 0, max: size - 1 }),
      fc.integer({ min: 0, max: size - 1 }),
      fc.boolean(),
    );
    const corner = fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size }));
    const check = (
      edges: [number, number, boolean][],
      [c0, r0]: [number, number],
      [c1, r1]: [number, number],
    ) => {
      const paths = edges.map(([column, row, isUp]): LngLat[] => [
        at(column, row),
        isUp ? at(column, row + 1) : at(column + 1, row),
      ]);
      const [from, to] = [at(c0, r0), at(c1, r1)];
      const followed = followBetween(buildSnapIndex([border(...paths)]), from, to);
      const shortest = shortestByRelaxing(paths, from, to);
      if (followed === null) {
        const direct = lineLengthMeters([from, to]);
        expect(direct === 0 || shortest > 7.9 * direct).toBe(true);
      } else expect(lineLengthMeters(followed.path)).toBeLessThanOrEqual(shortest * 1.002);
    };
    const edges = fc.array(edge, { minLength: 4, maxLength: 30 });
    fc.assert(fc.property(edges, corner, corner, check), { numRuns: 300, seed: 5 });
  });
});

/** Bellman–Ford over the edges, by geodesic length. */
function shortestByRelaxing(paths: readonly LngLat[][], from: LngLat, to: LngLat): number {
  const meters = new Map<string, number>([[String(from), 0]]);
  const reach = (position: LngLat, total: number) => {
    if (total < (meters.get(String(position)) ?? Infinity)) meters.set(String(position), total);
  };
  for (let round = 0; round < 30; round++) {
    for (const [a, b] of paths as [LngLat, LngLat][]) {
      const length = lineLengthMeters([a, b]);
      reach(b, (meters.get(String(a)) ?? Infinity) + length);
      reach(a, (meters.get(String(b)) ?? Infinity) + length);
    }
  }
  return meters.get(String(to)) ?? Infinity;
}
