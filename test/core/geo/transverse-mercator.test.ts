import fc from "fast-check";
import { expect, test } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import { createTransverseMercator } from "../../../src/core/geo/transverse-mercator";
import fixtures from "../../fixtures/geo/geodesic.json";
import { positionNearUkraine } from "./arbitraries";

test("the plane is that of GeographicLib's TransverseMercatorProj", () => {
  const { centralLng, scale, points } = fixtures.transverseMercator;
  const { project } = createTransverseMercator(centralLng, scale);
  for (const { lngLat, eastMeters, northMeters } of points) {
    const [east, north] = project(lngLat as unknown as LngLat);
    expect(Math.abs(east - eastMeters)).toBeLessThan(1e-5);
    expect(Math.abs(north - northMeters)).toBeLessThan(1e-5);
  }
});

test("there and back again is the same place", () => {
  fc.assert(
    fc.property(positionNearUkraine, fc.integer({ min: 15, max: 48 }), (position, centralLng) => {
      const { project, unproject } = createTransverseMercator(centralLng, 0.9997);
      const [lng, lat] = unproject(project(position));
      expect(lng).toBeCloseTo(position[0], 9);
      expect(lat).toBeCloseTo(position[1], 9);
    }),
  );
});
