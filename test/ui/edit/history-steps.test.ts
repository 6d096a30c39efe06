import { expect, it } from "vitest";
import { addClaim, correctClaim, removeClaim } from "../../../src/core/events/edits/edit-claims";
import { correctIncident } from "../../../src/core/events/edits/edit-incident";
import { mergeIncidents } from "../../../src/core/events/edits/merge-incidents";
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

it("members are told under their names in the form", () => {
  expect(describeMembers("en", { status: "disputed", weapons: [] }, "Europe/Kyiv")).toEqual([
    { label: "Status", text: "Disputed" },
    { label: "Weapons", text: "(empty)" },
  ]);
  expect(describeMembers("uk", { uncertaintyRadiusMeters: 1500 }, "Europe/Kyiv")).toEqual([
    { label: "Радіус (м)", text: "1,5 км" },
  ]);
});
