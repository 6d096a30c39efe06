import fc from "fast-check";
import { expect, test } from "vitest";
import type { ExportFacts, ShownIncident } from "../../../src/formats/export/export-facts";
import { writeIncidentsGeoJson } from "../../../src/formats/export/incidents-geojson";
import { earlyMs, kyivStrike } from "../../snapshot/incidents-fixture";
import { arbitraryShown, facts, importedRow, shown, strikes, table } from "./export-fixture";

const write = (list: readonly ShownIncident[], change: Partial<ExportFacts> = {}) =>
  JSON.parse([...writeIncidentsGeoJson(list, { ...facts, ...change })].join(""));

test("the file is a FeatureCollection that says what it is of, with its sources and licences", () => {
  const file = write(shown);
  expect(file.type).toBe("FeatureCollection");
  expect(file.demarc).toEqual({
    format: "demarc-incidents",
    version: 1,
    generator: "Demarc 0.1.0",
    title: "Six days",
    description: "3 incidents.\nWeapon: missile & drone.",
    window: "2025-12-23T22:00Z/2025-12-29T22:00Z",
    mode: "window",
    zone: "Europe/Kyiv",
    knownAt: "now",
    filter: "weapon:missile",
    filterSentence: "weapon: missile.",
    licence: "MIT; CC BY 4.0",
    sources: [strikes, table],
  });
});

test("incidents carry place, time, figures and every visible claim with its source", () => {
  const [feature, placeless] = write(shown).features;
  expect(feature.id).toBe("2025-12-27-kyiv");
  expect(feature.geometry).toEqual({ type: "Point", coordinates: [30.5238, 50.4547] });
  expect(feature.properties).toMatchObject({
    match: "certain",
    time: "2025-12-26T22:00Z/2025-12-27T08:00Z",
    earliest: "2025-12-26T22:00Z",
    latest: "2025-12-27T08:00Z",
    killed: { min: 1, max: 2 },
    injured: { min: 30, max: 30 },
    status: "confirmed",
    source: "strikes",
  });
  expect(feature.properties.claims.map((claim: { url: string }) => claim.url)).toEqual([
    "https://suspilne.media/1",
    "https://reuters.com/2",
  ]);
  expect("fields" in feature.properties).toBe(false);
  expect(placeless.geometry).toBeNull();
  expect(placeless.properties.killed).toBeNull();
});

test("an imported row keeps its texts under their headers, whatever these are", () => {
  const { properties, geometry } = write(shown).features[2];
  expect(properties).toMatchObject({ source: "s1", sourceLine: 17, status: "reported" });
  expect(properties.fields).toEqual(importedRow.imported?.fields);
  expect(geometry.coordinates).toEqual([-180, -0.000001]);
});

test("claims published later than the chosen instant are left out", () => {
  const file = write(shown, { knownAtMs: earlyMs });
  expect(file.demarc.knownAt).toBe("2025-12-28T22:00Z");
  expect(file.features[0].properties.claims).toHaveLength(1);
  expect(file.features[0].properties.killed).toEqual({ min: 1, max: 1 });
});

test("an incident of a source that is not credited is not written", () => {
  expect(() => write(shown, { sources: [strikes] })).toThrow("source s1 of incident s1:17 is not credited");
});

test("no incidents make a valid empty file", () => {
  expect(write([]).features).toEqual([]);
});

test("any incidents come back, each once and with its texts", () => {
  fc.assert(
    fc.property(arbitraryShown, (list) => {
      const { features } = write(list);
      expect(features).toHaveLength(list.length);
      for (const [index, { incident, match }] of list.entries()) {
        expect(features[index].id).toBe(incident.id);
        expect(features[index].properties.match).toBe(match);
        expect(features[index].properties.title.en).toBe(incident.title.en);
        expect(features[index].properties.fields).toEqual(incident.imported?.fields);
      }
    }),
    { numRuns: 150 },
  );
});

test("an attribution that no claim makes is told only now, as in the app", () => {
  const incident = {
    ...kyivStrike,
    attributions: [{ party: "RU" as const, claimIds: [], deniedByClaimIds: [] }],
  };
  const parties = (knownAtMs: number | null) =>
    write([{ incident, match: "certain" }], { knownAtMs }).features[0].properties.attributions;
  expect(parties(null)).toEqual(incident.attributions);
  expect(parties(earlyMs)).toEqual([]);
});

test("an attribution lists the claims that were out by then", () => {
  const attributions = [{ party: "RU" as const, claimIds: ["c1", "c2"], deniedByClaimIds: ["c2"] }];
  const written = write([{ incident: { ...kyivStrike, attributions }, match: "certain" }], {
    knownAtMs: earlyMs,
  });
  expect(written.features[0].properties.attributions).toEqual([
    { party: "RU", claimIds: ["c1"], deniedByClaimIds: [] },
  ]);
});
