import { describe, expect, it } from "vitest";
import { addClaim, correctClaim } from "../../../../src/core/events/edits/edit-claims";
import { annotate, correctIncident } from "../../../../src/core/events/edits/edit-incident";
import { mergeIncidents } from "../../../../src/core/events/edits/merge-incidents";
import { splitIncident } from "../../../../src/core/events/edits/split-incident";
import { startOwn } from "../../../../src/core/events/edits/start-own";
import { uniteChanges, withoutRepeats } from "../../../../src/core/events/edits/unite-changes";
import type { IncidentChange, OwnIncident } from "../../../../src/core/events/own-incident";
import { claim, incident } from "../../../ui/panels/sample-incidents";

const at = (minute: number, reason = "") => ({ atMs: Date.UTC(2026, 0, 2, 0, minute), reason });
const start = () =>
  correctIncident(
    startOwn(
      incident("a", {
        claims: [claim("1"), claim("2")],
        munitions: { scope: "site", items: [{ weapon: "guided-bomb", count: 2, saidBy: "mayor", url: "" }] },
      }),
    ),
    { title: { en: "Earlier", uk: "Earlier" } },
    at(0, "first wording"),
  );

function splitAndMerge(own: OwnIncident, rounds: number): OwnIncident {
  let round = own;
  for (let minute = 1; minute <= 2 * rounds; minute += 2) {
    const [first, second] = splitIncident(round, ["2"], "b", at(minute));
    round = mergeIncidents(first, second, "a", at(minute + 1));
  }
  return round;
}

describe("splitting and merging over and over", () => {
  it("adds two changes a round, and no count of munitions", () => {
    const again = splitAndMerge(start(), 12);
    expect(again.changes.map(({ kind }) => kind)).toEqual([
      "corrected",
      ...Array.from({ length: 12 }, () => ["split", "merged"]).flat(),
    ]);
    expect(again.incident.munitions?.items).toHaveLength(1);
    expect(JSON.stringify(again).length).toBeLessThan(100_000);
  });

  it("does not grow without end, and loses no wording and no reason", () => {
    const own = addClaim(splitAndMerge(start(), 100), claim("3"), at(300, "a third"));
    const again = splitAndMerge(own, 100);
    expect(again.changes.length).toBeLessThanOrEqual(101);
    expect(again.changes.map(({ reason }) => reason).filter(Boolean)).toEqual(["first wording", "a third"]);
    const wordings = again.changes.flatMap(({ before }) => before.map(({ claims = [] }) => claims.length));
    expect([...new Set(wordings)].sort()).toEqual([0, 1, 2, 3]);
  });

  it("keeps what was done to each part in between", () => {
    const [first, second] = splitIncident(start(), ["2"], "b", at(1));
    const one = correctClaim(first, claim("1", { killed: 1 }), at(3));
    const two = annotate(correctClaim(second, claim("2", { killed: 2 }), at(2)), "mine", at(4));
    expect(
      mergeIncidents(one, two, "a", at(5)).changes.map(({ kind, incidentId }) => [kind, incidentId]),
    ).toEqual([
      ["corrected", "a"],
      ["split", "a"],
      ["claim-corrected", "b"],
      ["claim-corrected", "a"],
      ["annotated", "b"],
      ["merged", "a"],
    ]);
  });
});

describe("two histories as one", () => {
  const change = (atMs: number, more: Partial<IncidentChange> = {}): IncidentChange => ({
    kind: "annotated",
    atMs,
    reason: "",
    before: [],
    ...more,
  });

  it("are told by time, each in its own order even where the clock was put back", () => {
    const kept = [change(1, { reason: "a" }), change(5, { reason: "b" }), change(3, { reason: "c" })];
    const added = [change(2, { reason: "d" }), change(4, { reason: "e" })];
    expect(uniteChanges(kept, added).map(({ reason }) => reason)).toEqual(["a", "d", "e", "b", "c"]);
  });

  it("have what differs in anything apart, and what a file doubled once", () => {
    const one = change(1, { remarkBefore: "one" });
    expect(uniteChanges([one, structuredClone(one)], [change(1, { remarkBefore: "two" }), one])).toEqual([
      one,
      change(1, { remarkBefore: "two" }),
    ]);
  });

  it("keep every change but splits and mergers that are repeated", () => {
    const changes = Array.from({ length: 300 }, (_, index) => change(index));
    expect(withoutRepeats(changes)).toEqual(changes);
    const before = [{ id: "a" }];
    const repeated = [
      change(-2, { kind: "split", before }),
      change(-1, { kind: "split", before, reason: "why" }),
    ];
    expect(withoutRepeats([...repeated, ...changes, change(301, { kind: "split", before })])).toEqual([
      repeated[1],
      ...changes,
      change(301, { kind: "split", before }),
    ]);
  });
});
