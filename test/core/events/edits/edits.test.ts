import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { casualtiesOf } from "../../../../src/core/events/casualties";
import { addClaim, correctClaim, removeClaim } from "../../../../src/core/events/edits/edit-claims";
import {
  annotate,
  correctIncident,
  editIncident,
  movePoint,
} from "../../../../src/core/events/edits/edit-incident";
import { followsClaims } from "../../../../src/core/events/edits/follow-claims";
import { listIncidentProblems } from "../../../../src/core/events/edits/incident-problems";
import { isSameValue } from "../../../../src/core/events/edits/same-value";
import { addIncident, startOwn } from "../../../../src/core/events/edits/start-own";
import type { Claim } from "../../../../src/core/events/incident";
import type { OwnIncident } from "../../../../src/core/events/own-incident";
import { claim, incident as sample } from "../../../ui/panels/sample-incidents";
import { incident } from "./arbitrary-incident";

const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "a later report" };
const options = { seed: 2026, numRuns: 100 };

/** An incident and one that differs from it in anything, the claims among them. */
const edit = fc.tuple(incident, incident).chain(([before, other]) =>
  fc
    .record({
      keptClaims: fc.subarray([...before.claims.keys()]),
      takesMembers: fc.boolean(),
      takesClaims: fc.boolean(),
      remark: fc.string(),
    })
    .map(({ keptClaims, takesMembers, takesClaims, remark }) => {
      const kept = keptClaims.map((index) => ({ ...before.claims[index]!, supersedes: [] }));
      const ids = new Set(kept.map(({ id }) => id));
      const added = other.claims.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, supersedes: [] }));
      const {
        id: _id,
        imported: _imported,
        claims: _claims,
        attributions: _attributions,
        ...members
      } = other;
      const { munitions: _munitions, ...rest } = members;
      const edited = {
        ...before,
        ...(takesMembers ? rest : {}),
        claims: takesClaims ? [...kept, ...added] : before.claims,
      };
      return { before, edited, remark };
    }),
);

/** Puts back what the last `count` changes say stood before. */
function takeBack(own: OwnIncident, count: number): OwnIncident {
  let back = own;
  for (const change of own.changes.slice(own.changes.length - count).reverse())
    back = {
      ...back,
      incident: { ...back.incident, ...change.before[0] },
      remark: change.remarkBefore ?? back.remark,
      changes: back.changes.slice(0, -1),
    };
  return back;
}

describe("editing an incident", () => {
  it("keeps its id and stands for the one it was made from", () => {
    expect(startOwn(sample("a"))).toEqual({
      incident: sample("a"),
      basedOn: ["a"],
      remark: "",
      changes: [],
    });
    expect(addIncident(sample("new"), stamp, "seen").basedOn).toEqual([]);
    expect(addIncident(sample("new"), stamp).changes).toEqual([
      { kind: "added", incidentId: "new", ...stamp, before: [] },
    ]);
  });

  it("makes what was asked for, sound, and keeps all that stood before, whatever the edit", () => {
    fc.assert(
      fc.property(edit, ({ before, edited, remark }) => {
        const own = startOwn(before);
        const changed = editIncident(own, edited, remark, stamp);
        const withoutClaims = { claims: [], attributions: [], status: "" };
        expect({ ...changed.incident, ...withoutClaims }).toEqual({ ...edited, ...withoutClaims });
        const byId = (claims: readonly Claim[]) => new Map(claims.map((one) => [one.id, one]));
        expect(byId(changed.incident.claims)).toEqual(byId(edited.claims));
        if (followsClaims(before) && edited.status === before.status)
          expect(followsClaims(changed.incident)).toBe(true);
        else expect(changed.incident.status).toBe(edited.status);
        expect(editIncident(own, edited, remark, stamp, true).incident.status).toBe(edited.status);
        expect(changed.remark).toBe(remark);
        expect(listIncidentProblems(changed.incident)).toEqual([]);
        expect(takeBack(changed, changed.changes.length)).toEqual(own);
        expect(
          changed.changes.every(({ atMs, reason }) => atMs === stamp.atMs && reason === stamp.reason),
        ).toBe(true);
      }),
      options,
    );
  });

  it("leaves no trace where nothing changed", () => {
    fc.assert(
      fc.property(incident, (one) => {
        const own = startOwn(one);
        expect(editIncident(own, structuredClone(one), "", stamp)).toBe(own);
      }),
      options,
    );
  });

  it("records each kind of change by itself, with the earlier wording", () => {
    const own = startOwn(sample("a"));
    const corrected = correctIncident(own, { status: "disputed", scope: "site" }, stamp);
    expect(corrected.changes).toEqual([
      { kind: "corrected", incidentId: "a", ...stamp, before: [{ status: "confirmed" }] },
    ]);
    const moved = movePoint(corrected, [36.3, 50.1], stamp);
    expect(moved.incident.place).toEqual({ ...own.incident.place, lngLat: [36.3, 50.1] });
    expect(moved.changes.at(-1)).toMatchObject({
      kind: "moved",
      before: [{ place: { lngLat: [36.2, 50] } }],
    });
    const reworded = correctClaim(moved, { ...claim("a.1"), killed: 3 }, stamp);
    expect(reworded.changes.at(-1)).toMatchObject({
      kind: "claim-corrected",
      before: [{ claims: [{ id: "a.1", killed: null }] }],
    });
    expect(casualtiesOf(reworded.incident).killed).toEqual({ min: 3, max: 3 });
    const remarked = annotate(annotate(reworded, "first", stamp), "second", stamp);
    expect(remarked.changes.slice(-2)).toMatchObject([
      { kind: "annotated", remarkBefore: "" },
      { kind: "annotated", remarkBefore: "first" },
    ]);
  });

  it("takes a claim out of what rests on it, and keeps it in the history", () => {
    const own = startOwn(
      sample("a", {
        claims: [claim("1", { killed: 1 })],
        attributions: [
          { party: "RU", claimIds: ["1"], deniedByClaimIds: [] },
          { party: "UA", claimIds: [], deniedByClaimIds: [] },
        ],
      }),
    );
    const two = addClaim(own, claim("2", { killed: 2, supersedes: ["1"] }), stamp);
    expect(casualtiesOf(two.incident).killed).toEqual({ min: 2, max: 2 });
    const one = removeClaim(two, "1", stamp);
    expect(one.incident.claims).toEqual([claim("2", { killed: 2 })]);
    expect(one.incident.attributions).toEqual([{ party: "UA", claimIds: [], deniedByClaimIds: [] }]);
    expect(one.changes.at(-1)?.before[0]?.claims).toEqual(two.incident.claims);
    expect(removeClaim(one, "9", stamp)).toBe(one);
  });
});

it("plain values are the same by what they say", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(isSameValue(a, structuredClone(a))).toBe(true);
      expect(isSameValue(a, b)).toBe(isSameValue(b, a));
    }),
    options,
  );
  expect(isSameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isSameValue({ a: undefined }, {})).toBe(false);
  expect(isSameValue([], {})).toBe(false);
  expect(isSameValue(null, {})).toBe(false);
});
