import { expect, it } from "vitest";
import { joinEvents, segmentOfList } from "../../../src/core/events/event-set/event-set";
import { incidentAt } from "../../../src/core/events/event-set/incident-at";
import type { Incident } from "../../../src/core/events/incident";
import { orderByPublication } from "../../../src/workspace/selection/ordered-claims";
import { findSelected } from "../../../src/workspace/selection/selected-thing";
import { listCoincident, listShownIncidents } from "../../../src/workspace/selection/shown-incidents";
import { initialTime } from "../../../src/workspace/time-state";
import { road, sampleIncidents } from "../../ui/panels/sample-incidents";
import { createSampleStore, drawnZone, proposal } from "../../ui/panels/sample-store";

const { window } = initialTime;
const events = joinEvents([segmentOfList("strikes", sampleIncidents)]);
const maskOf = (passes: (incident: Incident) => boolean) =>
  Uint8Array.from(sampleIncidents, (_, row) => (passes(incidentAt(events, row)) ? 1 : 0));

it("lists what the window holds by time, and how surely", () => {
  const shown = listShownIncidents(events, window, null);
  expect(shown.map(({ incident, isCertain }) => [incident.id, isCertain])).toEqual([
    ["refinery", true],
    ["road", true],
    ["denied", false],
  ]);
});

it("leaves out what the filter hides", () => {
  const mask = maskOf(({ attributions }) => attributions.some(({ party }) => party === "UA"));
  expect(listShownIncidents(events, window, mask).map(({ incident }) => incident.id)).toEqual(["refinery"]);
});

it("finds the others at the same point, among those shown", () => {
  expect(listCoincident(events, window, null, road).map(({ incident }) => incident.id)).toEqual(["denied"]);
  const mask = maskOf(({ status }) => status === "confirmed");
  expect(listCoincident(events, window, mask, road)).toEqual([]);
});

it("orders claims by publication, bare dates by the end of the day, undated ones last", () => {
  expect(orderByPublication(road.claims).map(({ id }) => id)).toEqual([
    "first",
    "governor",
    "late",
    "police",
  ]);
  const undated = { ...road.claims[0]!, id: "undated", published: null };
  expect(orderByPublication([undated, ...road.claims]).at(-1)?.id).toBe("undated");
});

it("finds what is selected, and nothing for what is gone", () => {
  const all = createSampleStore().getState();
  const find = (kind: "incident" | "zone", id: string) => findSelected({ kind, id }, all, [drawnZone]);
  expect(find("incident", "road")).toEqual({ kind: "incident", incident: road });
  expect(find("incident", "gone")).toBeNull();
  expect(find("zone", "drawn")).toEqual({ kind: "drawn-zone", zoneId: "drawn" });
  expect(find("zone", "kellogg")).toEqual({ kind: "proposal", proposal });
  expect(findSelected(null, all, [])).toBeNull();
});
