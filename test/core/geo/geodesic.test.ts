import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bearingDegrees,
  destination,
  distanceMeters,
  interpolate,
  lineLengthMeters,
  polygonAreaSqMeters,
  ringAreaSqMeters,
} from "../../../src/core/geo/geodesic";
import type { LngLat, Ring } from "../../../src/core/geo/position";
import fixtures from "../../fixtures/geo/geodesic.json";
import { positionNearUkraine } from "./arbitraries";

const asPosition = (numbers: number[]) => numbers as unknown as LngLat;

test("distances and bearings are those of GeodSolve and of PROJ's geod", () => {
  for (const { from, to, meters, geodMeters, bearingDegrees: bearing } of fixtures.inverse) {
    const distance = distanceMeters(asPosition(from), asPosition(to));
    expect(Math.abs(distance - meters)).toBeLessThan(1e-5);
    expect(Math.abs(distance - geodMeters)).toBeLessThan(1e-5);
    const turn = Math.abs(bearingDegrees(asPosition(from), asPosition(to)) - ((bearing + 360) % 360));
    expect(Math.min(turn, 360 - turn)).toBeLessThan(1e-6);
  }
});

test("destinations are those of GeodSolve", () => {
  for (const { from, bearingDegrees: bearing, meters, to } of fixtures.direct) {
    const [lng, lat] = destination(asPosition(from), bearing, meters);
    expect(lng).toBeCloseTo(to[0] as number, 10);
    expect(lat).toBeCloseTo(to[1] as number, 10);
  }
});

test.each(fixtures.lengths)("length of $name is GeodSolve's to 10 micrometers", ({ path, meters }) => {
  expect(Math.abs(lineLengthMeters(path as unknown as LngLat[]) - meters)).toBeLessThan(1e-5);
});

test.each(fixtures.areas)("area of $name is Planimeter's to a millionth", ({ rings, sqMeters }) => {
  const area = polygonAreaSqMeters({ type: "Polygon", coordinates: rings as unknown as Ring[] });
  expect(Math.abs(area / sqMeters - 1)).toBeLessThan(1e-6);
});

test("an area does not depend on winding, start or closing position", () => {
  const ring: LngLat[] = [
    [36, 48],
    [37, 48.2],
    [36.5, 49],
  ];
  const expected = ringAreaSqMeters(ring);
  const [a, b, c] = ring as [LngLat, LngLat, LngLat];
  expect(ringAreaSqMeters([c, b, a])).toBeCloseTo(expected, 0);
  expect(ringAreaSqMeters([b, c, a, b])).toBeCloseTo(expected, 0);
  expect(
    polygonAreaSqMeters({ type: "MultiPolygon", coordinates: [[[a, b, c, a]], [[c, b, a, c]]] }),
  ).toBeCloseTo(2 * expected, 0);
});

test("going where a bearing and a distance lead arrives at the other end", () => {
  fc.assert(
    fc.property(positionNearUkraine, positionNearUkraine, (from, to) => {
      const [lng, lat] = destination(from, bearingDegrees(from, to), distanceMeters(from, to));
      expect(lng).toBeCloseTo(to[0], 9);
      expect(lat).toBeCloseTo(to[1], 9);
    }),
  );
});

test("a share of the way is that share of the distance", () => {
  fc.assert(
    fc.property(
      positionNearUkraine,
      positionNearUkraine,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, to, share) => {
        const [at] = interpolate(from, to, [share]);
        expect(distanceMeters(from, at as LngLat)).toBeCloseTo(share * distanceMeters(from, to), 4);
      },
    ),
  );
});
