import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casualtiesOf, claimVisibility, supersededClaimIds } from "../../../src/core/events/casualties";
import type { Claim } from "../../../src/core/events/incident";
import { claim, instant, interval } from "../../ui/panels/sample-incidents";

/** A publication in a minute of 26 December, by Kyiv's clock. */
const at = (clock: string) => {
  const earliestMs = instant(`2025-12-26T${clock}+02:00`);
  return { ...interval("2025-12-26T00:00Z", "2025-12-26T00:01Z"), earliestMs, latestMs: earliestMs + 60_000 };
};
const day26 = interval("2025-12-26T00:00+02:00", "2025-12-27T00:00+02:00", { precision: "day" });
const figures = (claims: readonly Claim[], knownAtMs: number | null = null) =>
  casualtiesOf({ claims, scope: "site" }, knownAtMs);
const by = (speaker: string, change: Partial<Claim>) =>
  claim(change.id ?? speaker, { speakerIds: [speaker], ...change });

describe("the range over claims", () => {
  it("runs from the lowest to the highest figure and never sums", () => {
    const claims = [
      by("mayor", { killed: 2, injured: 6 }),
      by("police", { killed: 2, injured: 8 }),
      by("governor", { killed: 1, injured: 7 }),
    ];
    expect(figures(claims)).toEqual({ killed: { min: 1, max: 2 }, injured: { min: 6, max: 8 } });
  });

  it("takes a missing figure as unknown, not as 0", () => {
    expect(figures([by("mayor", { injured: 3 })])).toEqual({ killed: null, injured: { min: 3, max: 3 } });
    expect(figures([by("mayor", {})])).toEqual({ killed: null, injured: null });
    expect(figures([])).toEqual({ killed: null, injured: null });
    expect(figures([by("mayor", { killed: 0 }), by("police", {})]).killed).toEqual({ min: 0, max: 0 });
  });

  it("leaves out other scopes: a national total is never a site's", () => {
    const claims = [by("mayor", { killed: 1 }), by("president", { killed: 20, scope: "national" })];
    expect(figures(claims).killed).toEqual({ min: 1, max: 1 });
    expect(casualtiesOf({ claims, scope: "national" }).killed).toEqual({ min: 20, max: 20 });
    expect(casualtiesOf({ claims, scope: "oblast" }).killed).toBeNull();
  });
});

describe("a later figure of the same speaker", () => {
  it("replaces the earlier one, whatever its size and the order of the list", () => {
    const early = by("mayor", { id: "early", killed: 3, published: at("16:13") });
    const late = by("mayor", { id: "late", killed: 2, published: at("16:37") });
    expect(figures([early, late]).killed).toEqual({ min: 2, max: 2 });
    expect(figures([late, early]).killed).toEqual({ min: 2, max: 2 });
  });

  it("replaces only the figure that it gives", () => {
    const early = by("mayor", { id: "early", killed: 1, injured: 3, published: at("16:13") });
    const late = by("mayor", { id: "late", injured: 5, published: at("16:37") });
    expect(figures([early, late])).toEqual({ killed: { min: 1, max: 1 }, injured: { min: 5, max: 5 } });
    expect(supersededClaimIds([early, late])).toEqual(new Set());
  });

  it("counts by office too, when another person speaks for it", () => {
    const early = by("first-head", { id: "early", office: "ova", killed: 1, published: at("16:13") });
    const late = by("second-head", { id: "late", office: "ova", killed: 2, published: at("16:37") });
    expect(figures([early, late]).killed).toEqual({ min: 2, max: 2 });
  });

  it("does not take two claims without an office for one speaker", () => {
    const early = by("mayor", { id: "early", killed: 1, published: at("16:13") });
    const late = by("police", { id: "late", killed: 2, published: at("16:37") });
    expect(figures([early, late]).killed).toEqual({ min: 1, max: 2 });
  });

  it("needs to be surely later: overlapping days, or no date, replace nothing", () => {
    const early = by("mayor", { id: "early", killed: 1, published: at("16:13") });
    expect(figures([early, by("mayor", { id: "day", killed: 2, published: day26 })]).killed).toEqual({
      min: 1,
      max: 2,
    });
    expect(figures([early, by("mayor", { id: "undated", killed: 2, published: null })]).killed).toEqual({
      min: 1,
      max: 2,
    });
  });

  it("of another scope replaces nothing", () => {
    const early = by("mayor", { id: "early", killed: 1, published: at("16:13") });
    const late = by("mayor", { id: "late", killed: 9, scope: "city", published: at("16:37") });
    expect(figures([early, late]).killed).toEqual({ min: 1, max: 1 });
  });
});

describe("supersedes and retractions", () => {
  it("takes out a listed claim, whoever made it and whatever was published when", () => {
    const first = by("police", { id: "first", killed: 4, injured: 9, published: at("17:00") });
    const correction = by("mayor", {
      id: "correction",
      killed: 2,
      supersedes: ["first"],
      published: at("16:00"),
    });
    expect(figures([first, correction])).toEqual({ killed: { min: 2, max: 2 }, injured: null });
    expect(supersededClaimIds([first, correction])).toEqual(new Set(["first"]));
  });

  it("leaves out a retraction's own figures and what it takes back", () => {
    const first = by("mayor", { id: "first", killed: 4 });
    const other = by("police", { id: "other", killed: 2 });
    const taken = by("mayor", { id: "taken", killed: 4, stance: "retracts", supersedes: ["first"] });
    expect(figures([first, other, taken]).killed).toEqual({ min: 2, max: 2 });
    expect(figures([first, taken]).killed).toBeNull();
  });

  it("keeps a chain at its last link", () => {
    const claims = [
      by("a", { id: "one", killed: 1 }),
      by("b", { id: "two", killed: 2, supersedes: ["one"] }),
      by("c", { id: "three", killed: 3, supersedes: ["two"] }),
    ];
    expect(figures(claims).killed).toEqual({ min: 3, max: 3 });
    expect(supersededClaimIds(claims)).toEqual(new Set(["one", "two"]));
  });

  it("ignores ids that no claim has, its own included", () => {
    const strange = by("mayor", { id: "strange", killed: 1, supersedes: ["nowhere", "strange"] });
    expect(figures([strange]).killed).toEqual({ min: 1, max: 1 });
  });
});

describe("known at an instant", () => {
  const minute = by("mayor", { published: at("16:13") });
  const bareDay = by("police", { published: day26 });

  it("is a claim whose publication is over, possibly one whose publication has begun", () => {
    expect(claimVisibility(minute, instant("2025-12-26T16:12+02:00"))).toBe("unknown");
    expect(claimVisibility(minute, instant("2025-12-26T16:13+02:00"))).toBe("possibly-known");
    expect(claimVisibility(minute, instant("2025-12-26T16:14+02:00"))).toBe("known");
    expect(claimVisibility(bareDay, instant("2025-12-26T16:14+02:00"))).toBe("possibly-known");
    expect(claimVisibility(bareDay, instant("2025-12-27T00:00+02:00"))).toBe("known");
  });

  it("an undated claim is visible only now", () => {
    const undated = by("mayor", { published: null });
    expect(claimVisibility(undated, instant("2030-01-01T00:00Z"))).toBe("unknown");
    expect(claimVisibility(undated, null)).toBe("known");
  });

  it("counts the figures of then: what was superseded later still stands", () => {
    const early = by("mayor", { id: "early", killed: 1, published: at("16:13") });
    const late = by("mayor", { id: "late", killed: 2, published: at("16:37"), supersedes: ["early"] });
    const claims = [early, late, by("police", { killed: 3, published: day26 })];
    expect(figures(claims, instant("2025-12-26T16:00+02:00")).killed).toBeNull();
    expect(figures(claims, instant("2025-12-26T16:20+02:00")).killed).toEqual({ min: 1, max: 1 });
    expect(figures(claims, instant("2025-12-26T17:00+02:00")).killed).toEqual({ min: 2, max: 2 });
    expect(figures(claims, instant("2025-12-27T00:00+02:00")).killed).toEqual({ min: 2, max: 3 });
    expect(figures(claims).killed).toEqual({ min: 2, max: 3 });
  });
});

it("gives figures that somebody gave, whatever the claims and their order", () => {
  const anyClaim = fc
    .record({
      speaker: fc.constantFrom("a", "b", "c"),
      killed: fc.option(fc.nat(9)),
      injured: fc.option(fc.nat(9)),
      minute: fc.option(fc.nat(50)),
      scope: fc.constantFrom("site" as const, "city" as const),
      supersedes: fc.array(fc.nat(7), { maxLength: 2 }),
    })
    .map((one) => one);
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 8 }), fc.func(fc.integer()), (rows, order) => {
      const claims = rows.map(({ speaker, minute, supersedes, ...row }, index) =>
        by(speaker, {
          ...row,
          id: `c${index}`,
          published: minute === null ? null : at(`16:${String(minute).padStart(2, "0")}`),
          supersedes: supersedes.map((other) => `c${other}`).filter((id) => id !== `c${index}`),
        }),
      );
      const result = figures(claims);
      const shuffled = claims.toSorted((x, y) => order(x.id) - order(y.id));
      expect(figures(shuffled)).toEqual(result);
      for (const figure of ["killed", "injured"] as const) {
        const given = claims.filter(({ scope }) => scope === "site").map((one) => one[figure]);
        const range = result[figure];
        if (range === null) continue;
        expect(given).toContain(range.min);
        expect(given).toContain(range.max);
        expect(range.min).toBeLessThanOrEqual(range.max);
      }
    }),
    { seed: 236, numRuns: 300 },
  );
});

describe("a retraction", () => {
  const first = by("mayor", { id: "first", killed: 5, published: at("16:00") });
  const other = by("police", { id: "other", killed: 2, published: at("16:05") });
  const taken = by("mayor", { id: "taken", stance: "retracts", published: at("17:00") });

  it("without numbers takes back what its speaker said before, for the figures as for the status", () => {
    expect(figures([first]).killed).toEqual({ min: 5, max: 5 });
    expect(figures([first, taken]).killed).toBeNull();
    expect(figures([taken, other, first]).killed).toEqual({ min: 2, max: 2 });
    expect(supersededClaimIds([first, other, taken])).toEqual(new Set(["first"]));
  });

  it("takes nothing back before it was known, nor what its speaker said since", () => {
    expect(figures([first, taken], instant("2025-12-26T16:30+02:00")).killed).toEqual({ min: 5, max: 5 });
    const again = by("mayor", { id: "again", killed: 3, published: at("18:00") });
    expect(figures([first, taken, again]).killed).toEqual({ min: 3, max: 3 });
  });

  it("strikes no claim that gives no figures", () => {
    expect(supersededClaimIds([{ ...first, killed: null }, taken])).toEqual(new Set());
  });
});

it("a denial's figures are out once its speaker confirms", () => {
  const denial = by("ministry", { id: "denial", killed: 0, stance: "denies", published: at("16:00") });
  const confirmed = by("ministry", { id: "confirmed", stance: "confirms", published: at("17:00") });
  const mayor = by("mayor", { killed: 4, published: at("16:10") });
  expect(figures([denial, mayor]).killed).toEqual({ min: 0, max: 4 });
  expect(figures([denial, mayor, confirmed]).killed).toEqual({ min: 4, max: 4 });
});
