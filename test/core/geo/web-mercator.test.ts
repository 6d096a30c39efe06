import { expect, test } from "vitest";
import { mercatorLat, mercatorLng, mercatorX, mercatorY } from "../../../src/core/geo/web-mercator";

test("the mercator square reaches from −180° to 180° and to ±85.05°", () => {
  expect([mercatorX(-180), mercatorX(0), mercatorX(180)]).toEqual([0, 0.5, 1]);
  expect(mercatorY(0)).toBe(0.5);
  expect(mercatorY(85.051129)).toBeCloseTo(0, 7);
  expect(mercatorY(-90)).toBeCloseTo(1, 7);
});

test("a position is that of EPSG's worked example", () => {
  // EPSG guidance note 7-2, Popular Visualisation Pseudo-Mercator: 24°22'54.433"N 100°20'W.
  const worldMeters = 2 * Math.PI * 6_378_137;
  const [lng, lat] = [-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600];
  expect((mercatorX(lng) - 0.5) * worldMeters).toBeCloseTo(-11_169_055.58, 2);
  expect((0.5 - mercatorY(lat)) * worldMeters).toBeCloseTo(2_800_000, 2);
});

test.each([-85, -50.25, 0, 1e-9, 48.5, 85])("latitude %d comes back from its place", (lat) => {
  expect(mercatorLat(mercatorY(lat))).toBeCloseTo(lat, 11);
  expect(mercatorLng(mercatorX(2 * lat))).toBeCloseTo(2 * lat, 11);
});
