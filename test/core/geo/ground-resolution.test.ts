import { expect, test } from "vitest";
import { metersPerPixel, roundLengthDown } from "../../../src/core/geo/ground-resolution";

test("a pixel spans what the tile matrix set says, shrinking with the cosine of the latitude", () => {
  // OGC 17-083r2, WebMercatorQuad level 0: 156,543.03 m for 256 px tiles, so half of that for MapLibre's 512 px.
  expect(metersPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
  expect(metersPerPixel(60, 5)).toBeCloseTo(78_271.517 / 64, 2);
});

test("lengths are rounded down to 1, 2 or 5 times a power of ten", () => {
  expect([99, 100, 199, 200, 499, 500, 999, 0.7].map(roundLengthDown)).toEqual([
    50, 100, 100, 200, 200, 500, 500, 0.5,
  ]);
});
