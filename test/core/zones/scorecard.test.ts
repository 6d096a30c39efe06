import { expect, test } from "vitest";
import { lineLengthMeters, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiLineString, MultiPolygon } from "../../../src/core/geo/position";
import { type ScorecardInput, type ScoredIncident, scoreZone } from "../../../src/core/zones/scorecard";
import { box, lookups } from "./lookups";

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
const input: ScorecardInput = { geometry, baseline, places: [], incidents: [], admin1: lookups.oblast };

function countIncidents(...incidents: ScoredIncident[]) {
  return scoreZone({ ...input, incidents }).incidentsInside;
}

const at = (
  lng: number,
  radius: number | null,
  timeMatch: ScoredIncident["timeMatch"],
  admin1Id: string | null = null,
) => ({
  lngLat: [lng, 47.5] as LngLat,
  uncertaintyRadiusMeters: radius,
  admin1Id,
  timeMatch,
});

test("area and length are geodesic, the length over all parts", () => {
  const card = scoreZone(input);
  expect(card.areaSqMeters).toBeCloseTo(polygonAreaSqMeters(geometry), 0);
  expect(card.lengthMeters).toBeCloseTo(2 * lineLengthMeters(baseline.coordinates[0] as LngLat[]), 3);
});

test("settlements are counted by their center, residents where a figure is known", () => {
  const places = [
    { id: "1", lngLat: [36.5, 47.5] as LngLat, populationBefore2022: 1200 },
    { id: "2", lngLat: [36.6, 47.5] as LngLat, populationBefore2022: null },
    { id: "3", lngLat: [36.7, 47.5] as LngLat, populationBefore2022: 0 },
    { id: "4", lngLat: [37.5, 47.5] as LngLat, populationBefore2022: 9000 },
  ];
  const card = scoreZone({ ...input, places });
  expect(card.settlements).toEqual({ count: 3, ids: ["1", "2", "3"] });
  expect(card.residentsBefore2022).toEqual({ sum: 1200, placesWithoutFigure: 1 });
});

test("certain needs both a certain time and a place that is surely inside", () => {
  expect(countIncidents(at(36.5, 1000, "certain"))).toEqual({ certain: 1, possible: 0 });
  expect(countIncidents(at(36.5, 1000, "possible"))).toEqual({ certain: 0, possible: 1 });
  expect(countIncidents(at(36.5, 1000, "outside"))).toEqual({ certain: 0, possible: 0 });
  expect(countIncidents(at(36.99, 5000, "certain"))).toEqual({ certain: 0, possible: 1 });
  expect(countIncidents(at(37.01, 5000, "certain"))).toEqual({ certain: 0, possible: 1 });
  expect(countIncidents(at(37.5, 5000, "certain"))).toEqual({ certain: 0, possible: 0 });
});

test("what is known by its oblast alone is possible where the zone overlaps it, never certain", () => {
  expect(countIncidents(at(36.5, null, "certain", "UA-14"))).toEqual({ certain: 0, possible: 1 });
  expect(countIncidents(at(36.5, null, "certain", "UA-09"))).toEqual({ certain: 0, possible: 0 });
  expect(countIncidents(at(36.5, null, "certain", "UA-99"))).toEqual({ certain: 0, possible: 0 });
  expect(countIncidents(at(36.5, null, "outside", "UA-14"))).toEqual({ certain: 0, possible: 0 });
  expect(countIncidents(at(36.5, null, "certain"))).toEqual({ certain: 0, possible: 0 });
});

test("a line has a length and encloses nothing", () => {
  const places = [{ id: "1", lngLat: [36, 47.5] as LngLat, populationBefore2022: 5 }];
  const card = scoreZone({
    ...input,
    geometry: baseline,
    baseline: null,
    places,
    incidents: [at(36, 100, "certain")],
  });
  expect(card.areaSqMeters).toBe(0);
  expect(card.lengthMeters).toBeGreaterThan(220_000);
  expect(card.settlements.count).toBe(0);
  expect(card.incidentsInside).toEqual({ certain: 0, possible: 0 });
});
