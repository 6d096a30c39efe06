import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownFigure } from "../../../src/core/events/dataset/incident-dataset";
import { joinEvents, segmentOfList, sourceOfRow } from "../../../src/core/events/event-set/event-set";
import { joinFacet } from "../../../src/core/events/event-set/facet-column";
import { findIncident, idAt, incidentAt, rowOfId } from "../../../src/core/events/event-set/incident-at";
import { buildEventTable, statusByte } from "../../../src/core/events/event-table";
import { eventsAt } from "../../../src/core/events/nearest-event";
import { matchRow, outsideWindow, toTableWindow, windowSlices } from "../../../src/core/events/window-rows";
import { createIncidentDatasetBuilder } from "../../../src/formats/import/dataset/incident-dataset-builder";
import { eventColumns, tableWindow } from "../../support/arbitrary-events";
import { datasetOfTable } from "../../support/dataset-of-table";
import { claim, instant, interval, road, sampleIncidents } from "../../ui/panels/sample-incidents";

const dayMs = 86_400_000;
const firstMs = Date.UTC(2025, 11, 26);

/** Four rows as an importer adds them; the third has neither an id nor figures. */
function importedDataset() {
  const fields = [
    { name: "event_id", role: "id" as const, column: 0 },
    { name: "type", role: "type" as const, column: 1 },
    { name: "actor1", role: "actor" as const, column: 2 },
    { name: "actor2", role: "actor" as const, column: 3 },
    { name: "place", role: "place" as const, column: 4 },
    { name: "__proto__", role: null, column: 5 },
    { name: "link", role: "url" as const, column: 6 },
  ];
  const builder = createIncidentDatasetBuilder(fields, "Europe/Kyiv");
  const rows = [
    ["UKR1", "Shelling", "Forces of X", "Forces of Y", "Orikhiv", "kept", "https://example.org/1"],
    ["UKR2", "Shelling", "Forces of X", "Forces of X", "Київ", "", "javascript:alert(1)"],
    ["", "Strike", "", "", "", "x", ""],
    ["UKR4", "", "", "Forces of Y", "Odesa", "", ""],
  ];
  for (const [index, cells] of rows.entries())
    builder.add(
      {
        lng: 30 + index,
        lat: 48,
        // The last one begins first.
        earliestMs: firstMs + (index === 3 ? -dayMs : index * dayMs),
        latestMs: firstMs + (index === 3 ? 0 : (index + 1) * dayMs),
        throughout: 0,
        timePrecision: 4,
        placePrecision: 3,
        radiusMeters: 3000,
        family: 6,
        status: statusByte("reported"),
        killedMin: index === 2 ? unknownFigure : index,
        killedMax: index === 2 ? unknownFigure : index + 1,
        injuredMin: unknownFigure,
        injuredMax: unknownFigure,
      },
      cells,
      index + 2,
    );
  return builder.finish("d1");
}

/** Row of the dataset without an id: the last but one to begin. */
const namelessRow = 3;

describe("a set of one list and one imported table", () => {
  const events = joinEvents([
    segmentOfList("strikes", sampleIncidents),
    { sourceId: "src", content: { kind: "dataset", dataset: importedDataset() } },
  ]);

  it("has the rows of both, each of its source, each found again by its id", () => {
    expect(events.table.count).toBe(sampleIncidents.length + 4);
    for (let row = 0; row < events.table.count; row++) {
      expect(rowOfId(events, idAt(events, row))).toBe(row);
      expect(incidentAt(events, row).id).toBe(idAt(events, row));
      expect(sourceOfRow(events, row)).toBe(row < 3 ? "strikes" : "src");
    }
    expect(findIncident(events, "road")).toBe(road);
    expect(findIncident(events, "src:UKR3")).toBeNull();
    expect(findIncident(events, "gone")).toBeNull();
  });

  it("makes an incident of a row that says what the file says, and no more", () => {
    const one = findIncident(events, "src:UKR1");
    expect(one).toMatchObject({
      title: { en: "Shelling, Orikhiv" },
      place: { lngLat: [30, 48], name: { uk: "Orikhiv" } },
      time: { earliestMs: firstMs, latestMs: firstMs + dayMs, extent: "within", precision: "day" },
      status: "reported",
      attributions: [],
      weapons: [],
      imported: { sourceId: "src", line: 2 },
    });
    expect(one?.claims.map(({ killed, injured, url }) => [killed, injured, url])).toEqual([
      [0, null, "https://example.org/1"],
      [1, null, "https://example.org/1"],
    ]);
    expect(one?.imported?.fields).toContainEqual({ name: "__proto__", text: "kept" });
  });

  it("names a row without an id by its number, gives unknown figures as unknown, and no link that is not one", () => {
    const nameless = incidentAt(events, events.segments[1]!.start + namelessRow);
    expect(nameless.id).toBe(`src:~${importedDataset().id.slice(0, 8)}.${namelessRow}`);
    expect(nameless?.title.en).toBe("Strike");
    expect(nameless?.claims.map(({ killed }) => killed)).toEqual([null]);
    expect(findIncident(events, "src:UKR2")?.claims[0]?.url).toBe("");
  });

  it("joins the values of a facet, each value of a row once", () => {
    const { terms, columns } = events.facets.actor;
    const actorsOf = (id: string) =>
      columns.map((column) => terms[column[rowOfId(events, id)!]!]).filter((term) => term !== "");
    expect(actorsOf("src:UKR1")).toEqual(["Forces of X", "Forces of Y"]);
    expect(actorsOf("src:UKR2")).toEqual(["Forces of X"]);
    expect(actorsOf(idAt(events, events.segments[1]!.start + namelessRow))).toEqual([]);
    expect(actorsOf("src:UKR4")).toEqual(["Forces of Y"]);
    expect(actorsOf("road")).toEqual([]);
    expect(events.facets.source.terms).toEqual(["", "strikes", "src"]);
  });

  it("knows the figures of both", () => {
    const row = rowOfId(events, "src:UKR4")!;
    expect([events.figures.killedMin?.[row], events.figures.killedMax?.[row]]).toEqual([3, 4]);
    expect(events.figures.injuredMax?.[row]).toBe(unknownFigure);
    expect(events.figures.killedMax?.[events.segments[1]!.start + namelessRow]).toBe(unknownFigure);
  });

  it("finds the rows of both by their place", () => {
    const window = { startMs: firstMs - 1000 * dayMs, endMs: firstMs + 1000 * dayMs };
    const at = (lng: number, lat: number) =>
      eventsAt(events.places, events.table, window, null, [lng, lat], 1e-6).map((row) => idAt(events, row));
    expect(at(31, 48)).toEqual(["src:UKR2"]);
    expect(at(road.place.lngLat[0], road.place.lngLat[1])).toContain("road");
  });
});

it("several joined tables give a window exactly their own rows", () => {
  fc.assert(
    fc.property(fc.array(eventColumns, { minLength: 1, maxLength: 3 }), tableWindow, (parts, window) => {
      const tables = parts.map((columns) => datasetOfTable(buildEventTable(columns)));
      const { table } = joinEvents(
        tables.map((dataset, index) => ({ sourceId: `${index}`, content: { kind: "dataset", dataset } })),
      );
      const tableWindowOf = toTableWindow(table, window);
      const rows = windowSlices(table, tableWindowOf).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, index) => start + index).filter(
          (row) => matchRow(table, row, tableWindowOf) !== outsideWindow,
        ),
      );
      const expected = Array.from({ length: table.count }, (_, row) => row).filter(
        (row) => matchRow(table, row, tableWindowOf) !== outsideWindow,
      );
      expect(rows.toSorted((a, b) => a - b)).toEqual(expected);
    }),
    { seed: 8 },
  );
});

it("joins the facet of parties as of an instant: nobody whom only later claims name", () => {
  const claims = [claim("said", { published: interval("2025-12-26T10:00Z", "2025-12-26T11:00Z") })];
  const attributed = {
    ...road,
    claims,
    attributions: [
      { party: "RU" as const, claimIds: ["said"], deniedByClaimIds: [] },
      { party: "unknown" as const, claimIds: [], deniedByClaimIds: [] },
    ],
  };
  const parties = (knownAtMs: number | null) => {
    const { terms, columns } = joinFacet([segmentOfList("strikes", [attributed])], "party", knownAtMs);
    return columns.map((column) => terms[column[0]!]);
  };
  expect(parties(null)).toEqual(["RU", "unknown"]);
  expect(parties(instant("2025-12-26T09:00Z"))).toEqual([]);
  expect(parties(instant("2025-12-26T10:30Z"))).toEqual(["RU"]);
});
