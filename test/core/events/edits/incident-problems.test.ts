import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetEndMs, datasetEpochMs } from "../../../../src/core/events/dataset/incident-dataset";
import { listIncidentProblems, mostClaims } from "../../../../src/core/events/edits/incident-problems";
import { findSupersedesCycle } from "../../../../src/core/events/edits/supersedes-cycle";
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

  it("a circle is named by its first claim, not by one that leads to it", () => {
    const replacing = (...pairs: readonly [id: string, supersedes: string[]][]) =>
      listIncidentProblems({
        ...whole,
        claims: pairs.map(([id, supersedes]) => claim(id, { supersedes })),
      }).map(({ field }) => field);
    expect(replacing(["1", ["2"]], ["2", ["3"]], ["3", ["2"]])).toEqual(["claims.1.supersedes"]);
    expect(replacing(["1", ["2", "3"]], ["2", ["3"]], ["3", []])).toEqual([]);
    expect(replacing(["1", []], ["2", ["1", "2"]])).toEqual(["claims.1.supersedes"]);
  });

  it("a circle is found where one is, however claims replace each other", () => {
    const graph = fc
      .integer({ min: 1, max: 7 })
      .chain((count) =>
        fc.array(fc.array(fc.nat(count - 1), { maxLength: 3 }), { minLength: count, maxLength: count }),
      );
    fc.assert(
      fc.property(graph, (replaced) => {
        const isOnCircle = (start: number) => {
          let reached = new Set(replaced[start]);
          for (const _ of replaced)
            reached = new Set([...reached, ...[...reached].flatMap((at) => replaced[at]!)]);
          return reached.has(start);
        };
        const found = findSupersedesCycle(
          replaced.map((list, index) => ({ id: `${index}`, supersedes: list.map(String) })),
        );
        if (found < 0) expect([...replaced.keys()].filter(isOnCircle)).toEqual([]);
        else expect(isOnCircle(found)).toBe(true);
      }),
      { seed: 2026, numRuns: 500 },
    );
  });

  it("what each claim replaces is looked at a few times, however long the line", () => {
    const count = 2000;
    let looks = 0;
    const claims = Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      supersedes: new Proxy(index === 0 ? [] : [`c${index - 1}`], {
        get: (list, member, receiver) => {
          looks++;
          return Reflect.get(list, member, receiver);
        },
      }),
    }));
    expect(findSupersedesCycle(claims)).toBe(-1);
    expect(findSupersedesCycle([...claims].reverse())).toBe(-1);
    expect(looks).toBeLessThan(20 * count);
  });

  it("500 claims are as many as there may be", () => {
    const claims = Array.from({ length: mostClaims }, (_, index) => claim(`c${index}`));
    expect(listIncidentProblems({ ...whole, claims })).toEqual([]);
    expect(listIncidentProblems({ ...whole, claims: [...claims, claim("more")] })).toEqual([
      { field: "claims", code: "too-many-claims" },
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
