import fc from "fast-check";
import { expect, test } from "vitest";
import type { ShownIncident } from "../../../src/formats/export/export-facts";
import { writeIncidentsGeoJson } from "../../../src/formats/export/incidents-geojson";
import { writeIncidentsGeoJsonLines } from "../../../src/formats/export/incidents-geojsonl";
import { arbitraryShown, facts, shown } from "./export-fixture";

function readLines(list: readonly ShownIncident[]) {
  const text = [...writeIncidentsGeoJsonLines(list, facts)].join("");
  const lines = text.split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => JSON.parse(line));
}

test("each line is a feature that credits its own source", () => {
  const [strike, placeless, row] = readLines(shown);
  expect(strike).toMatchObject({
    type: "Feature",
    id: "2025-12-27-kyiv",
    geometry: { type: "Point", coordinates: [30.5238, 50.4547] },
    properties: {
      match: "certain",
      source: "strikes",
      sourceName: "Reported strikes",
      licence: "MIT",
      attribution: "Compiled from reports",
      accessed: null,
    },
  });
  expect(placeless.geometry).toBeNull();
  expect(row.properties).toMatchObject({
    source: "s1",
    sourceName: 'Table <of> & "ours"',
    licence: "CC BY 4.0",
    accessed: "2026-01-15",
    sourceLine: 17,
  });
});

test("no incidents are no lines", () => {
  expect([...writeIncidentsGeoJsonLines([], facts)]).toEqual([]);
});

test("any incidents are one line each, and say what the GeoJSON of them says", () => {
  fc.assert(
    fc.property(arbitraryShown, (list) => {
      const lines = readLines(list);
      const { features } = JSON.parse([...writeIncidentsGeoJson(list, facts)].join(""));
      expect(lines).toHaveLength(list.length);
      for (const [index, line] of lines.entries()) {
        expect(line.geometry).toEqual(features[index].geometry);
        expect(line.properties).toMatchObject(features[index].properties);
      }
    }),
    { numRuns: 150 },
  );
});
