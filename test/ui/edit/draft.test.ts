import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { type IncidentDraft, statusOfItsClaims } from "../../../src/ui/edit/draft/draft";
import { draftOfIncident } from "../../../src/ui/edit/draft/draft-of-incident";
import { readDraft } from "../../../src/ui/edit/draft/read-draft";
import { rebaseDraft } from "../../../src/ui/edit/draft/rebase-draft";
import { incident as arbitraryIncident } from "../../core/events/edits/arbitrary-incident";
import { claim, incident, instant, sampleNames } from "../panels/sample-incidents";

const original = incident("a", {
  claims: [claim("1", { killed: 1 }), claim("2", { speakerIds: ["police"] })],
  attributions: [{ party: "RU", claimIds: ["1"], deniedByClaimIds: [] }],
});
const shown = draftOfIncident({ incident: original, remark: "" }, sampleNames, "en");
const read = (change: Partial<IncidentDraft>) =>
  readDraft({ ...shown, ...change }, original, sampleNames, "en");
const withClaim = (change: Partial<IncidentDraft["claims"][number]>) =>
  read({ claims: shown.claims.map((one, index) => (index === 0 ? { ...one, ...change } : one)) });
const problemsOf = (change: Partial<IncidentDraft>) => Object.fromEntries(read(change).problems);

describe("a form that nobody touched", () => {
  it("says exactly what the incident says, whatever that is", () => {
    fc.assert(
      fc.property(arbitraryIncident, fc.constantFrom("en" as const, "uk" as const), (one, locale) => {
        const draft = draftOfIncident({ incident: one, remark: "" }, sampleNames, locale);
        const result = readDraft(draft, one, sampleNames, locale);
        expect(result.incident).toEqual(one);
        expect([...result.problems]).toEqual([]);
      }),
      { seed: 2026, numRuns: 150 },
    );
  });

  it("says exactly what every incident says that comes with the app", () => {
    const { value } = parseStrikes(readFileSync("data/strikes.geojson", "utf8"));
    for (const one of value.incidents)
      for (const locale of ["en", "uk"] as const) {
        const draft = draftOfIncident({ incident: one, remark: "" }, value.speakers, locale);
        const result = readDraft(draft, one, value.speakers, locale);
        expect(result.incident).toEqual(one);
        expect([one.id, ...result.problems]).toEqual([one.id]);
      }
  });
});

describe("what is typed", () => {
  it("becomes the incident", () => {
    const { incident: edited, problems } = read({
      title: { en: "New", uk: "" },
      admin1: "Одеська область",
      lat: "46°28′N",
      lng: "30,73",
      radius: "1 500,5",
      from: { date: "2025-12-27", clock: "4:30" },
      to: { date: "2025-12-27", clock: "24:00" },
      zone: "UTC",
    });
    expect([...problems]).toEqual([]);
    expect(edited).toMatchObject({
      title: { en: "New", uk: "New" },
      place: { admin1Id: "UA-51", country: "UA", lngLat: [30.73, 46 + 28 / 60] },
      uncertaintyRadiusMeters: 1500.5,
      time: {
        earliestMs: instant("2025-12-27T04:30Z"),
        latestMs: instant("2025-12-28T00:00Z"),
        zone: "UTC",
      },
    });
  });

  it("makes an end of a start alone, by the precision", () => {
    const start = { from: { date: "2025-12-27", clock: "04:30" }, to: { date: "", clock: "" } };
    const edgesOf = (timePrecision: IncidentDraft["timePrecision"]) => {
      const { time } = read({ ...start, timePrecision }).incident;
      return [time.earliestMs, time.latestMs].map((ms) => new Date(ms).toISOString().slice(0, 16));
    };
    expect(edgesOf("minute")).toEqual(["2025-12-27T02:30", "2025-12-27T02:31"]);
    expect(edgesOf("hour")).toEqual(["2025-12-27T02:00", "2025-12-27T03:00"]);
    expect(edgesOf("day")).toEqual(["2025-12-26T22:00", "2025-12-27T22:00"]);
    expect(edgesOf("night")).toEqual(["2025-12-26T16:00", "2025-12-27T06:00"]);
    expect(problemsOf({ ...start, timePrecision: "week" })).toEqual({ to: "date-missing" });
  });

  it.each<[string, Partial<IncidentDraft>, Record<string, string>]>([
    ["no title", { title: { en: "", uk: " " } }, { title: "missing" }],
    ["no place", { lat: "", lng: "" }, { lat: "missing", lng: "missing" }],
    ["words for a place", { lat: "north" }, { lat: "number-unreadable" }],
    ["a longitude as latitude", { lat: "36°E" }, { lat: "number-unreadable" }],
    ["0, 0", { lat: "0", lng: "0" }, { lat: "coordinates-zero" }],
    ["no radius", { radius: "" }, { radius: "radius-missing" }],
    ["a radius below zero", { radius: "-3" }, { radius: "radius-out-of-range" }],
    ["a radius in words", { radius: "far" }, { radius: "number-unreadable" }],
    ["half a date", { from: { date: "", clock: "04:00" } }, { from: "date-missing" }],
    ["a date without a time", { from: { date: "2025-12-26", clock: "" } }, { from: "clock-missing" }],
    ["no clock time", { from: { date: "2025-12-26", clock: "25:00" } }, { from: "clock-unreadable" }],
    [
      "an hour that the clock skipped",
      { from: { date: "2025-03-30", clock: "03:30" } },
      { from: "clock-skipped" },
    ],
    ["an end before the start", { to: { date: "2025-12-26", clock: "15:00" } }, { to: "end-before-start" }],
    ["a date no table holds", { from: { date: "1900-01-01", clock: "00:00" } }, { to: "date-out-of-range" }],
  ])("%s is told at its field", (_, change, problems) => {
    expect(problemsOf(change)).toEqual(problems);
  });

  it("of a night when the clock was put back, the first 03:30 is meant", () => {
    const { time } = read({
      from: { date: "2025-10-26", clock: "03:30" },
      to: { date: "2025-10-26", clock: "05:00" },
    }).incident;
    expect(new Date(time.earliestMs).toISOString()).toBe("2025-10-26T00:30:00.000Z");
  });
});

describe("the status", () => {
  const claims = [claim("1", { speakerIds: ["mayor"], speaksFor: "UA" })];
  const following = incident("a", { claims, status: "confirmed" });
  const first = draftOfIncident({ incident: following, remark: "" }, sampleNames, "en");
  const denial = {
    ...first.claims[0]!,
    id: "2",
    who: "The ministry",
    speaksFor: "",
    stance: "denies",
  } as const;
  const statusOf = (change: Partial<IncidentDraft>) => {
    const { incident: edited, claimsStatus } = readDraft(
      { ...first, ...change },
      following,
      sampleNames,
      "en",
    );
    return [edited.status, claimsStatus];
  };

  it("is that of the claims where it follows from them, whatever they become", () => {
    expect(first.status).toBe(statusOfItsClaims);
    expect(statusOf({})).toEqual(["confirmed", "confirmed"]);
    expect(statusOf({ claims: [...first.claims, denial] })).toEqual(["disputed", "disputed"]);
    expect(statusOf({ claims: [] })).toEqual(["reported", "reported"]);
  });

  it("is what is chosen where it is chosen", () => {
    expect(shown.status).toBe("confirmed");
    expect(statusOf({ status: "confirmed", claims: [...first.claims, denial] })).toEqual([
      "confirmed",
      "disputed",
    ]);
    expect(read({ status: statusOfItsClaims }).incident.status).toBe("reported");
  });
});

describe("a claim that is typed", () => {
  it("can be taken out where somebody is said to have done it by that claim alone", () => {
    const { incident: edited, problems } = read({ claims: shown.claims.slice(1) });
    expect([...problems]).toEqual([]);
    expect(edited.attributions).toEqual([]);
  });

  it("has a minute, a day that begins with the incident, or no time at all", () => {
    const publishedOf = (date: string, clock: string) =>
      withClaim({ published: { date, clock } }).incident.claims[0];
    expect(publishedOf("2025-12-27", "09:15")?.published).toMatchObject({
      earliestMs: instant("2025-12-27T07:15Z"),
      latestMs: instant("2025-12-27T07:16Z"),
      precision: "minute",
    });
    expect(publishedOf("2025-12-26", "")?.published).toMatchObject({
      earliestMs: original.time.earliestMs,
      latestMs: instant("2025-12-26T22:00Z"),
      precision: "day",
    });
    expect(publishedOf("", "")?.published).toBeNull();
    expect([...withClaim({ published: { date: "2025-12-25", clock: "" } }).problems]).toEqual([
      ["claims.0.published", "published-before-incident"],
    ]);
  });

  it("knows speakers by their names in either language, and others as they are written", () => {
    expect(
      withClaim({ who: "Поліція Харкова; A neighbour; A neighbour" }).incident.claims[0]?.speakerIds,
    ).toEqual(["police", "A neighbour"]);
  });

  it("tells unknown from none", () => {
    expect(withClaim({ killed: "", injured: "0" }).incident.claims[0]).toMatchObject({
      killed: null,
      injured: 0,
    });
  });

  it.each([
    [{ killed: "two" }, "killed", "count-invalid"],
    [{ injured: "-1" }, "injured", "count-invalid"],
    [{ url: "example.org" }, "url", "not-a-web-address"],
    [{ archivedUrl: "javascript:alert(1)" }, "archivedUrl", "not-a-web-address"],
    [{ published: { date: "", clock: "09:00" } }, "published", "date-missing"],
    [{ supersedes: ["1"] }, "supersedes", "supersedes-cycle"],
  ])("%j is told at its field", (change, field, code) => {
    expect([...withClaim(change).problems]).toEqual([[`claims.0.${field}`, code]]);
  });

  it("names somebody else, denies, or names nobody any more", () => {
    const attributionsOf = (change: Parameters<typeof withClaim>[0]) =>
      withClaim(change).incident.attributions;
    expect(attributionsOf({ party: "UA" })).toEqual([{ party: "UA", claimIds: ["1"], deniedByClaimIds: [] }]);
    expect(attributionsOf({ stance: "denies" })).toEqual([
      { party: "RU", claimIds: [], deniedByClaimIds: ["1"] },
    ]);
    expect(attributionsOf({ party: "" })).toEqual([]);
  });

  it("needs somebody who said it, where it is new", () => {
    const added = { ...shown.claims[0]!, id: "3", who: "", publisher: "" };
    expect(problemsOf({ claims: [...shown.claims, added] })).toEqual({ "claims.2.who": "who-missing" });
  });
});

it("a draft that was left takes nothing back that was done since", () => {
  const left = { ...shown, title: { en: "Typed", uk: "" } };
  const movedSince = { ...shown, lat: "50.5", claims: [{ ...shown.claims[0]!, killed: "9" }] };
  expect(rebaseDraft(left, shown, movedSince)).toEqual({ ...movedSince, title: left.title });
  const claimTyped = { ...shown, claims: [shown.claims[0]!, { ...shown.claims[1]!, killed: "4" }] };
  expect(rebaseDraft(claimTyped, shown, movedSince).claims).toEqual([
    movedSince.claims[0],
    claimTyped.claims[1],
  ]);
  expect(rebaseDraft(left, shown, shown)).toBe(left);
});
