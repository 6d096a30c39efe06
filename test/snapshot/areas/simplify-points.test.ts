import fc from "fast-check";
import { expect, test } from "vitest";
import { simplifyPoints } from "../../../src/snapshot/areas/simplify-points";
import { repetitions } from "../../support/repetitions";
import { distanceFromPath } from "./paths";

const at = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

test("leaves out what lies on the line, keeps corners and both ends", () => {
  const path = at([0, 0], [1, 0], [2, 0], [3, 0], [3, 5], [3, 9]);
  expect(simplifyPoints(path, 0.01)).toEqual([0, 3, 5]);
  expect(simplifyPoints(path, 0.01, (index) => index === 1)).toEqual([0, 1, 3, 5]);
});

test("a bump is kept as soon as it is larger than the tolerance", () => {
  const path = at([0, 0], [5, 0.3], [10, 0]);
  expect(simplifyPoints(path, 0.3)).toEqual([0, 2]);
  expect(simplifyPoints(path, 0.29)).toEqual([0, 1, 2]);
});

test("a closed path is held at its far end, so that it does not fold onto itself", () => {
  const square = at([0, 0], [10, 0], [10, 10], [0, 10], [0, 0]);
  expect(simplifyPoints(square, 0.1)).toEqual([0, 1, 2, 3, 4]);
  // Wider than the tolerance in one direction alone.
  const sliver = at([0, 0], [50, 0.01], [100, 0], [50, -0.01], [0, 0]);
  expect(simplifyPoints(sliver, 0.1)).toEqual([0, 2, 4]);
});

test("short and empty paths stay as they are", () => {
  expect(simplifyPoints([], 1)).toEqual([]);
  expect(simplifyPoints(at([1, 1]), 1)).toEqual([0]);
  expect(simplifyPoints(at([1, 1], [1, 1]), 1)).toEqual([0, 1]);
});

test("no point that is left out lies farther away than the tolerance", () => {
  const coordinate = fc.double({ min: -500, max: 1500, noNaN: true });
  const paths = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(
      paths,
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.boolean(),
      (path, tolerance, closes) => {
        const points = closes ? [...path, path[0]!] : path;
        const kept = simplifyPoints(points, tolerance);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(points.length - 1);
        const chosen = kept.map((index) => points[index]!);
        for (const point of points)
          expect(distanceFromPath(point, chosen)).toBeLessThanOrEqual(tolerance + 1e-9);
      },
    ),
    { numRuns: repetitions(200, 5000), seed: 20251227 },
  );
});
