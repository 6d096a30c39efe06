import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casualtiesOf } from "../../../../src/core/events/casualties";
import { listIncidentProblems } from "../../../../src/core/events/edits/incident-problems";
import { mergeIncidents } from "../../../../src/core/events/edits/merge-incidents";
import { isSameValue } from "../../../../src/core/events/edits/same-value";
import { canSplit, splitIncident } from "../../../../src/core/events/edits/split-incident";
import { startOwn } from "../../../../src/core/events/edits/start-own";
import type { Claim } from "../../../../src/core/events/incident";
import { claim, interval, incident as sample } from "../../../ui/panels/sample-incidents";
import { incident } from "./arbitrary-incident";

const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "" };
const options = { seed: 2026, numRuns: 100 };
const two = fc
  .tuple(incident, incident)
  .map(([a, b]) => [startOwn({ ...a, id: "a" }), startOwn({ ...b, id: "b" })] as const);
const saying = ({ id: _id, supersedes: _supersedes, ...said }: Claim) => said;

describe("merging", () => {
  it("keeps every claim, both times, both weapons, both originals, and is sound", () => {
    fc.assert(
      fc.property(two, fc.constantFrom("a", "b"), ([a, b], keepId) => {
        const merged = mergeIncidents(a, b, keepId, stamp);
        const { incident: one } = merged;
        expect(listIncidentProblems(one)).toEqual([]);
        expect(one.id).toBe(keepId);
        expect([...merged.basedOn].sort()).toEqual(["a", "b"]);
        const said = one.claims.map(saying);
        for (const part of [a.incident, b.incident]) {
          for (const present of part.claims)
            expect(said.some((it) => isSameValue(it, saying(present)))).toBe(true);
          expect(one.time.earliestMs).toBeLessThanOrEqual(part.time.earliestMs);
          expect(one.time.latestMs).toBeGreaterThanOrEqual(part.time.latestMs);
          for (const weapon of part.weapons)
            expect(weapon === "unknown" || one.weapons.includes(weapon)).toBe(true);
        }
        expect(one.claims.length).toBeLessThanOrEqual(a.incident.claims.length + b.incident.claims.length);
        const parts = keepId === "a" ? [a.incident, b.incident] : [b.incident, a.incident];
        expect(merged.changes.at(-1)).toEqual({
          kind: "merged",
          incidentId: keepId,
          ...stamp,
          before: parts,
          parts: parts.map(({ id }) => ({ basedOn: [id], remark: "" })),
        });
      }),
      options,
    );
  });

  it("never adds figures up: they follow from the claims", () => {
    const a = startOwn(sample("a", { claims: [claim("1", { killed: 2 })] }));
    const b = startOwn(sample("b", { claims: [claim("2", { killed: 3, speakerIds: ["police"] })] }));
    expect(casualtiesOf(mergeIncidents(a, b, "a", stamp).incident).killed).toEqual({ min: 2, max: 3 });
  });

  it("gives a claim a new id where another has it, and follows it", () => {
    const a = startOwn(sample("a", { claims: [claim("1", { killed: 1 })] }));
    const b = startOwn(
      sample("b", {
        claims: [claim("1", { killed: 2 }), claim("2", { killed: 3, supersedes: ["1"] })],
        attributions: [{ party: "RU", claimIds: ["1"], deniedByClaimIds: [] }],
      }),
    );
    const { incident: merged } = mergeIncidents(a, b, "a", stamp);
    expect(merged.claims.map(({ id, killed, supersedes }) => [id, killed, supersedes])).toEqual([
      ["1", 1, []],
      ["1~2", 2, []],
      ["2", 3, ["1~2"]],
    ]);
    expect(merged.attributions).toEqual([{ party: "RU", claimIds: ["1~2"], deniedByClaimIds: [] }]);
  });

  it("says that it lasted throughout only where that leaves no gap", () => {
    const lasted = (from: string, to: string) =>
      startOwn(sample(from, { time: interval(from, to, { extent: "throughout" }) }));
    const [morning, noon, evening] = [
      lasted("2025-12-26T06:00Z", "2025-12-26T12:00Z"),
      lasted("2025-12-26T12:00Z", "2025-12-26T15:00Z"),
      lasted("2025-12-26T18:00Z", "2025-12-26T20:00Z"),
    ];
    const extentOf = (a: typeof morning, b: typeof morning) =>
      mergeIncidents(a, b, a.incident.id, stamp).incident.time.extent;
    expect(extentOf(morning, noon)).toBe("throughout");
    expect(extentOf(morning, evening)).toBe("within");
    const inside = startOwn(sample("b", { time: interval("2025-12-26T07:00Z", "2025-12-26T08:00Z") }));
    expect(extentOf(inside, morning)).toBe("throughout");
  });

  it("refuses to keep the id of neither", () => {
    expect(() => mergeIncidents(startOwn(sample("a")), startOwn(sample("b")), "c", stamp)).toThrow(
      RangeError,
    );
  });
});

describe("splitting", () => {
  const split = incident
    .filter(({ claims }) => claims.length > 1)
    .chain((one) =>
      fc
        .subarray(
          one.claims.map(({ id }) => id),
          { minLength: 1, maxLength: one.claims.length - 1 },
        )
        .map((ids) => ({ own: startOwn({ ...one, id: "a" }), ids })),
    );

  it("shares the claims out, and both parts are sound", () => {
    fc.assert(
      fc.property(split, ({ own, ids }) => {
        const [first, second] = splitIncident(own, ids, "new", stamp);
        expect(second.incident.claims.map(({ id }) => id)).toEqual(
          own.incident.claims.map(({ id }) => id).filter((id) => ids.includes(id)),
        );
        expect(first.incident.claims.length + second.incident.claims.length).toBe(own.incident.claims.length);
        for (const part of [first, second]) {
          expect(listIncidentProblems(part.incident)).toEqual([]);
          expect(part.basedOn).toEqual(["a"]);
          expect(part.changes.at(-1)?.before).toEqual([own.incident]);
        }
        expect([first.incident.id, second.incident.id]).toEqual(["a", "new"]);
      }),
      options,
    );
  });

  it("and merging again gives the same claims", () => {
    fc.assert(
      fc.property(split, ({ own, ids }) => {
        const [first, second] = splitIncident(own, ids, "new", stamp);
        const { incident: again } = mergeIncidents(first, second, "a", stamp);
        const saidById = (claims: readonly Claim[]) => new Map(claims.map((one) => [one.id, saying(one)]));
        expect(saidById(again.claims)).toEqual(saidById(own.incident.claims));
        expect(again.time).toEqual(own.incident.time);
        expect(again.place).toEqual(own.incident.place);
      }),
      options,
    );
  });

  it("needs a claim for either part", () => {
    const one = sample("a", { claims: [claim("1"), claim("2")] });
    expect([[], ["1"], ["1", "2"], ["9"]].map((ids) => canSplit(one, ids))).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(() => splitIncident(startOwn(one), [], "new", stamp)).toThrow(RangeError);
  });
});
