import { ClipType, FillRule, type Path64 } from "clipper2-ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UNITS_PER_DEGREE } from "../../../../src/core/geo/lattice";
import { overlayPaths } from "../../../../src/core/geo/overlay/overlay-paths";
import type { Loop } from "../../../../src/core/geo/overlay/trace-polygons";
import type { MultiPolygon } from "../../../../src/core/geo/position";
import { findFault } from "../find-fault";
import { type Keeps, slabArea } from "./slab-area";

const STEP = 1e6;
const runs = Number(process.env.SOAK_RUNS ?? 80);

const path = (...corners: [number, number][]): Path64 =>
  corners.map(([x, y]) => ({ x: x * STEP, y: y * STEP }));
const box = (west: number, south: number, east: number, north: number) =>
  path([west, south], [east, south], [east, north], [west, north]);

/** Corners on a grid so coarse that they lie on each other and on edges all the time. */
const tangled: fc.Arbitrary<Path64> = fc
  .array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 3, maxLength: 9 })
  .map((corners) => path(...corners));

function signedArea(loop: Loop): number {
  return loop.reduce((sum, { x, y }, index) => {
    const next = loop[(index + 1) % loop.length]!;
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

const areaOf = (polygons: Loop[][]) => polygons.flat().reduce((sum, loop) => sum + signedArea(loop), 0);
const perimeter = (paths: Path64[]) => paths.flat().length * 2 * 10 * STEP;

function toArea(polygons: Loop[][]): MultiPolygon | null {
  if (polygons.length === 0) return null;
  const toRing = (loop: Loop) =>
    [...loop, loop[0]!].map(({ x, y }): [number, number] => [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE]);
  return { type: "MultiPolygon", coordinates: polygons.map((loops) => loops.map(toRing)) };
}

const fills = { [FillRule.NonZero]: (w: number) => w !== 0, [FillRule.EvenOdd]: (w: number) => w % 2 !== 0 };
const operations: [string, ClipType, (inSubject: boolean, inClip: boolean) => boolean][] = [
  ["union", ClipType.Union, (a, b) => a || b],
  ["intersection", ClipType.Intersection, (a, b) => a && b],
  ["difference", ClipType.Difference, (a, b) => a && !b],
];

describe.each(operations)("%s of any rings on a coarse grid", (_, operation, combines) => {
  test.each([
    ["non-zero", FillRule.NonZero],
    ["even-odd", FillRule.EvenOdd],
  ] as const)("%s: the area of its slabs, and valid", (_name, rule) => {
    const keeps: Keeps = (a, b) => combines(fills[rule](a), fills[rule](b));
    fc.assert(
      fc.property(
        fc.array(tangled, { minLength: 1, maxLength: 2 }),
        fc.array(tangled, { maxLength: 2 }),
        (subject, clip) => {
          const polygons = overlayPaths(operation, subject, clip, rule);
          // Crossings move to the lattice: edges by a unit, and slivers of four go.
          const slack = 4 * perimeter([...subject, ...clip]);
          expect(Math.abs(areaOf(polygons) - slabArea(subject, clip, keeps))).toBeLessThan(slack);
          expect(findFault(toArea(polygons))).toBeNull();
          expect(polygons.every(([exterior]) => signedArea(exterior!) > 0)).toBe(true);
          expect(polygons.every(([, ...holes]) => holes.every((hole) => signedArea(hole) < 0))).toBe(true);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

test("on a lattice of single units everything moves and the result is valid all the same", () => {
  const small = tangled.map((corners) => corners.map(({ x, y }) => ({ x: x / STEP, y: y / STEP })));
  fc.assert(
    fc.property(small, small, (a, b) => {
      expect(findFault(toArea(overlayPaths(ClipType.Union, [a], [b], FillRule.NonZero)))).toBeNull();
    }),
    { numRuns: runs, endOnFailure: true },
  );
});

test("a hole that touches its outline in a point is its hole; in two points it parts the ground", () => {
  const once = overlayPaths(
    ClipType.Difference,
    [box(0, 0, 8, 8)],
    [path([0, 4], [4, 2], [4, 6])],
    FillRule.NonZero,
  );
  expect(once.map((loops) => loops.length)).toEqual([2]);
  const twice = overlayPaths(
    ClipType.Difference,
    [box(0, 0, 8, 8)],
    [path([0, 4], [4, 2], [8, 4], [4, 6])],
    FillRule.NonZero,
  );
  expect(twice.map((loops) => loops.length)).toEqual([1, 1]);
});

test("an island in a lake on an island, each its own", () => {
  const rings = [box(0, 0, 9, 9), box(1, 1, 8, 8), box(2, 2, 7, 7), box(3, 3, 6, 6)];
  const polygons = overlayPaths(ClipType.Union, rings, [], FillRule.EvenOdd);
  expect(polygons.map((loops) => loops.length)).toEqual([2, 2]);
  expect(areaOf(polygons)).toBe((81 - 49 + 25 - 9) * STEP ** 2);
});

test("neighbours that share a border become one, and edges there and back nothing", () => {
  const united = overlayPaths(ClipType.Union, [box(0, 0, 1, 1), box(1, 0, 2, 1)], [], FillRule.NonZero);
  expect(united).toHaveLength(1);
  expect(areaOf(united)).toBe(2 * STEP ** 2);
  const bare = path([0, 0], [5, 5], [9, 0], [5, 5]);
  expect(overlayPaths(ClipType.Union, [bare], [], FillRule.NonZero)).toEqual([]);
  expect(overlayPaths(ClipType.Union, [], [], FillRule.NonZero)).toEqual([]);
});

test("edges half the world long cross where they do", () => {
  const [reach, x] = [1.8e10, 1_234_567_891];
  const wide = [
    { x: -reach, y: -1 },
    { x: reach, y: 0 },
    { x: reach, y: 3 },
  ];
  const tall = [
    { x, y: -reach },
    { x: x + 10_000, y: -reach },
    { x: x + 10_000, y: reach },
    { x, y: reach },
  ];
  const common = overlayPaths(ClipType.Union, [wide], [tall], FillRule.NonZero);
  expect(findFault(toArea(common))).toBeNull();
  expect(areaOf(common) / (20_000 * reach)).toBeCloseTo(1, 3);
});
