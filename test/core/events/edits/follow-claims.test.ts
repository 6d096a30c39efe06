import { describe, expect, it } from "vitest";
import { addClaim, correctClaim, removeClaim } from "../../../../src/core/events/edits/edit-claims";
import { correctIncident, editIncident } from "../../../../src/core/events/edits/edit-incident";
import { mergeIncidents } from "../../../../src/core/events/edits/merge-incidents";
import { splitIncident } from "../../../../src/core/events/edits/split-incident";
import { startOwn } from "../../../../src/core/events/edits/start-own";
import type { Claim, Incident } from "../../../../src/core/events/incident";
import { incidentAsOf } from "../../../../src/core/events/known-at";
import { claim, incident, instant, interval } from "../../../ui/panels/sample-incidents";

const stamp = { atMs: Date.UTC(2026, 0, 2), reason: "" };
const published = (hour: number) =>
  interval(`2025-12-27T${hour}:00Z`, `2025-12-27T${hour}:01Z`, { precision: "minute" });
const told = (id: string, hour: number, change: Partial<Claim> = {}) =>
  claim(id, { speakerIds: [id], published: published(hour), ...change });
const attackers = told("attackers", 10, { speaksFor: "RU" });
const struck = told("struck", 12, { speaksFor: "UA" });
const denial = told("denial", 14, { stance: "denies" });

const strike = (claims: readonly Claim[], status: Incident["status"], id = "a") =>
  startOwn(incident(id, { claims, status }));
const statusAt = (one: Incident, hour: number) => incidentAsOf(one, instant(`2025-12-27T${hour}:30Z`)).status;
const hours = [10, 12, 14];
const statuses = (one: Incident) => [one.status, ...hours.map((hour) => statusAt(one, hour))];

describe("a status that follows from the claims", () => {
  it("goes on following when claims come, change and go, also at earlier instants", () => {
    const one = strike([attackers], "attacker-only");
    const two = addClaim(one, struck, stamp);
    expect(statuses(two.incident)).toEqual(["confirmed", "attacker-only", "confirmed", "confirmed"]);
    expect(two.changes.at(-1)).toMatchObject({
      kind: "claim-added",
      before: [{ claims: [attackers], status: "attacker-only" }],
    });
    const three = addClaim(two, denial, stamp);
    expect(statuses(three.incident)).toEqual(["disputed", "attacker-only", "confirmed", "disputed"]);
    const reworded = correctClaim(three, { ...denial, stance: "reports" }, stamp);
    expect(reworded.incident.status).toBe("confirmed");
    expect(removeClaim(reworded, "struck", stamp).incident.status).toBe("attacker-only");
  });

  it("goes on following a form that changes claims, who struck and what the figures are of", () => {
    const one = strike([attackers], "attacker-only");
    const edited = { ...one.incident, claims: [attackers, struck, denial] };
    const changed = editIncident(one, edited, "", stamp);
    expect(statuses(changed.incident)).toEqual(["disputed", "attacker-only", "confirmed", "disputed"]);
    expect(changed.changes.map(({ kind }) => kind)).toEqual(["corrected", "claim-added", "claim-added"]);
    const attributions = [{ party: "UA" as const, claimIds: [], deniedByClaimIds: [] }];
    expect(correctIncident(one, { attributions }, stamp).incident.status).toBe("confirmed");
    const wide = strike([{ ...struck, scope: "oblast" }], "reported");
    expect(correctIncident(wide, { scope: "oblast" }, stamp).incident.status).toBe("confirmed");
  });

  it("is that of the union of two", () => {
    const a = strike([attackers], "attacker-only", "a");
    const b = strike([struck], "confirmed", "b");
    expect(statuses(mergeIncidents(a, b, "a", stamp).incident)).toEqual([
      "confirmed",
      "attacker-only",
      "confirmed",
      "confirmed",
    ]);
    // Stronger by rank, but its denial is taken back by what the other one has.
    const denied = strike([denial], "disputed", "b");
    const taken = strike([told("back", 16, { stance: "confirms", speakerIds: ["denial"] })], "reported", "a");
    expect(mergeIncidents(taken, denied, "a", stamp).incident.status).toBe("reported");
  });

  it("is that of each part's claims after a split", () => {
    const one = strike([attackers, struck], "confirmed");
    const [first, second] = splitIncident(one, ["struck"], "new", stamp);
    expect([first.incident.status, second.incident.status]).toEqual(["attacker-only", "confirmed"]);
  });
});

describe("a status that somebody judged", () => {
  it("stands, whatever the claims become", () => {
    const one = strike([attackers], "confirmed");
    expect(addClaim(one, denial, stamp).incident.status).toBe("confirmed");
    expect(splitIncident(addClaim(one, denial, stamp), ["denial"], "new", stamp)[1].incident.status).toBe(
      "confirmed",
    );
    expect(
      editIncident(one, { ...one.incident, claims: [attackers, denial] }, "", stamp).incident.status,
    ).toBe("confirmed");
  });

  it("is made by choosing another one, or the same one by hand", () => {
    const one = strike([attackers], "attacker-only");
    const edited = { ...one.incident, claims: [attackers, denial] };
    expect(editIncident(one, { ...edited, status: "reported" }, "", stamp).incident.status).toBe("reported");
    expect(editIncident(one, edited, "", stamp, true).incident.status).toBe("attacker-only");
    expect(correctIncident(one, { status: "disputed" }, stamp).incident.status).toBe("disputed");
  });

  it("of either of two outranks what the claims make, the stronger first", () => {
    const judged = strike([attackers], "disputed", "a");
    const following = strike([struck], "confirmed", "b");
    expect(mergeIncidents(judged, following, "a", stamp).incident.status).toBe("disputed");
    expect(mergeIncidents(following, judged, "a", stamp).incident.status).toBe("disputed");
  });
});
