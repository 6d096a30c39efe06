import { expect, it } from "vitest";
import { addClaim, correctClaim, removeClaim } from "../../../src/core/events/edits/edit-claims";
import { correctIncident } from "../../../src/core/events/edits/edit-incident";
import { mergeIncidents } from "../../../src/core/events/edits/merge-incidents";
import { splitIncident } from "../../../src/core/events/edits/split-incident";
import { startOwn } from "../../../src/core/events/edits/start-own";
import { describeMembers } from "../../../src/ui/edit/history/describe-member";
import { listHistorySteps } from "../../../src/ui/edit/history/history-steps";
import { claim, incident } from "../panels/sample-incidents";

const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "" };

it("every change says what stood before it, newest first, and no more", () => {
  let own = correctIncident(startOwn(incident("a")), { status: "disputed" }, stamp);
  own = addClaim(own, claim("new", { killed: 1 }), stamp);
  own = correctClaim(own, claim("new", { killed: 2 }), stamp);
  own = removeClaim(own, "new", stamp);
  const steps = listHistorySteps(own).map(({ number, change, claimsBefore, before }) => [
    number,
    change.kind,
    claimsBefore.map(({ id, killed }) => [id, killed]),
    before,
  ]);
  expect(steps).toEqual([
    [4, "claim-removed", [["new", 2]], {}],
    [3, "claim-corrected", [["new", 1]], {}],
    [2, "claim-added", [], {}],
    [1, "corrected", [], { status: "confirmed" }],
  ]);
});

it("a merger stands as the two it was made of, and what was before it stays readable", () => {
  const a = correctClaim(startOwn(incident("a")), claim("a.1", { killed: 2 }), stamp);
  const steps = listHistorySteps(mergeIncidents(a, startOwn(incident("b")), "a", stamp));
  expect(
    steps.map(({ change, claimsBefore }) => [change.kind, claimsBefore.map(({ killed }) => killed)]),
  ).toEqual([
    ["merged", []],
    ["claim-corrected", [null]],
  ]);
});

it("after a merger each change is held against the later ones of the same incident", () => {
  const at = (minute: number) => ({ atMs: Date.UTC(2026, 0, 2, 0, minute), reason: "" });
  const killed = (id: string, count: number) => claim(id, { killed: count });
  let a = startOwn(incident("a", { claims: [killed("a.1", 0), claim("a.same")] }));
  let b = startOwn(incident("b", { claims: [killed("b.1", 0), claim("b.same")] }));
  for (const count of [1, 2]) {
    a = correctClaim(a, killed("a.1", count), at(2 * count));
    b = correctClaim(b, killed("b.1", 10 * count), at(2 * count + 1));
  }
  const merged = mergeIncidents(a, b, "a", at(9));
  const after = correctClaim(merged, killed("b.1", 30), at(10));
  const said = (own: typeof after) =>
    listHistorySteps(own).map(({ change, claimsBefore }) => [
      change.kind,
      ...claimsBefore.map(({ id, killed: count }) => `${id}: ${count}`),
    ]);
  const expected = [
    ["claim-corrected", "b.1: 20"],
    ["merged"],
    ["claim-corrected", "b.1: 10"],
    ["claim-corrected", "a.1: 1"],
    ["claim-corrected", "b.1: 0"],
    ["claim-corrected", "a.1: 0"],
  ];
  expect(said(after)).toEqual(expected);
  // As earlier versions wrote it, without saying of which incident a change is.
  const unsaid = after.changes.map(({ incidentId: _incidentId, ...change }) => change);
  expect(said({ ...after, changes: unsaid })).toEqual(expected);
});

it("a part of a split is held against the whole for what was before it", () => {
  const whole = incident("a", { claims: [claim("1", { killed: 1 }), claim("2")] });
  const own = correctClaim(startOwn(whole), claim("1", { killed: 5 }), stamp);
  const [first, second] = splitIncident(own, ["2"], "new", stamp);
  const edited = correctClaim(second, claim("2", { killed: 7 }), stamp);
  const said = listHistorySteps(mergeIncidents(edited, first, "new", stamp)).map(
    ({ change, claimsBefore }) => [change.kind, claimsBefore.map(({ id, killed }) => [id, killed])],
  );
  expect(said).toEqual([
    ["merged", []],
    ["claim-corrected", [["2", null]]],
    ["split", []],
    ["claim-corrected", [["1", 1]]],
  ]);
});

it("members are told under their names in the form", () => {
  expect(describeMembers("en", { status: "disputed", weapons: [] }, "Europe/Kyiv")).toEqual([
    { label: "Status", text: "Disputed" },
    { label: "Weapons", text: "(empty)" },
  ]);
  expect(describeMembers("uk", { uncertaintyRadiusMeters: 1500 }, "Europe/Kyiv")).toEqual([
    { label: "Радіус (м)", text: "1,5 км" },
  ]);
});
