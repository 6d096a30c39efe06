import fc from "fast-check";
import { describe, expect, test } from "vitest";
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

describe("outlines that retrace themselves", () => {
  const retraced: LngLat[] = [
    [30, 48],
    [35, 49],
    [30, 48],
    [33, 48],
    [34, 48],
    [34, 48],
    [30, 48],
  ];

  test("enclose nothing, and the operation ends", () => {
    expect(uniteAreas([polygon(retraced)])).toBeNull();
    const bows: LngLat[] = [
      [31, 48],
      [30, 48],
      [35, 50],
      [30, 49.5],
      [32, 50],
      [33, 48.5],
      [31, 48],
    ];
    const alone = flatArea(uniteAreas([polygon(bows)]));
    expect(alone).toBeGreaterThan(1);
    expect(flatArea(uniteAreas([polygon(bows, retraced)]))).toBeCloseTo(alone, 9);
  });

  test("lose their spikes and keep their area", () => {
    const spiked = [...box(0, 0, 2, 2).slice(0, 3), [2, 5], [2, 2], [1, 2], [1, 9], [1, 2], [0, 2], [0, 0]];
    const united = uniteAreas([polygon(spiked as LngLat[])]);
    expect(flatArea(united)).toBeCloseTo(4, 9);
    expect(Math.max(...(united?.coordinates.flat(2).map(([, lat]) => lat) ?? []))).toBe(2);
  });

  test("any ring of a few places, each come to several times, ends", () => {
    const place = fc.tuple(fc.integer({ min: 30, max: 33 }), fc.integer({ min: 47, max: 50 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 9 }), (places) => {
        const ring = [...places, ...places.slice(0, -1).reverse(), places[0] as LngLat];
        expect(uniteAreas([polygon(ring)])).toBeNull();
      }),
    );
  });
});
