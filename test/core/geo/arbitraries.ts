import fc from "fast-check";
import type { LngLat } from "../../../src/core/geo/position";

const coordinate = (min: number, max: number) =>
  fc.integer({ min: min * 1e5, max: max * 1e5 }).map((value) => value / 1e5);

export const positionNearUkraine: fc.Arbitrary<LngLat> = fc.tuple(coordinate(18, 45), coordinate(43, 57));

/** A line that never crosses itself: it always goes on eastward. */
export const eastwardLine: fc.Arbitrary<LngLat[]> = fc
  .tuple(
    coordinate(22, 30),
    fc.array(fc.tuple(fc.integer({ min: 50, max: 40_000 }), coordinate(46, 51)), {
      minLength: 2,
      maxLength: 12,
    }),
  )
  .map(([west, steps]) => {
    let lng = west;
    return steps.map(([step, lat]): LngLat => {
      lng += step / 1e5;
      return [Math.round(lng * 1e5) / 1e5, lat];
    });
  });

/** A ring around a center that never crosses itself: every corner on its own bearing. */
export const starRing: fc.Arbitrary<LngLat[]> = fc
  .tuple(
    coordinate(25, 40),
    coordinate(46, 51),
    fc.array(fc.integer({ min: 100, max: 1000 }), { minLength: 3, maxLength: 20 }),
  )
  .map(([lng, lat, radii]) => {
    const ring = radii.map((radius, index): LngLat => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [lng + (radius / 1000) * Math.cos(angle), lat + (radius / 1500) * Math.sin(angle)];
    });
    return [...ring, ring[0] as LngLat];
  });
