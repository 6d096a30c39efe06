import fc from "fast-check";
import { expect, test } from "vitest";
import { densifyArea } from "../../../src/core/geo/densify";
import { lineLengthMeters, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { Area } from "../../../src/core/geo/position";
import { measureControlShares } from "../../../src/core/zones/control-shares";
import { divideByControl } from "../../../src/core/zones/figures/control-grounds";
import { star } from "./arbitrary-star";
import { controlMap } from "./control-map";
import { box, polygon } from "./lookups";

/** Along meridians and in thin slices, so that edges of neighbours coincide. */
const slice = (west: number, east: number) => polygon(box(west, 47, east, 48));
const ukraine = slice(36, 38);
const dense = (area: Area) => densifyArea(area, 1);
const sqMeters = (area: Area) => polygonAreaSqMeters(area);

test("each kind of ground has its own share, the stronger finding first", () => {
  const map = controlMap([
    { geometry: slice(37, 40) },
    { status: "contested", geometry: slice(36.9, 37.1) },
    { status: "claimed", geometry: slice(36.5, 37.5) },
    { holder: "UA", geometry: slice(36.2, 36.3) },
    { holder: "UA", status: "claimed", geometry: slice(37.5, 37.6) },
  ]);
  const shares = measureControlShares(dense(slice(35.5, 38.5)), map, ukraine);
  const close = (value: number, ...areas: Area[]) => {
    const expected = areas.reduce((sum, area) => sum + sqMeters(area), 0);
    // The slices are measured with two positions along each parallel, the shares along the geodesics of the whole.
    expect(Math.abs(value / expected - 1)).toBeLessThan(0.02);
  };
  close(shares.outsideUkraine, slice(35.5, 36), slice(38, 38.5));
  close(shares.contested, slice(36.9, 37.1));
  close(shares.claimed, slice(36.5, 36.9));
  close(shares.russianHeld, slice(37.1, 38));
  close(shares.ukrainianHeld, slice(36, 36.5));
});

test("shares make up the area, whatever it is and wherever the map's areas overlap", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (seed, other) => {
      const zone = dense(star(seed, [37, 47.5]));
      const map = controlMap([
        { geometry: star(other, [37.5, 47.5]) },
        { geometry: star(other + 1, [37.2, 47.2]) },
        { status: "contested", geometry: star(other + 2, [37, 47.5]) },
        { status: "claimed", geometry: star(other + 3, [36.5, 47.5]) },
      ]);
      const home = star(other + 4, [37, 47.5], 2);
      const shares = measureControlShares(zone, map, home);
      const sum = Object.values(shares).reduce((all: number, share: number) => all + share, 0);
      expect(Math.abs(sum / sqMeters(zone) - 1)).toBeLessThan(1e-6);
      // The parts themselves, before they are scaled, miss it by less than a metre along its edge.
      const parts = Object.values(divideByControl(zone, map, home)).filter((part) => part !== null);
      const unscaled = parts.reduce((all, part) => all + sqMeters(part), 0);
      const perimeter = zone.coordinates.flat().reduce((all, ring) => all + lineLengthMeters(ring), 0);
      expect(Math.abs(unscaled - sqMeters(zone))).toBeLessThan(perimeter);
      expect(Math.min(...Object.values(shares))).toBeGreaterThanOrEqual(0);
    }),
    { seed: 11, numRuns: Number(process.env.SOAK_RUNS ?? 60) },
  );
});

test("without a control area all of Ukraine is held by nobody else", () => {
  const thin = dense(slice(36.2, 36.4));
  const shares = measureControlShares(thin, controlMap([]), thin);
  expect(shares).toEqual({
    russianHeld: 0,
    ukrainianHeld: expect.closeTo(sqMeters(thin), -2),
    contested: 0,
    claimed: 0,
    outsideUkraine: 0,
  });
});
