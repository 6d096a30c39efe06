import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceMeters, lineLengthMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { positionAtDepth } from "../../../../src/core/zones/depth-anchor";
import { measurePath, nearestPlace, placeAlong } from "../../../../src/core/zones/depths/measured-path";

const crooked: readonly LngLat[] = [
  [36, 49],
  [37, 49.2],
  [37.4, 48.6],
  [38.2, 48.1],
];
/** Four whole degrees of longitude: its geodesic bends northwards by more than a kilometre. */
const eastward: readonly LngLat[] = [
  [34, 48],
  [38, 48],
];

const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe("a measured path", () => {
  it("is as long as its geodesics and measured once", () => {
    expect(measurePath(crooked).lengthMeters).toBeCloseTo(lineLengthMeters(crooked), 3);
    expect(measurePath(crooked)).toBe(measurePath(crooked));
    expect(measurePath([]).lengthMeters).toBe(0);
    expect(measurePath([[30, 50]]).lengthMeters).toBe(0);
  });

  it("measures an edge again when only one of its ends moved", () => {
    const [a, b, c] = [[30, 50] as const, [31, 50] as const, [32, 50] as const];
    measurePath([a, b, c]);
    const moved = measurePath([a, b, [32, 51] as const]);
    expect(moved.lengthMeters).toBeCloseTo(lineLengthMeters([a, b, [32, 51]]), 3);
  });

  it("has its places at their distance from the start", () => {
    const measured = measurePath(crooked);
    for (const [index, position] of crooked.entries()) {
      const along = lineLengthMeters(crooked.slice(0, index + 1));
      expect(distanceMeters(placeAlong(measured, along)!.position, position)).toBeLessThan(0.01);
    }
    expect(placeAlong(measured, -5)?.position).toEqual(crooked[0]);
    expect(placeAlong(measured, 1e9)?.position).toEqual(crooked.at(-1));
    expect(placeAlong(measurePath([[30, 50]]), 0)).toBeNull();
    expect(
      placeAlong(
        measurePath([
          [30, 50],
          [30, 50],
        ]),
        0,
      ),
    ).toBeNull();
  });

  it("knows the bearing at its ends, at its start and past repeated positions", () => {
    const repeated = measurePath([
      [30, 50],
      [30, 50],
      [30, 51],
      [30, 51],
    ] as LngLat[]);
    for (const share of [0, 0.5, 1])
      expect(placeAlong(repeated, share * repeated.lengthMeters)!.bearing % 360).toBeCloseTo(0, 6);
    const bent = measurePath(eastward);
    expect(placeAlong(bent, 0)!.bearing).toBeLessThan(89);
    expect(placeAlong(bent, bent.lengthMeters)!.bearing).toBeGreaterThan(91);
  });

  it("finds the place beside which something lies, its side and its distance", () => {
    const measured = measurePath(eastward);
    fc.assert(
      fc.property(
        shares,
        fc.constantFrom("left" as const, "right" as const),
        fc.double({ min: 20, max: 60_000, noNaN: true }),
        (share, side, depth) => {
          const along = (0.1 + 0.8 * share) * measured.lengthMeters;
          const pointer = positionAtDepth(placeAlong(measured, along)!, side, depth);
          const nearest = nearestPlace(measured, pointer)!;
          expect(nearest.side).toBe(side);
          expect(Math.abs(nearest.alongMeters - along)).toBeLessThan(10 + depth * 0.01);
          expect(Math.abs(nearest.distanceMeters - depth)).toBeLessThan(10 + depth * 0.001);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it("finds its own places, to within what it departs from its geodesics", () => {
    const measured = measurePath(crooked);
    fc.assert(
      fc.property(shares, (share) => {
        const along = share * measured.lengthMeters;
        const nearest = nearestPlace(measured, placeAlong(measured, along)!.position)!;
        expect(Math.abs(nearest.alongMeters - along)).toBeLessThan(10);
        expect(nearest.distanceMeters).toBeLessThan(10);
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(nearestPlace(measurePath([]), [30, 50])).toBeNull();
  });
});
