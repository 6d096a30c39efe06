import fc from "fast-check";
import { expect, it } from "vitest";
import { groupCoincident } from "../../../src/core/events/coincident";
import { countWindow } from "../../../src/core/events/counts";
import { buildEventTable } from "../../../src/core/events/event-table";
import { buildIncidentTable } from "../../../src/core/events/incident-table";
import { eventColumns, tableWindow } from "../../support/arbitrary-events";
import { instant, sampleIncidents } from "../../ui/panels/sample-incidents";

const december = { startMs: instant("2025-12-01T00:00Z"), endMs: instant("2026-01-01T00:00Z") };

it("puts incidents of one point together", () => {
  const table = buildIncidentTable(sampleIncidents);
  const groups = groupCoincident(table, december, null).map(({ lngLat, rows }) => ({
    lngLat,
    ids: rows.map((row) => sampleIncidents[table.sourceIndex[row]!]!.id),
  }));
  // The refinery's hour and the road's half hour come first; the denied one is a night.
  expect(groups).toEqual([
    { lngLat: [39.7, 47.2], ids: ["refinery"] },
    { lngLat: [36.2, 50], ids: ["road", "denied"] },
  ]);
});

it("leaves out what the window or the mask leaves out", () => {
  const table = buildIncidentTable(sampleIncidents);
  const first = groupCoincident(table, { startMs: 0, endMs: instant("2025-12-26T00:00Z") }, null);
  expect(first.map(({ lngLat }) => lngLat)).toEqual([[39.7, 47.2]]);
  expect(groupCoincident(table, december, new Uint8Array(3))).toEqual([]);
});

it("has every shown row in exactly one group, all of its place, for any table and window", () => {
  fc.assert(
    fc.property(eventColumns, tableWindow, (columns, window) => {
      const table = buildEventTable(columns);
      const groups = groupCoincident(table, window, null);
      const rows = groups.flatMap((group) => group.rows);
      const { certain, possible } = countWindow(table, window);
      expect(rows).toHaveLength(certain + possible);
      expect(new Set(rows).size).toBe(rows.length);
      expect(new Set(groups.map(({ lngLat }) => lngLat.join(","))).size).toBe(groups.length);
      for (const { lngLat, rows: own } of groups)
        for (const row of own) expect([table.lng[row], table.lat[row]]).toEqual(lngLat);
    }),
    { seed: 3 },
  );
});
