import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClaimVisibility,
  casualtiesOf,
  claimVisibility,
  possibleCasualtiesOf,
} from "../../../src/core/events/casualties";
import { type Claim, claimScopes, claimStances, incidentStatuses } from "../../../src/core/events/incident";
import { attributionsAsOf, partiesAsOf } from "../../../src/core/events/known/attributions-as-of";
import { deniedClaimIds } from "../../../src/core/events/known/denied-claims";
import { sidesOf } from "../../../src/core/events/known/sides";
import { statusOfClaims } from "../../../src/core/events/known/status-of-claims";
import { firstKnown, incidentAsOf } from "../../../src/core/events/known-at";
import { claim, incident, instant, interval } from "../../ui/panels/sample-incidents";

const minuteMs = 60_000;
const startMs = instant("2025-12-26T15:45+02:00");
/** A minute of publication, counted from the incident's earliest time. */
const minute = (count: number, length = 1) => ({
  ...interval("2025-12-26T00:00Z", "2025-12-26T00:01Z"),
  earliestMs: startMs + count * minuteMs,
  latestMs: startMs + (count + length) * minuteMs,
});
const struck = (id: string, change: Partial<Claim> = {}) =>
  claim(id, { speaksFor: "UA", speakerIds: [id], ...change });
const attacker = (id: string, change: Partial<Claim> = {}) =>
  claim(id, { speaksFor: "RU", speakerIds: [id], ...change });
const bystander = (id: string, change: Partial<Claim> = {}) => claim(id, { speakerIds: [id], ...change });
const struckByRussia = {
  attributions: [{ party: "RU" as const, claimIds: [], deniedByClaimIds: [] }],
  scope: "site" as const,
};
const status = (...claims: Claim[]) => statusOfClaims(claims, struckByRussia);

describe("the status that claims make", () => {
  it("is told of by neither side", () => {
    expect(status()).toBe("reported");
    expect(status(bystander("outlet"))).toBe("reported");
  });

  it("is claimed by the attacker until the struck side speaks", () => {
    expect(status(bystander("outlet"), attacker("staff"))).toBe("attacker-only");
    expect(status(attacker("staff"), struck("mayor"))).toBe("confirmed");
    expect(status(attacker("staff", { stance: "confirms" }))).toBe("attacker-only");
  });

  it("takes a wider total for no word on the place, a narrower one for one, and a plain confirmation always", () => {
    expect(status(struck("air-force", { scope: "national" }))).toBe("reported");
    expect(status(struck("air-force", { scope: "national", stance: "confirms" }))).toBe("confirmed");
    expect(statusOfClaims([struck("mayor")], { ...struckByRussia, scope: "oblast" })).toBe("confirmed");
  });

  it("is disputed once anybody denies it, until the denier confirms or takes the denial back", () => {
    const denial = attacker("ministry", { stance: "denies", published: minute(10) });
    expect(status(struck("mayor"), denial)).toBe("disputed");
    const later = (stance: Claim["stance"], change: Partial<Claim> = {}) =>
      attacker("later", { speakerIds: ["ministry"], stance, published: minute(20), ...change });
    expect(status(struck("mayor"), denial, later("confirms"))).toBe("confirmed");
    expect(status(struck("mayor"), denial, later("retracts"))).toBe("confirmed");
    expect(status(struck("mayor"), denial, later("reports"))).toBe("disputed");
    expect(status(struck("mayor"), denial, later("confirms", { published: minute(5) }))).toBe("disputed");
    expect(
      status(struck("mayor"), denial, attacker("staff", { stance: "confirms", published: minute(20) })),
    ).toBe("disputed");
  });

  it("does not count what was taken back", () => {
    const first = struck("mayor", { published: minute(10) });
    expect(
      status(attacker("staff"), first, struck("mayor", { stance: "retracts", published: minute(20) })),
    ).toBe("attacker-only");
    expect(status(first, bystander("outlet", { stance: "retracts", supersedes: ["mayor"] }))).toBe(
      "reported",
    );
  });

  it("has no sides where nobody, or everybody, is said to have struck", () => {
    const both = [{ party: "RU" as const }, { party: "UA" as const }].map((one) => ({
      ...one,
      claimIds: [],
      deniedByClaimIds: [],
    }));
    expect(sidesOf(struckByRussia)).toEqual({ attacker: "RU", struck: "UA" });
    for (const attributions of [
      [],
      both,
      [{ party: "unknown" as const, claimIds: [], deniedByClaimIds: [] }],
    ]) {
      expect(sidesOf({ attributions })).toBeNull();
      expect(statusOfClaims([struck("mayor")], { attributions, scope: "site" })).toBe("reported");
    }
  });
});

describe("an incident at an instant", () => {
  const told = incident("told", {
    status: "disputed",
    claims: [
      attacker("staff", { published: minute(10) }),
      struck("mayor", { published: minute(20) }),
      attacker("ministry", { stance: "denies", published: minute(30, 60) }),
    ],
  });
  const at = (count: number) => incidentAsOf(told, startMs + count * minuteMs);

  it("goes through its statuses as the claims come out", () => {
    expect(at(9).visibility).toBe("unknown");
    expect(at(10)).toEqual({
      visibility: "possibly-known",
      status: "attacker-only",
      possibleStatus: "attacker-only",
    });
    expect(at(11).status).toBe("attacker-only");
    expect(at(20)).toEqual({ visibility: "known", status: "attacker-only", possibleStatus: "confirmed" });
    expect(at(21)).toEqual({ visibility: "known", status: "confirmed", possibleStatus: "confirmed" });
    expect(at(40)).toEqual({ visibility: "known", status: "confirmed", possibleStatus: "disputed" });
    expect(at(90).status).toBe("disputed");
    expect(incidentAsOf(told, null)).toEqual({
      visibility: "known",
      status: "disputed",
      possibleStatus: "disputed",
    });
  });

  it("keeps a status that its claims do not explain: somebody's own judgement", () => {
    const judged = { ...told, status: "confirmed" as const };
    expect(incidentAsOf(judged, startMs + 11 * minuteMs).status).toBe("confirmed");
    expect(incidentAsOf(incident("row", { status: "attacker-only" }), startMs).status).toBe("attacker-only");
  });

  it("is not known before it may have happened, unless somebody surely told of it", () => {
    const claims = [struck("mayor", { published: minute(-100, 300) })];
    expect(firstKnown(incident("day", { claims }))).toEqual({
      possiblyFromMs: startMs,
      surelyFromMs: startMs + 200 * minuteMs,
    });
    expect(incidentAsOf(incident("day", { claims }), startMs - 1).visibility).toBe("unknown");
    const before = [struck("mayor", { published: minute(-100, 50) })];
    expect(firstKnown(incident("day", { claims: before }))).toEqual({
      possiblyFromMs: startMs - 50 * minuteMs,
      surelyFromMs: startMs - 50 * minuteMs,
    });
  });

  it("has no first instant without a dated claim, and is known only now", () => {
    const undated = incident("undated", { claims: [struck("mayor", { published: null })] });
    expect(firstKnown(undated)).toBeNull();
    expect(incidentAsOf(undated, instant("2040-01-01T00:00Z")).visibility).toBe("unknown");
    expect(incidentAsOf(undated, null).visibility).toBe("known");
  });
});

describe("what a denial denies", () => {
  it("is the attribution it is listed under", () => {
    const denial = attacker("ministry", { stance: "denies" });
    const claims = [struck("mayor"), struck("governor"), denial];
    const attributions = [
      { party: "RU" as const, claimIds: ["mayor", "gone"], deniedByClaimIds: ["ministry"] },
    ];
    expect(deniedClaimIds(denial, { claims, attributions })).toEqual(["mayor"]);
    expect(deniedClaimIds(claims[0]!, { claims, attributions })).toEqual([]);
  });

  it("is else what another side tells, and what bystanders tell where no other side speaks", () => {
    const denial = attacker("ministry", { stance: "denies" });
    const claims = [struck("mayor"), bystander("outlet"), attacker("staff"), denial];
    expect(deniedClaimIds(denial, { claims, attributions: [] })).toEqual(["mayor"]);
    expect(deniedClaimIds(denial, { claims: claims.slice(1), attributions: [] })).toEqual(["outlet"]);
  });
});

it("attributes an incident as of an instant, and dates a denial apart", () => {
  const claims = [
    struck("mayor", { published: minute(10) }),
    attacker("ministry", { stance: "denies", published: minute(20, 60) }),
  ];
  const attributions = [{ party: "RU" as const, claimIds: ["mayor"], deniedByClaimIds: ["ministry"] }];
  const at = (count: number | null) =>
    attributionsAsOf({ claims, attributions }, count === null ? null : startMs + count * minuteMs).map(
      ({ said, denied }) => [said.visibility, denied.visibility],
    );
  expect(at(9)).toEqual([]);
  expect(at(10)).toEqual([["possibly-known", "unknown"]]);
  expect(at(11)).toEqual([["known", "unknown"]]);
  expect(at(30)).toEqual([["known", "possibly-known"]]);
  expect(at(80)).toEqual([["known", "known"]]);
  expect(at(null)).toEqual([["known", "known"]]);
  const uncited = [{ party: "RU" as const, claimIds: [], deniedByClaimIds: [] }];
  expect(attributionsAsOf({ claims, attributions: uncited }, startMs + 99 * minuteMs)).toEqual([]);
  expect(attributionsAsOf({ claims, attributions: uncited }, null)).toHaveLength(1);
  const parties = (count: number) => partiesAsOf({ claims, attributions }, startMs + count * minuteMs);
  expect([parties(9), parties(10), parties(80)]).toEqual([[], ["RU"], ["RU"]]);
  expect(partiesAsOf({ claims, attributions: uncited }, startMs + 99 * minuteMs)).toEqual([]);
  expect(partiesAsOf({ claims, attributions: [...uncited, ...attributions] }, null)).toEqual(["RU"]);
});

describe("possible casualties", () => {
  const figures = (claims: readonly Claim[], count: number) =>
    possibleCasualtiesOf({ claims, scope: "site" }, startMs + count * minuteMs);

  it("are those of claims that may have been out, without what a known one replaces", () => {
    const early = struck("early", { killed: 1, injured: 3, published: minute(0, 60) });
    const late = struck("late", { killed: 2, supersedes: ["early"], published: minute(5) });
    expect(figures([early, late], 1)).toEqual({ killed: { min: 1, max: 1 }, injured: { min: 3, max: 3 } });
    expect(figures([early, late], 5).killed).toEqual({ min: 1, max: 2 });
    expect(figures([early, late], 6)).toEqual({ killed: null, injured: null });
    expect(figures([early, late], 60)).toEqual({ killed: null, injured: null });
  });

  it("leave out other scopes, retractions and what was not out at all", () => {
    const possible = minute(0, 60);
    expect(
      figures([struck("a", { killed: 9, scope: "national", published: possible })], 1).killed,
    ).toBeNull();
    expect(
      figures([struck("a", { killed: 9, stance: "retracts", published: possible })], 1).killed,
    ).toBeNull();
    expect(figures([struck("a", { killed: 9, published: minute(30) })], 1).killed).toBeNull();
    expect(figures([struck("a", { killed: 9, published: null })], 1).killed).toBeNull();
  });

  it("are none now", () => {
    expect(possibleCasualtiesOf({ claims: [struck("a", { killed: 9 })], scope: "site" }, null)).toEqual({
      killed: null,
      injured: null,
    });
  });
});

const anyClaim = fc.record({
  speaker: fc.constantFrom("a", "b", "c"),
  speaksFor: fc.constantFrom("UA" as const, "RU" as const, null),
  stance: fc.constantFrom(...claimStances),
  scope: fc.constantFrom(...claimScopes),
  killed: fc.option(fc.nat(9)),
  injured: fc.option(fc.nat(9)),
  published: fc.option(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 1, max: 40 }))),
  supersedes: fc.array(fc.nat(7), { maxLength: 2 }),
});

const anyIncident = fc
  .tuple(
    fc.array(anyClaim, { maxLength: 8 }),
    fc.constantFrom(...incidentStatuses),
    fc.constantFrom("RU" as const, "UA" as const),
    fc.constantFrom(...claimScopes),
  )
  .map(([rows, judged, party, scope]) =>
    incident("any", {
      status: judged,
      scope,
      attributions: [{ party, claimIds: [], deniedByClaimIds: [] }],
      claims: rows.map(({ speaker, speaksFor, published, supersedes, ...row }, index) =>
        claim(`c${index}`, {
          ...row,
          speakerIds: [speaker],
          ...(speaksFor && { speaksFor }),
          published: published && minute(published[0], published[1]),
          supersedes: supersedes.map((other) => `c${other}`).filter((id) => id !== `c${index}`),
        }),
      ),
    }),
  );
const anyInstant = fc.integer({ min: -30, max: 130 }).map((count) => startMs + count * minuteMs);
const order: readonly ClaimVisibility[] = ["unknown", "possibly-known", "known"];
const options = { seed: 26, numRuns: 500 };

it("never forgets: what was visible stays so at any later instant", () => {
  fc.assert(
    fc.property(anyIncident, anyInstant, anyInstant, (one, a, b) => {
      const [early, late] = a <= b ? [a, b] : [b, a];
      const rank = (visibility: ClaimVisibility) => order.indexOf(visibility);
      for (const each of one.claims)
        expect(rank(claimVisibility(each, late))).toBeGreaterThanOrEqual(rank(claimVisibility(each, early)));
      expect(rank(incidentAsOf(one, late).visibility)).toBeGreaterThanOrEqual(
        rank(incidentAsOf(one, early).visibility),
      );
    }),
    options,
  );
});

it("is visible as the first publication says, and known only with a known claim", () => {
  fc.assert(
    fc.property(anyIncident, anyInstant, (one, at) => {
      const { visibility } = incidentAsOf(one, at);
      const first = firstKnown(one);
      const claims = one.claims.map((each) => claimVisibility(each, at));
      expect(visibility === "known").toBe(claims.includes("known"));
      expect(visibility !== "unknown").toBe(first !== null && at >= first.possiblyFromMs);
      if (visibility === "possibly-known") expect(claims).toContain("possibly-known");
      if (first !== null) expect(first.possiblyFromMs).toBeLessThanOrEqual(first.surelyFromMs);
    }),
    options,
  );
});

it("has now what it has after the last publication, where every claim has a date", () => {
  fc.assert(
    fc.property(anyIncident, (one) => {
      const claims = one.claims.filter(({ published }) => published !== null);
      const dated = { ...one, claims };
      const last = Math.max(startMs, ...claims.map(({ published }) => published!.latestMs));
      expect(casualtiesOf(dated, last)).toEqual(casualtiesOf(dated));
      expect(possibleCasualtiesOf(dated, last)).toEqual({ killed: null, injured: null });
      expect(incidentAsOf(dated, last).status).toBe(one.status);
      expect(incidentAsOf(dated, null)).toEqual({
        visibility: "known",
        status: one.status,
        possibleStatus: one.status,
      });
    }),
    options,
  );
});

it("says only what claims that were out by then say", () => {
  fc.assert(
    fc.property(anyIncident, anyInstant, (one, at) => {
      const visible = one.claims.filter((each) => claimVisibility(each, at) !== "unknown");
      const told = { ...one, claims: visible };
      expect(casualtiesOf(one, at)).toEqual(casualtiesOf(told, at));
      expect(possibleCasualtiesOf(one, at)).toEqual(possibleCasualtiesOf(told, at));
      const asOf = incidentAsOf(one, at);
      if (statusOfClaims(one.claims, one) === one.status && asOf.visibility !== "unknown")
        expect(asOf.possibleStatus).toBe(statusOfClaims(visible, one));
      if (
        !visible.some(({ stance }) => stance === "denies") &&
        statusOfClaims(one.claims, one) === one.status
      )
        expect(asOf.status).not.toBe("disputed");
    }),
    options,
  );
});
