import fc from "fast-check";
import { expect, test } from "vitest";
import { intersectAreas, subtractAreas, uniteAreas } from "../../../src/core/geo/boolean";
import type { Area, LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { starRing } from "./arbitraries";

const box = (west: number, south: number, east: number, north: number): LngLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...coordinates: LngLat[][]): Area => ({ type: "Polygon", coordinates });

/** Straight-edged area in square degrees: exact for what happens on the lattice. */
function flatArea(area: MultiPolygon | null): number {
  return (area?.coordinates ?? []).flat().reduce((sum, ring) => {
    const [[x0, y0]] = ring as [[number, number]];
    return (
      sum +
      ring.slice(1).reduce((twice, [x, y], index) => {
        const [fromX, fromY] = ring[index] as [number, number];
        return twice + ((fromX - x0) * (y - y0) - (x - x0) * (fromY - y0)) / 2;
      }, 0)
    );
  }, 0);
}

test("boxes unite, intersect and subtract as on paper", () => {
  const a = polygon(box(0, 0, 2, 2));
  const b = polygon(box(1, 1, 3, 3));
  expect(flatArea(uniteAreas([a, b]))).toBeCloseTo(7, 9);
  expect(intersectAreas(a, b)?.coordinates).toHaveLength(1);
  expect(flatArea(intersectAreas(a, b))).toBeCloseTo(1, 9);
  expect(flatArea(subtractAreas(a, [b]))).toBeCloseTo(3, 9);
  expect(flatArea(subtractAreas(a, [b, polygon(box(0, 0, 1, 1))]))).toBeCloseTo(2, 9);
});

test("nothing is null, also where areas share an edge alone", () => {
  const a = polygon(box(0, 0, 1, 1));
  expect(uniteAreas([])).toBeNull();
  expect(intersectAreas(a, polygon(box(2, 2, 3, 3)))).toBeNull();
  expect(intersectAreas(a, polygon(box(1, 0, 2, 1)))).toBeNull();
  expect(subtractAreas(a, [a])).toBeNull();
});

test("holes, islands within holes and any winding are kept apart", () => {
  const ringed: Area = {
    type: "MultiPolygon",
    coordinates: [[box(0, 0, 9, 9).reverse(), box(1, 1, 8, 8)], [box(3, 3, 5, 5).reverse()]],
  };
  const united = uniteAreas([ringed]);
  expect(united?.coordinates.map((rings) => rings.length).sort()).toEqual([1, 2]);
  expect(flatArea(united)).toBeCloseTo(81 - 49 + 4, 9);
});

test("the sum of two areas is their union and their intersection together", () => {
  fc.assert(
    fc.property(starRing, starRing, (first, second) => {
      const [a, b] = [polygon(first), polygon(second)];
      const sum = flatArea(uniteAreas([a])) + flatArea(uniteAreas([b]));
      expect(flatArea(uniteAreas([a, b])) + flatArea(intersectAreas(a, b))).toBeCloseTo(sum, 6);
      expect(flatArea(subtractAreas(a, [b])) + flatArea(intersectAreas(a, b))).toBeCloseTo(
        flatArea(uniteAreas([a])),
        6,
      );
    }),
    { endOnFailure: true },
  );
});
