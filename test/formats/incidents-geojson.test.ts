import { expect, test } from "vitest";
import { writeIncidentsGeoJson } from "../../src/formats/incidents-geojson";
import { earlyMs, kyivStrike, placelessStrike } from "../snapshot/incidents-fixture";

const options = {
  window: { startMs: Date.UTC(2025, 11, 23, 22), endMs: Date.UTC(2025, 11, 29, 22) },
  mode: "window",
  zone: "Europe/Kyiv",
  knownAtMs: null,
  filter: "weapon:missile",
  licence: "CC BY 4.0",
  sources: [],
  version: "0.1.0",
} as const;

const shown = [
  { incident: kyivStrike, match: "certain" },
  { incident: placelessStrike, match: "possible" },
] as const;

test("the file is a FeatureCollection that says what it is of", () => {
  const file = JSON.parse(writeIncidentsGeoJson(shown, options));
  expect(file.type).toBe("FeatureCollection");
  expect(file.demarc).toEqual({
    format: "demarc-incidents",
    version: 1,
    generator: "Demarc 0.1.0",
    window: "2025-12-23T22:00Z/2025-12-29T22:00Z",
    mode: "window",
    zone: "Europe/Kyiv",
    knownAt: "now",
    filter: "weapon:missile",
    licence: "CC BY 4.0",
    sources: [],
  });
});

test("incidents carry place, time, figures and every visible claim with its source", () => {
  const [feature, placeless] = JSON.parse(writeIncidentsGeoJson(shown, options)).features;
  expect(feature.id).toBe("2025-12-27-kyiv");
  expect(feature.geometry).toEqual({ type: "Point", coordinates: [30.5238, 50.4547] });
  expect(feature.properties).toMatchObject({
    match: "certain",
    time: "2025-12-26T22:00Z/2025-12-27T08:00Z",
    killed: { min: 1, max: 2 },
    injured: { min: 30, max: 30 },
    status: "confirmed",
  });
  expect(feature.properties.claims.map((claim: { url: string }) => claim.url)).toEqual([
    "https://suspilne.media/1",
    "https://reuters.com/2",
  ]);
  expect(placeless.geometry).toBeNull();
  expect(placeless.properties.killed).toBeNull();
});

test("claims published later than the chosen instant are left out", () => {
  const file = JSON.parse(writeIncidentsGeoJson(shown, { ...options, knownAtMs: earlyMs }));
  expect(file.demarc.knownAt).toBe("2025-12-28T22:00Z");
  expect(file.features[0].properties.claims).toHaveLength(1);
  expect(file.features[0].properties.killed).toEqual({ min: 1, max: 1 });
});
