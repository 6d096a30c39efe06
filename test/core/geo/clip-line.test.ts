import fc from "fast-check";
import { expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import { clipPath } from "../../../src/core/geo/clip-line";
import { lineLengthMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { eastwardLine, starRing } from "./arbitraries";

const square = indexArea({
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
  ],
});

test("parts come in the order and the direction of the path", () => {
  const path: LngLat[] = [
    [5, 1],
    [-1, 1],
    [-1, 2],
    [2, 2],
  ];
  expect(clipPath(path, square, "inside")?.coordinates).toEqual([
    [
      [4, 1],
      [0, 1],
    ],
    [
      [0, 2],
      [2, 2],
    ],
  ]);
  expect(clipPath(path, square, "outside")?.coordinates).toEqual([
    [
      [5, 1],
      [4, 1],
    ],
    [
      [0, 1],
      [-1, 1],
      [-1, 2],
      [0, 2],
    ],
  ]);
});

test("a path wholly inside stays whole, one wholly outside is null", () => {
  const path: LngLat[] = [
    [1, 1],
    [2, 3],
    [3, 1],
  ];
  expect(clipPath(path, square, "inside")?.coordinates).toEqual([path]);
  expect(clipPath(path, square, "outside")).toBeNull();
});

test("inside and outside make up the path, and every part lies where it should", () => {
  fc.assert(
    fc.property(eastwardLine, starRing, (path, ring) => {
      const index = indexArea({ type: "Polygon", coordinates: [ring] });
      const inside = clipPath(path, index, "inside")?.coordinates ?? [];
      const outside = clipPath(path, index, "outside")?.coordinates ?? [];
      const meters = [...inside, ...outside].reduce((sum, part) => sum + lineLengthMeters(part), 0);
      // Not exact: where a straight edge is cut, its two parts are shorter geodesics than the whole.
      expect(meters / lineLengthMeters(path)).toBeCloseTo(1, 4);
      for (const part of inside) {
        for (let at = 1; at < part.length; at++) {
          const [a, b] = [part[at - 1] as LngLat, part[at] as LngLat];
          if (lineLengthMeters([a, b]) > 0.01) {
            expect(areaContains(index, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])).toBe(true);
          }
        }
      }
    }),
    { endOnFailure: true },
  );
});
