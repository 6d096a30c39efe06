import fc from "fast-check";
import { expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import { densifyArea } from "../../../src/core/geo/densify";
import { buildCircleRing, classifyDisc } from "../../../src/core/geo/disc";
import { destination, distanceMeters, ringAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { Area, LngLat } from "../../../src/core/geo/position";
import { positionNearUkraine, starRing } from "./arbitraries";
import { vincentyMeters } from "./vincenty";

const CENTER: LngLat = [37, 48];
const RADIUS = 50_000;
// A finely drawn circle: the distance from any place to its edge is known without geometry.
const circle = indexArea({
  type: "Polygon",
  coordinates: [
    Array.from({ length: 3601 }, (_, index) => destination(CENTER, -(index % 3600) / 10, RADIUS)),
  ],
});

test("a disc is inside, possible or outside by its true distance to the edge", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 359, noNaN: true }),
      fc.integer({ min: 0, max: 120_000 }),
      fc.integer({ min: 0, max: 60_000 }),
      (bearing, meters, radius) => {
        const place = destination(CENTER, bearing, meters);
        const toEdge = RADIUS - vincentyMeters(CENTER, place);
        fc.pre(Math.abs(Math.abs(toEdge) - radius) > 1 + 2e-4 * radius && Math.abs(toEdge) > 1);
        const expected = Math.abs(toEdge) < radius ? "possible" : toEdge > 0 ? "inside" : "outside";
        expect(classifyDisc(circle, place, radius)).toBe(expected);
      },
    ),
    { numRuns: 500, endOnFailure: true },
  );
});

test("a disc that covers a hole or an island is possible", () => {
  const square = (half: number): LngLat[] => [
    [37 - half, 48 - half],
    [37 + half, 48 - half],
    [37 + half, 48 + half],
    [37 - half, 48 + half],
    [37 - half, 48 - half],
  ];
  const ringed: Area = { type: "Polygon", coordinates: [square(1), square(0.01)] };
  expect(classifyDisc(indexArea(ringed), [37.05, 48], 1000)).toBe("inside");
  expect(classifyDisc(indexArea(ringed), [37.05, 48], 10_000)).toBe("possible");
  expect(classifyDisc(indexArea(ringed), CENTER, 100)).toBe("outside");
  expect(classifyDisc(indexArea({ type: "Polygon", coordinates: [square(0.001)] }), CENTER, 30_000)).toBe(
    "possible",
  );
});

test("a place is in a star when its neighbours toward the center are, and in exactly one of two halves", () => {
  fc.assert(
    fc.property(starRing, positionNearUkraine, (ring, position) => {
      const whole = indexArea({ type: "Polygon", coordinates: [ring] });
      const half = Math.floor(ring.length / 2);
      const left = indexArea({
        type: "Polygon",
        coordinates: [[...ring.slice(0, half + 1), ring[0] as LngLat]],
      });
      const right = indexArea({
        type: "Polygon",
        coordinates: [[ring[0] as LngLat, ...ring.slice(half), ring[0] as LngLat].slice(0, -1)],
      });
      const parity = Number(areaContains(left, position)) + Number(areaContains(right, position));
      expect(parity % 2 === 1).toBe(areaContains(whole, position));
    }),
    { endOnFailure: true },
  );
});

test("an empty area holds nothing", () => {
  const empty = indexArea({ type: "MultiPolygon", coordinates: [] });
  expect(areaContains(empty, CENTER)).toBe(false);
  expect(classifyDisc(empty, CENTER, 1e5)).toBe("outside");
});

test("a drawn circle keeps its radius, anticlockwise", () => {
  const ring = buildCircleRing(CENTER, 20_000);
  for (const place of ring) expect(distanceMeters(CENTER, place)).toBeCloseTo(20_000, 3);
  expect(ring[0]).toEqual(ring.at(-1));
  expect(ringAreaSqMeters(ring) / (Math.PI * 20_000 ** 2)).toBeCloseTo(1, 3);
  const dense = densifyArea({ type: "Polygon", coordinates: [ring] }, 1).coordinates.flat(2);
  expect(Math.min(...dense.map((place) => distanceMeters(CENTER, place)))).toBeGreaterThan(0.9998 * 20_000);
  const [first, second] = ring as [[number, number], [number, number]];
  expect(
    (first[0] - CENTER[0]) * (second[1] - CENTER[1]) - (second[0] - CENTER[0]) * (first[1] - CENTER[1]),
  ).toBeGreaterThan(0);
});
