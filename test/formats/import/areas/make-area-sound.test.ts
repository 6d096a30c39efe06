import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniteAreas } from "../../../../src/core/geo/boolean";
import { polygonAreaSqMeters } from "../../../../src/core/geo/geodesic";
import { type Area, type LngLat, polygonsOf, ringsOf } from "../../../../src/core/geo/position";
import { findSelfCrossing } from "../../../../src/core/geo/self-crossing";
import {
  describeRepair,
  makeAreaSound,
  resolveArea,
} from "../../../../src/formats/import/areas/make-area-sound";
import { splitTouchingRings } from "../../../../src/formats/import/areas/split-touching-rings";

type Ring = [number, number][];
const areaOf = (...coordinates: Ring[]): Area => ({ type: "Polygon", coordinates });
const close = (ring: Ring): Ring => [...ring, ring[0]!];
const square = (west: number, south: number, size: number): Ring =>
  close([
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ]);

describe("an area whose ring touches itself", () => {
  it("becomes two polygons that touch", () => {
    const hourglass = areaOf(
      close([
        [30, 48],
        [31, 48],
        [30.5, 48.5],
        [31, 49],
        [30, 49],
        [30.5, 48.5],
      ]),
    );
    const { area, crossing } = makeAreaSound(hourglass);
    expect(crossing).toEqual([30.5, 48.5]);
    expect(area?.coordinates).toHaveLength(2);
    expect(polygonAreaSqMeters(area!) / polygonAreaSqMeters(hourglass)).toBeCloseTo(1, 8);
  });

  it("becomes an exterior with a hole where it goes round an inlet", () => {
    const inlet = areaOf(
      close([
        [30, 48],
        [34, 48],
        [34, 52],
        [32, 52],
        [33, 50],
        [32, 49],
        [31, 50],
        [32, 52],
        [30, 52],
      ]),
    );
    const { area } = makeAreaSound(inlet);
    expect(area?.coordinates.map((rings) => rings.length)).toEqual([2]);
    expect(polygonAreaSqMeters(area!) / polygonAreaSqMeters(inlet)).toBeCloseTo(1, 8);
  });

  it("keeps an island within its hole, and other holes with their own exterior", () => {
    const parted = splitTouchingRings({
      type: "MultiPolygon",
      coordinates: [
        [
          // Two squares that meet at 32, 50, in one ring; a hole in each.
          close([
            [30, 48],
            [32, 48],
            [32, 50],
            [34, 50],
            [34, 52],
            [32, 52],
            [32, 50],
            [30, 50],
          ]),
          [...square(33, 50.5, 0.5)].reverse(),
          [...square(30.5, 48.5, 0.5)].reverse(),
        ],
      ],
    });
    expect(parted?.coordinates.map(([exterior, ...holes]) => [exterior?.length, holes.length])).toEqual([
      [5, 1],
      [5, 1],
    ]);
    const crossed = parted!.coordinates.map(([exterior, hole]) => [
      Math.min(...exterior!.map(([lng]) => lng)),
      Math.min(...hole!.map(([lng]) => lng)),
    ]);
    expect(crossed.sort()).toEqual([
      [30, 30.5],
      [32, 33],
    ]);
  });
});

describe("an area whose ring crosses itself", () => {
  it("is what an odd number of windings enclose: both halves of a bow-tie, not what a loop goes round twice", () => {
    const bowTie = areaOf(
      close([
        [30, 48],
        [31, 49],
        [31, 48],
        [30, 49],
      ]),
    );
    const tie = resolveArea(bowTie)!;
    const half = polygonAreaSqMeters(areaOf(square(30, 48, 1))) / 2;
    expect(polygonAreaSqMeters(tie) / half).toBeCloseTo(1, 2);
    expect(describeRepair("30.5, 48.5", bowTie, tie)).toMatch(/^30\.5, 48\.5; [\d.]+ > [\d.]+ km²$/);

    const twice = areaOf([...square(30, 48, 0.02), ...square(30, 48, 0.01).slice(1)]);
    const once = resolveArea(twice)!;
    const [whole, inner] = [0.02, 0.01].map((size) => polygonAreaSqMeters(areaOf(square(30, 48, size))));
    expect(polygonAreaSqMeters(once) / (whole! - inner!)).toBeCloseTo(1, 4);
  });

  it("is null where it encloses nothing, and untouched where it stays clear of itself", () => {
    expect(
      resolveArea(
        areaOf(
          close([
            [30, 48],
            [31, 48],
          ]),
        ),
      ),
    ).toBeNull();
    const plain = areaOf(square(30, 48, 1));
    expect(makeAreaSound(plain)).toEqual({ area: plain, crossing: null });
  });
});

/** Signed, in square degrees, by trapezes under the edges: positive for a counter-clockwise ring. */
const turn = (ring: readonly LngLat[]) =>
  -ring.slice(1).reduce((sum, [x, y], at) => sum + ((x - ring[at]![0]) * (y + ring[at]![1])) / 2, 0);
const sum = (sizes: readonly number[]) => sizes.reduce((whole, size) => whole + size, 0);

function resolveOrRefuse(area: Area) {
  try {
    return resolveArea(area);
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
}

it("never gives another area than the union, nor a ring that meets itself, of any outline on a coarse grid", () => {
  // On a coarse grid outlines touch, cross and retrace themselves all the time.
  const corner = fc.tuple(fc.nat(5), fc.nat(5)).map(([x, y]): [number, number] => [30 + x, 48 + y / 2]);
  const outline = fc.array(corner, { minLength: 3, maxLength: 14 }).map(close);
  let touching = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.array(outline, { minLength: 1, maxLength: 3 }), (rings) => {
      const area: Area = { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
      const united = uniteAreas([area]);
      const resolved = resolveOrRefuse(area);
      if (resolved === "refused") {
        refused++;
        return;
      }
      expect(resolved === null).toBe(united === null);
      if (united === null || resolved === null) return;
      const before = sum(ringsOf(united).map(turn));
      // By the place of each ring, exterior or hole, and not by its direction.
      const after = sum(
        polygonsOf(resolved).flatMap((rings) =>
          rings.map((ring, index) => (index === 0 ? Math.abs(turn(ring)) : -Math.abs(turn(ring)))),
        ),
      );
      expect(Math.abs(after - before)).toBeLessThanOrEqual(before * 1e-6);
      const meets = (one: Area) => ringsOf(one).some((ring) => findSelfCrossing(ring, "ring") !== null);
      if (meets(united)) touching++;
      for (const ring of ringsOf(resolved)) {
        const places = ring.slice(1).map(String);
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    // The same outlines each time: boolean operations do not end on some that retrace themselves.
    { numRuns: 300, seed: 1 },
  );
  expect(touching).toBe(0);
  expect(refused).toBe(0);
});
