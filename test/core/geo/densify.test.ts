import fc from "fast-check";
import { expect, test } from "vitest";
import { densifyArea, densifyPath } from "../../../src/core/geo/densify";
import { distanceMeters, interpolate, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { positionNearUkraine, starRing } from "./arbitraries";

const RADIANS = Math.PI / 180;
const mercator = (lat: number) => Math.asinh(Math.tan(lat * RADIANS)) / RADIANS;

/** How far geodesic midpoints lie beside the drawn chords, in meters; `draw` gives a plane true in scale at a place. */
function worstDeparture(path: readonly LngLat[], draw: (position: LngLat, at: LngLat) => LngLat): number {
  let worst = 0;
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [path[index - 1] as LngLat, path[index] as LngLat];
    const [m] = interpolate(a, b, [0.5]) as [[number, number]];
    const [start, middle, end] = [draw(a, m), draw(m, m), draw(b, m)];
    const [east, north] = [end[0] - start[0], end[1] - start[1]];
    const cross = east * (middle[1] - start[1]) - north * (middle[0] - start[0]);
    worst = Math.max(worst, (Math.abs(cross) / Math.hypot(east, north)) * 111_320);
  }
  return worst;
}

const shrink = (at: LngLat) => Math.cos(at[1] * RADIANS);
const inMercator = ([lng, lat]: LngLat, at: LngLat): LngLat => [lng * shrink(at), mercator(lat) * shrink(at)];
const inDegrees = ([lng, lat]: LngLat, at: LngLat): LngLat => [lng * shrink(at), lat];

test("chords stay within the tolerance, in mercator and in plain degrees", () => {
  fc.assert(
    fc.property(
      positionNearUkraine,
      positionNearUkraine,
      fc.constantFrom(0.02, 0.2, 1, 20, 500),
      (from, to, tolerance) => {
        fc.pre(distanceMeters(from, to) > 1);
        const dense = densifyPath([from, to], tolerance);
        expect(worstDeparture(dense, inMercator)).toBeLessThan(1.1 * tolerance + 1e-4);
        expect(worstDeparture(dense, inDegrees)).toBeLessThan(1.1 * tolerance + 1e-4);
      },
    ),
  );
});

test("a 300 km east-west edge departs from its chord by kilometers, and is drawn within a meter", () => {
  const edge: LngLat[] = [
    [34, 49],
    [38.1, 49],
  ];
  expect(worstDeparture(edge, inMercator)).toBeGreaterThan(2000);
  expect(worstDeparture(densifyPath(edge, 1), inMercator)).toBeLessThan(1);
});

test("given positions stay, in order and unchanged; a path on a meridian gains none", () => {
  const path: LngLat[] = [
    [36, 44],
    [36, 52],
    [30, 52],
  ];
  const dense = densifyPath(path, 1);
  expect(dense.filter((position) => path.includes(position))).toEqual(path);
  expect(densifyPath(path.slice(0, 2), 0.1).length).toBeLessThan(60);
});

test("an edge gets the same positions from either end", () => {
  fc.assert(
    fc.property(positionNearUkraine, positionNearUkraine, (from, to) => {
      expect(densifyPath([to, from], 1).reverse()).toEqual(densifyPath([from, to], 1));
    }),
  );
});

test("densifying an area leaves its geodesic area as it is", () => {
  fc.assert(
    fc.property(starRing, (ring) => {
      const area = { type: "Polygon", coordinates: [ring] } as const;
      const dense = densifyArea(area, 1);
      expect(Math.abs(polygonAreaSqMeters(dense) / polygonAreaSqMeters(area) - 1)).toBeLessThan(1e-8);
    }),
  );
});
