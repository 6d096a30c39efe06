import { expect, test } from "vitest";
import { lineLengthMeters, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiLineString, MultiPolygon } from "../../../src/core/geo/position";
import { measureZone } from "../../../src/core/zones/scorecard";
import { box } from "./lookups";

const geometry = { type: "MultiPolygon", coordinates: [[box(36, 47, 37, 48)]] } as unknown as MultiPolygon;
const baseline: MultiLineString = {
  type: "MultiLineString",
  coordinates: [
    [
      [36, 47],
      [36, 48],
    ],
    [
      [37, 47],
      [37, 48],
    ],
  ],
};

test("area and length are geodesic, the length over all parts", () => {
  const figures = measureZone({ geometry, baseline }, { places: [], units: [] });
  expect(figures.areaSqMeters).toBeCloseTo(polygonAreaSqMeters(geometry), 0);
  expect(figures.lengthMeters).toBeCloseTo(2 * lineLengthMeters(baseline.coordinates[0] as LngLat[]), 3);
});

test("settlements are counted by their center, residents where a figure is known", () => {
  const places = [
    { id: "1", lngLat: [36.5, 47.5] as LngLat, populationBefore2022: 1200 },
    { id: "2", lngLat: [36.6, 47.5] as LngLat, populationBefore2022: null },
    { id: "3", lngLat: [36.7, 47.5] as LngLat, populationBefore2022: 0 },
    { id: "4", lngLat: [37.5, 47.5] as LngLat, populationBefore2022: 9000 },
  ];
  const figures = measureZone({ geometry, baseline }, { places, units: [] });
  expect(figures.settlements).toEqual({ count: 3, ids: ["1", "2", "3"] });
  expect(figures.residentsBefore2022).toEqual({ sum: 1200, placesWithoutFigure: 1 });
});

test("a line has a length and encloses nothing", () => {
  const places = [{ id: "1", lngLat: [36, 47.5] as LngLat, populationBefore2022: 5 }];
  const figures = measureZone({ geometry: baseline, baseline: null }, { places, units: [] });
  expect(figures.areaSqMeters).toBe(0);
  expect(figures.lengthMeters).toBeGreaterThan(220_000);
  expect(figures.settlements.count).toBe(0);
});
