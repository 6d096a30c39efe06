import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetEndMs, datasetEpochMs } from "../../../../src/core/events/dataset/incident-dataset";
import { listIncidentProblems } from "../../../../src/core/events/edits/incident-problems";
import type { Claim, Incident } from "../../../../src/core/events/incident";
import { parseStrikes } from "../../../../src/formats/built-in/strikes-geojson";
import { claim, incident as sample } from "../../../ui/panels/sample-incidents";
import { incident } from "./arbitrary-incident";

const whole = sample("a", { claims: [claim("1"), claim("2", { supersedes: ["1"] })] });
const withClaim = (change: Partial<Claim>): Incident => ({
  ...whole,
  claims: [whole.claims[0]!, { ...whole.claims[1]!, ...change }],
});
const withTime = (change: Partial<Incident["time"]>) => ({ ...whole, time: { ...whole.time, ...change } });
const at = (lng: number, lat: number) => ({
  ...whole,
  place: { ...whole.place, lngLat: [lng, lat] as const },
});

describe("what is wrong with an incident", () => {
  it.each<[string, Incident, string, string]>([
    ["no id", { ...whole, id: "" }, "id", "missing"],
    ["no title in either language", { ...whole, title: { en: " ", uk: "" } }, "title", "missing"],
    ["a place off the globe", at(181, 0), "place.lngLat", "coordinates-out-of-range"],
    ["a place that is no number", at(Number.NaN, 0), "place.lngLat", "coordinates-out-of-range"],
    ["the place 0, 0", at(0, 0), "place.lngLat", "coordinates-zero"],
    [
      "a settlement without a radius",
      { ...whole, uncertaintyRadiusMeters: null },
      "uncertaintyRadiusMeters",
      "radius-missing",
    ],
    [
      "a radius below zero",
      { ...whole, uncertaintyRadiusMeters: -1 },
      "uncertaintyRadiusMeters",
      "radius-out-of-range",
    ],
    ["an empty interval", withTime({ latestMs: whole.time.earliestMs }), "time", "end-before-start"],
    ["a time before the clock", withTime({ earliestMs: datasetEpochMs - 1 }), "time", "date-out-of-range"],
    ["a time after the clock", withTime({ latestMs: datasetEndMs + 1 }), "time", "date-out-of-range"],
    ["a time that is no number", withTime({ latestMs: Number.NaN }), "time", "date-out-of-range"],
    ["an unknown zone", withTime({ zone: "Mars/Base" }), "time", "zone-unknown"],
    ["a claim without an id", withClaim({ id: "" }), "claims.1.id", "missing"],
    [
      "a script for an address",
      withClaim({ url: "javascript:alert(1)" }),
      "claims.1.url",
      "not-a-web-address",
    ],
    [
      "a script for a copy",
      withClaim({ archivedUrl: "data:text/html,a" }),
      "claims.1.archivedUrl",
      "not-a-web-address",
    ],
    ["half a person", withClaim({ killed: 0.5 }), "claims.1.killed", "count-invalid"],
    ["fewer than none", withClaim({ injured: -1 }), "claims.1.injured", "count-invalid"],
    [
      "a publication turned round",
      withClaim({ published: { ...whole.time, earliestMs: whole.time.latestMs } }),
      "claims.1.published",
      "end-before-start",
    ],
    [
      "an earlier claim that is not there",
      withClaim({ supersedes: ["9"] }),
      "claims.1.supersedes",
      "claim-unknown",
    ],
    [
      "a claim that replaces itself",
      withClaim({ supersedes: ["2"] }),
      "claims.1.supersedes",
      "supersedes-cycle",
    ],
    [
      "an attribution to a claim that is not there",
      { ...whole, attributions: [{ party: "RU", claimIds: [], deniedByClaimIds: ["9"] }] },
      "attributions.0",
      "claim-unknown",
    ],
  ])("%s", (_, spoilt, field, code) => {
    expect(listIncidentProblems(spoilt)).toEqual([{ field, code }]);
  });

  it("two claims with one id, each named", () => {
    expect(listIncidentProblems(withClaim({ id: "1", supersedes: [] }))).toEqual([
      { field: "claims.0.id", code: "duplicate-id" },
      { field: "claims.1.id", code: "duplicate-id" },
    ]);
  });

  it("two claims that replace each other", () => {
    const claims = [claim("1", { supersedes: ["2"] }), claim("2", { supersedes: ["1"] })];
    expect(listIncidentProblems({ ...whole, claims })).toEqual([
      { field: "claims.0.supersedes", code: "supersedes-cycle" },
    ]);
  });

  it("zero is a longitude and a count, and an admin area needs no radius", () => {
    expect(listIncidentProblems(at(0, 51))).toEqual([]);
    expect(listIncidentProblems(withClaim({ killed: 0 }))).toEqual([]);
    expect(
      listIncidentProblems({ ...whole, placePrecision: "admin1", uncertaintyRadiusMeters: null }),
    ).toEqual([]);
  });

  it("nothing with what is sound", () => {
    fc.assert(
      fc.property(incident, (sound) => {
        expect(listIncidentProblems(sound)).toEqual([]);
      }),
      { seed: 2026 },
    );
  });

  it("nothing with any incident that comes with the app", () => {
    const { value } = parseStrikes(readFileSync("data/strikes.geojson", "utf8"));
    expect(value.incidents.length).toBeGreaterThan(0);
    for (const one of value.incidents) expect([one.id, listIncidentProblems(one)]).toEqual([one.id, []]);
  });
});
