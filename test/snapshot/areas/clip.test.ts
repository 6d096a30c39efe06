import fc from "fast-check";
import { expect, test } from "vitest";
import { clipPath } from "../../../src/snapshot/areas/clip-path";
import { clipRing } from "../../../src/snapshot/areas/clip-ring";
import { repetitions } from "../../support/repetitions";
import { areaOf, distanceFromPath } from "./paths";

const box = { x: 0, y: 0, width: 10, height: 8 };
const at = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

test("a ring inside stays as it is, one outside leaves nothing", () => {
  const inside = at([2, 2], [4, 2], [4, 5]);
  expect(clipRing(inside, box)).toEqual(inside);
  expect(clipRing(at([20, 2], [24, 2], [24, 5]), box)).toEqual([]);
  expect(clipRing([], box)).toEqual([]);
});

test("a ring around the box leaves the box, whichever way it turns", () => {
  const around = at([-5, -5], [50, -5], [50, 50], [-5, 50]);
  expect(areaOf(clipRing(around, box))).toBe(80);
  expect(areaOf(clipRing([...around].reverse(), box))).toBe(-80);
});

test("parts that come apart keep their areas", () => {
  // A U whose bottom lies below the box.
  const u = at([1, -1], [3, -1], [3, 20], [7, 20], [7, -1], [9, -1], [9, 30], [1, 30]);
  expect(Math.abs(areaOf(clipRing(u, box)))).toBe(32);
});

test("a path is cut at the edges, and begins anew where it comes back", () => {
  expect(clipPath(at([-5, 4], [15, 4]), box)).toEqual([at([0, 4], [10, 4])]);
  expect(clipPath(at([5, 4], [5, 20], [7, 20], [7, 4]), box)).toEqual([
    at([5, 4], [5, 8]),
    at([7, 8], [7, 4]),
  ]);
  expect(clipPath(at([-5, -5], [-1, 20]), box)).toEqual([]);
  expect(clipPath(at([-5, 9], [15, 9]), box)).toEqual([]);
});

test("a closed path runs on over its first point, and stays closed where nothing is cut off", () => {
  const closed = at([2, 2], [4, 2], [4, 5], [2, 2]);
  expect(clipPath(closed, box)).toEqual([closed]);
  const cut = at([2, 2], [2, 20], [4, 20], [4, 2], [2, 2]);
  expect(clipPath(cut, box)).toEqual([at([4, 8], [4, 2], [2, 2], [2, 8])]);
});

test("segments that are not to be drawn part the path", () => {
  expect(clipPath(at([1, 1], [2, 1], [3, 1], [4, 1]), box, (index) => index !== 1)).toEqual([
    at([1, 1], [2, 1]),
    at([3, 1], [4, 1]),
  ]);
});

test("pieces lie in the box, on the path, and no part of the path in the box is lost", () => {
  const coordinate = fc.integer({ min: -12, max: 24 });
  const paths = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(paths, fc.boolean(), (path, closes) => {
      const points = closes ? [...path, path[0]!] : path;
      const pieces = clipPath(points, box);
      for (const { x, y } of pieces.flat()) {
        expect(x >= -1e-9 && y >= -1e-9 && x <= 10 + 1e-9 && y <= 8 + 1e-9).toBe(true);
        expect(distanceFromPath({ x, y }, points)).toBeLessThan(1e-9);
      }
      for (const [index, end] of points.slice(1).entries())
        for (let step = 0; step <= 20; step++) {
          const from = points[index]!;
          const x = from.x + (step / 20) * (end.x - from.x);
          const y = from.y + (step / 20) * (end.y - from.y);
          if (x <= 0.001 || y <= 0.001 || x >= 9.999 || y >= 7.999) continue;
          const near = pieces.map((piece) => distanceFromPath({ x, y }, piece));
          expect(Math.min(...near)).toBeLessThan(1e-9);
        }
    }),
    { numRuns: repetitions(200, 5000), seed: 20251227 },
  );
});
