import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { AreaRecord } from "../../../../src/formats/import/areas/area-record";
import { buildControlVersions } from "../../../../src/formats/import/areas/build-control";
import { readWording } from "../../../../src/formats/import/areas/control-wording";
import { suggestControl } from "../../../../src/formats/import/areas/suggest-control";
import type { ImportIssue } from "../../../../src/formats/import/import-issue";
import type { ControlSettings } from "../../../../src/formats/import/import-settings";

const square = (west: number): Geometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 48],
      [west + 1, 48],
      [west + 1, 49],
      [west, 49],
      [west, 48],
    ],
  ],
});
const bowTie: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [30, 48],
      [31, 49],
      [31, 48],
      [30, 49],
      [30, 48],
    ],
  ],
};
const settings: ControlSettings = {
  holder: "RU",
  status: "assessed",
  dateProperty: null,
  fallbackDate: null,
};

function build(
  records: readonly Partial<AreaRecord>[],
  changed: Partial<ControlSettings> = {},
  zone?: string,
) {
  const issues: ImportIssue[] = [];
  const whole = records.map((record, index) => ({
    file: "map_20251231.geojson",
    record: index,
    line: null,
    columns: [],
    cells: [],
    geometry: square(36),
    ...record,
  }));
  const context = {
    report: (issue: ImportIssue) => issues.push(issue),
    ...(zone === undefined ? {} : { zone }),
  };
  const versions = buildControlVersions(whole, { ...settings, ...changed }, "src", context);
  return {
    versions,
    told: issues.map(({ code, effect, record, original }) => [code, effect, record, original]),
  };
}

describe("dated control areas", () => {
  it("are grouped by date, oldest first, from the local day's start", () => {
    const { versions, told } = build([
      { file: "map_20251231.geojson" },
      { file: "map_2025-07-01.geojson", geometry: square(30) },
      { file: "b/map_20251231.geojson", geometry: square(38) },
    ]);
    expect(versions.map(({ date, areas }) => [date, areas.map(({ id }) => id)])).toEqual([
      ["2025-07-01", ["2025-07-01.0"]],
      ["2025-12-31", ["2025-12-31.0", "2025-12-31.1"]],
    ]);
    expect(versions[0]).toMatchObject({
      sourceId: "src",
      schematic: false,
      validFromMs: Date.UTC(2025, 5, 30, 21),
      contactLine: { type: "MultiLineString", coordinates: [] },
      areas: [{ holder: "RU", status: "assessed", geometry: square(30), facts: [] }],
    });
    expect(versions[1]?.validFromMs).toBe(Date.UTC(2025, 11, 30, 22));
    expect(told).toEqual([]);
    expect(build([{}], {}, "Europe/Moscow").versions[0]?.validFromMs).toBe(Date.UTC(2025, 11, 30, 21));
  });

  it("take their date from the property, then the file's name, then the fallback", () => {
    const columns = ["day"];
    const { versions, told } = build(
      [
        { columns, cells: ["31.12.2025"] },
        { columns, cells: [""], file: "map_20251227.kml" },
        { columns, cells: [""], file: "map.kml" },
        { columns, cells: ["soon"] },
        { columns, cells: ["2025-12-31T23:30:00Z"] },
      ],
      { dateProperty: "day", fallbackDate: "2025-12-01" },
    );
    expect(versions.map(({ date }) => date)).toEqual([
      "2025-12-01",
      "2025-12-27",
      "2025-12-31",
      "2026-01-01",
    ]);
    expect(told).toEqual([["date-unreadable", "rejected", 3, "soon"]]);
    expect(build([{ file: "map.kml" }]).told).toEqual([["no-date", "rejected", 0, "map.kml"]]);
  });

  it("follow the words of a record before the settings", () => {
    const named = (name: string) => ({ columns: ["name"], cells: [name] });
    const { versions, told } = build([
      named("Окуповано /// Occupied /// geoJSON.status.occupied"),
      named("Звільнено /// Liberated /// geoJSON.status.liberated"),
      named("Невідомий статус /// Unknown status /// geoJSON.status.unknown"),
      named("Untitled"),
      named("Ukrainian advance"),
    ]);
    expect(versions[0]?.areas.map(({ holder, status }) => [holder, status])).toEqual([
      ["RU", "assessed"],
      ["RU", "contested"],
      ["RU", "assessed"],
      ["UA", "assessed"],
    ]);
    expect(told).toEqual([
      ["geometry-left-out", "rejected", 1, "Звільнено /// Liberated /// geoJSON.status.liberated"],
    ]);
  });

  it("resolve a ring that crosses itself, and reject what is no area", () => {
    const line: Geometry = {
      type: "LineString",
      coordinates: [
        [30, 48],
        [31, 48],
      ],
    };
    const { versions, told } = build([
      { geometry: bowTie },
      { geometry: line },
      { geometry: { type: "GeometryCollection", geometries: [square(30), line] } },
    ]);
    expect(versions[0]?.areas[0]?.geometry.coordinates).toHaveLength(2);
    expect(versions[0]?.areas[1]?.geometry).toEqual(square(30));
    expect(told).toEqual([
      ["area-repaired", "repaired", 0, expect.stringMatching(/^30\.5, 48\.5\d*; /)],
      ["geometry-unsupported", "rejected", 1, "LineString"],
      ["geometry-left-out", "noted", 2, "1"],
    ]);
  });
});

describe("the words about who holds an area", () => {
  it.each([
    ["geoJSON.status.occupied", "RU", "assessed"],
    ["Assessed Russian Control", "RU", "assessed"],
    ["Claimed Russian Control", "RU", "claimed"],
    ["Сіра зона", "RU", "contested"],
    ["Серая зона", "RU", "contested"],
    ["grey_zone", "RU", "contested"],
    ["Російська окупація", "RU", "assessed"],
    ["Temporarily occupied territory of Ukraine", "RU", "assessed"],
    ["Під контролем України", "UA", "assessed"],
    ["Украинский контроль", "UA", "assessed"],
  ])("%s", (text, holder, status) => {
    expect(readWording(text)).toEqual({ kind: "held", holder, status });
  });

  it.each(["Liberated", "Деокуповано", "деоккупировано", "Освобождено"])("%s is released", (text) => {
    expect(readWording(text)).toEqual({ kind: "released" });
  });

  it.each(["Ukrainka", "Українка", "Preoccupied", "Marusia", "Prussia", "Pokrovsk", ""])(
    "%s says nothing",
    (text) => {
      expect(readWording(text)).toBeNull();
    },
  );
});

describe("the suggestion", () => {
  it("takes the date from names of files, and has the holder that they suggest confirmed", () => {
    expect(suggestControl([], [[]], ["deepstatemap_data_20251231.geojson"])).toEqual({
      settings,
      asksHolder: true,
      suggestedHolder: "RU",
      asksDate: false,
    });
    const ukrainian = suggestControl([], [[]], ["ukrainian_control_20251231.geojson"]);
    expect([ukrainian.settings.holder, ukrainian.suggestedHolder, ukrainian.asksHolder]).toEqual([
      "UA",
      "UA",
      true,
    ]);
  });

  it("names nobody where the files' names differ or say nothing", () => {
    const differing = suggestControl([], [[]], ["russian_control.kml", "ukrainian_control.kml"]);
    expect([differing.suggestedHolder, differing.asksHolder]).toEqual([null, true]);
    for (const name of ["areas_20251231.kml", "Ukraine_borders_20251231.kml", "ukr.geojson", "Росія.kml"])
      expect(suggestControl([], [[]], [name]).suggestedHolder).toBeNull();
  });

  it("does not ask whose they are where every record says it in words", () => {
    const worded = suggestControl(["name"], [["Occupied"], ["Ukrainian"]], ["deepstate_20251231.kml"]);
    expect(worded.asksHolder).toBe(false);
    const half = suggestControl(["name"], [["Occupied"], ["Area 5"]], ["deepstate_20251231.kml"]);
    expect(half.asksHolder).toBe(true);
  });

  it("finds the column of dates, folders among them, and asks for what is not said", () => {
    const dated = suggestControl(
      ["name", "date"],
      [
        ["a", "2025-10-01"],
        ["b", ""],
      ],
      ["areas.geojson"],
    );
    expect([dated.settings.dateProperty, dated.asksHolder, dated.asksDate]).toEqual(["date", true, false]);
    const folders = suggestControl(["folder"], [["Russian / 27.12.2025"]], ["map.kml"]);
    expect([folders.settings.dateProperty, folders.asksHolder, folders.asksDate]).toEqual([
      "folder",
      false,
      false,
    ]);
    const silent = suggestControl(["name"], [["a"]], ["map.kml", "map_20251231.kml"]);
    expect([silent.settings.dateProperty, silent.asksHolder, silent.asksDate]).toEqual([null, true, true]);
  });
});
