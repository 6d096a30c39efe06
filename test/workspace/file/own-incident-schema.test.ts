import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { OwnIncident } from "../../../src/core/events/own-incident";
import { ownIncidentSchema } from "../../../src/workspace/file/own-incident-schema";
import { ownIncident } from "../../core/events/edits/arbitrary-incident";
import { claim, incident } from "../../ui/panels/sample-incidents";

const sample: OwnIncident = {
  incident: incident("a", { claims: [claim("1"), claim("2", { supersedes: ["1"] })] }),
  basedOn: ["a"],
  remark: "",
  changes: [{ kind: "moved", atMs: 0, reason: "", before: [{ place: incident("a").place }] }],
};

// biome-ignore lint/suspicious/noExplicitAny: tests break the value on purpose
type Loose = any;
function read(spoil: (own: Loose) => void) {
  const own = structuredClone(sample) as Loose;
  spoil(own);
  return v.safeParse(ownIncidentSchema, own);
}

describe("an edited incident in a file", () => {
  it("is read as it was written, whatever it says", () => {
    fc.assert(
      fc.property(ownIncident, (own) => {
        expect(v.parse(ownIncidentSchema, JSON.parse(JSON.stringify(own)))).toEqual(own);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  it.each<[string, (own: Loose) => void]>([
    ["an empty id", (own) => (own.incident.id = "")],
    ["an empty id of an original", (own) => (own.basedOn = [""])],
    ["a script for an address", (own) => (own.incident.claims[0].url = "javascript:alert(1)")],
    ["a script for a copy", (own) => (own.incident.claims[0].archivedUrl = "data:text/html,a")],
    ["a reversed interval", (own) => (own.incident.time.latestMs = own.incident.time.earliestMs - 1)],
    ["a time outside the table's clock", (own) => (own.incident.time.earliestMs = Date.UTC(1900, 0))],
    ["a zone that is none", (own) => (own.incident.time.zone = "Nowhere")],
    ["half a person", (own) => (own.incident.claims[0].killed = 0.5)],
    ["fewer than none", (own) => (own.incident.claims[0].injured = -1)],
    ["a settlement without a radius", (own) => (own.incident.uncertaintyRadiusMeters = null)],
    ["two claims of one id", (own) => (own.incident.claims[1].id = "1")],
    ["an earlier claim that is not there", (own) => (own.incident.claims[1].supersedes = ["9"])],
    ["an attribution to no claim", (own) => (own.incident.attributions[0].claimIds = ["9"])],
    ["an unknown status", (own) => (own.incident.status = "sure")],
    ["an unknown kind of change", (own) => (own.changes[0].kind = "rewritten")],
    [
      "a script in the history",
      (own) => (own.changes[0].before = [{ claims: [{ ...claim("1"), url: "javascript:a" }] }]),
    ],
    [
      "a date in the history that no calendar has",
      (own) => (own.changes[0].before = [{ time: { ...own.incident.time, latestMs: 1e300 } }]),
    ],
    [
      "more claims than can be held against each other",
      (own) => (own.incident.claims = Array.from({ length: 501 }, (_, index) => claim(`${index}`))),
    ],
    ["an origin that is no id", (own) => (own.changes[0].incidentId = 1)],
    ["an original of a merged part without an id", (own) => (own.changes[0].parts = [{ basedOn: [""] }])],
    ["no claims at all where a list should be", (own) => (own.incident.claims = null)],
  ])("with %s is refused", (_, spoil) => {
    expect(read(spoil).success).toBe(false);
  });

  it.each<[string, (own: Loose) => void]>([
    ["no address", (own) => (own.incident.claims[0].url = "")],
    ["no weapon and no target", (own) => Object.assign(own.incident, { weapons: [], targets: [] })],
    ["a title in one language", (own) => (own.incident.title.uk = "")],
    [
      "an admin area without a radius",
      (own) => Object.assign(own.incident, { placePrecision: "admin1", uncertaintyRadiusMeters: null }),
    ],
    [
      "as many claims as there may be",
      (own) => (own.incident.claims = Array.from({ length: 500 }, (_, index) => claim(`${index}`))),
    ],
    ["nothing of what stood before", (own) => (own.changes[0].before = [{}])],
  ])("with %s is read", (_, spoil) => {
    expect(read(spoil).success).toBe(true);
  });
});
