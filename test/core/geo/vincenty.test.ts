import { expect, test } from "vitest";
import fixtures from "../../fixtures/geo/geodesic.json";
import { nearestOnLine, type Place, vincentyMeters } from "./vincenty";

test("the tests' own measure agrees with GeodSolve to a tenth of a millimeter", () => {
  for (const { from, to, meters } of fixtures.inverse) {
    expect(Math.abs(vincentyMeters(from as unknown as Place, to as unknown as Place) - meters)).toBeLessThan(
      1e-4,
    );
  }
});

test("the nearest point of a line is found beside it and beyond its end", () => {
  const samples = Array.from({ length: 41 }, (_, index): Place => [36, 48 + index / 200]);
  const beside = nearestOnLine([36.1, 48.1], samples);
  expect(beside.meters).toBeCloseTo(vincentyMeters([36.1, 48.1], [36, 48.1]), 0);
  expect(beside.metersFromEnd).toBeGreaterThan(11_000);
  const beyond = nearestOnLine([36.1, 47.9], samples);
  expect(beyond.meters).toBeCloseTo(vincentyMeters([36.1, 47.9], [36, 48]), 3);
  expect(beyond.metersFromEnd).toBeLessThan(1e-3);
});
