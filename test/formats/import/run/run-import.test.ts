import { describe, expect, it } from "vitest";
import { readField } from "../../../../src/core/events/dataset/field-column";
import { defaultLimits } from "../../../../src/formats/import/import-settings";
import { allIssues, csvOf, fileOf, geojsonOf, importAll, squareAt, tryImport } from "./import-fixtures";

const header = "event_id,date,latitude,longitude,title,killed";
const dayMs = 86_400_000;

describe("runImport of tables", () => {
  it("reads good rows, rejects bad ones with line, column and text, and hands the incidents over", async () => {
    const file = csvOf("strikes.csv", [
      header,
      "a,2025-12-24,50.45,30.52,First,2",
      "b,2025-12-32,50.45,30.52,No such day,1",
      "c,2025-12-25,,,No place,",
      "d,2025-12-26,49.99,36.23,Second,",
      "too,few",
      "a,2025-12-27,48.46,35.04,Again,0",
    ]);
    const { table } = (await importAll([file])).review.settings;
    // One id in four occurs twice here: whether the column is one is the user's to say.
    const roles = table.roles.map((role, column) => (column === 0 ? "id" : role));
    const running = await importAll([file], { table: { ...table, roles } });
    const { review } = running;
    expect(review.counts).toMatchObject({ records: 6, accepted: 2, rejected: 4, incidents: 2, areas: 0 });
    expect(
      allIssues(running).map(({ code, line, column, original }) => [code, line, column, original]),
    ).toEqual(
      expect.arrayContaining([
        ["date-unreadable", 3, "date", "2025-12-32"],
        ["too-few-cells", 6, null, "too,few"],
        ["duplicate-id", 7, "event_id", "a"],
      ]),
    );
    expect(review.issueCounts).toEqual({
      "date-unreadable": 1,
      "no-coordinates": 1,
      "too-few-cells": 1,
      "duplicate-id": 1,
    });
    expect(review.rows.map(({ record, rejection }) => [record, rejection]).sort()).toEqual(
      [
        [0, null],
        [1, "date-unreadable"],
        [2, "no-coordinates"],
        [3, null],
        [4, "too-few-cells"],
        [5, "duplicate-id"],
      ].sort(),
    );
    expect([...review.points]).toEqual([30.52, 50.45, 36.23, 49.99]);
    expect(review.columns[4]).toEqual({
      name: "title",
      samples: ["First", "No such day", "No place", "Second", "Again"],
      emptyCount: 0,
    });
    expect(review.columns[5]?.emptyCount).toBe(2);

    const { kind, incidents, control, zones } = running.take("dataset-1");
    expect([kind, control, zones]).toEqual(["incidents", null, []]);
    expect(incidents?.id).toBe("dataset-1");
    expect([...(incidents?.lines ?? [])].sort()).toEqual([2, 5]);
    const title = incidents?.fields.find(({ name }) => name === "title");
    expect([0, 1].map((row) => readField(title!.column, row)).sort()).toEqual(["First", "Second"]);
    const killed = incidents?.figures.killedMin;
    expect([...(killed ?? [])].sort()).toEqual([-1, 2]);
  });

  it("tells the span and how dates are understood", async () => {
    const rows = ["03.04.2025", "25.12.2025"].map((date, row) => `${row},${date},50,30,x,`);
    const { review } = await importAll([csvOf("a.csv", [header, ...rows])]);
    expect(review.settings.table.dateOrder).toBe("day-first");
    expect(review.questions).not.toContain("date-order");
    const kyivMidnight = Date.UTC(2025, 11, 24, 22);
    expect(review.dateExamples[0]).toEqual({
      original: "25.12.2025",
      startMs: kyivMidnight,
      endMs: kyivMidnight + dayMs,
    });
    expect(review.span).toEqual({ startMs: Date.UTC(2025, 3, 2, 21), endMs: kyivMidnight + dayMs });
  });

  it("asks where day and month cannot be told apart, and obeys what is chosen", async () => {
    const file = csvOf("a.csv", [header, "1,03/04/2025,50,30,x,", "2,05/06/2025,50,30,y,"]);
    const { review } = await importAll([file]);
    expect(review.questions).toContain("date-order");
    const startOf = async (dateOrder: "day-first" | "month-first") => {
      const chosen = { table: { ...review.settings.table, dateOrder, zone: "UTC" } };
      const { span, questions } = (await importAll([file], chosen)).review;
      expect(questions).not.toContain("date-order");
      return span?.startMs;
    };
    expect(await startOf("day-first")).toBe(Date.UTC(2025, 3, 3));
    expect(await startOf("month-first")).toBe(Date.UTC(2025, 2, 4));
  });

  it("reads another delimiter and encoding when they are chosen, and ignores a mapping that no longer fits", async () => {
    const file = fileOf(
      "a.csv",
      new Uint8Array([
        ...new TextEncoder().encode("date;lat;lng;title\n2025-12-24;50;30;"),
        0xcf,
        0xb3,
        0x0a,
      ]),
    );
    const { review } = await importAll([file], { encoding: "windows-1251", delimiter: ";" });
    expect(review.settings).toMatchObject({ encoding: "windows-1251", delimiter: ";" });
    expect(review.columns.at(-1)?.samples).toEqual(["Пі"]);
    const { table } = review.settings;
    const again = await importAll([file], { encoding: "windows-1251", delimiter: ",", table });
    expect(again.review.columns).toHaveLength(1);
    expect(again.review.settings.table.roles).toHaveLength(1);
    expect(again.review.counts).toMatchObject({ records: 1, accepted: 0, rejected: 1 });
  });

  it("asks about an encoding that the bytes leave open, and no more once it is chosen", async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode("date,lat,lng,title\n2025-12-24,50,30,"),
      0xe9,
      0x0a,
    ]);
    const { review } = await importAll([fileOf("a.csv", bytes)]);
    expect(review.questions).toContain("encoding");
    const chosen = await importAll([fileOf("a.csv", bytes)], { encoding: "windows-1252" });
    expect(chosen.review.questions).not.toContain("encoding");
  });

  it("makes one import of several files with the same header, ids once over all", async () => {
    const running = await importAll([
      csvOf("2024.csv", [header, "a,2024-01-01,50,30,x,", "b,2024-01-02,50,30,x,"]),
      csvOf("2025.csv", [header, "b,2025-01-02,50,30,x,", "c,2025-01-03,50,30,x,"]),
      csvOf("other.csv", ["date,lat,lng", "2025-01-01,50,30"]),
      geojsonOf("points.geojson", [{ geometry: { type: "Point", coordinates: [30, 50] } }]),
    ]);
    expect(running.review.counts).toMatchObject({ records: 4, accepted: 3, rejected: 1 });
    expect(running.review.files).toEqual(["2024.csv", "2025.csv", "other.csv", "points.geojson"]);
    expect(allIssues(running).map(({ code, effect, file }) => [code, effect, file])).toEqual([
      ["duplicate-id", "rejected", "2025.csv"],
      ["other-kind", "file", "other.csv"],
      ["other-kind", "file", "points.geojson"],
    ]);
    expect(running.take("x").incidents?.table.count).toBe(3);
  });

  it("refuses what is no such file, is empty, or goes beyond the limits", async () => {
    const refused = async (...args: Parameters<typeof tryImport>) => {
      const outcome = await tryImport(...args);
      return outcome.ok ? "accepted" : [outcome.issue.code, outcome.issue.effect, outcome.issue.file];
    };
    expect(await refused([fileOf("x.bin", new Uint8Array([0, 1, 2, 3, 0, 255]))])).toEqual([
      "format-unknown",
      "file",
      "x.bin",
    ]);
    const table = csvOf("a.csv", [header, "a,2024-01-01,50,30,x,", "b,2024-01-02,50,30,x,"]);
    expect(await refused([table], {}, { ...defaultLimits, maxFileBytes: 10 })).toEqual([
      "file-too-large",
      "file",
      "a.csv",
    ]);
    expect(await refused([table], {}, { ...defaultLimits, maxRecords: 1 })).toEqual([
      "too-many-records",
      "file",
      "a.csv",
    ]);
    expect(await refused([])).toEqual(["nothing-inside", "file", ""]);
  });

  it("tells its progress from nothing to all", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},2025-12-24,50,30,x,${row % 7}`);
    const file = csvOf("a.csv", [header, ...rows]);
    const seen: { readBytes: number; totalBytes: number; records: number }[] = [];
    await tryImport([file], {}, defaultLimits, (progress) => seen.push(progress));
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toMatchObject({
      readBytes: file.blob.size,
      totalBytes: file.blob.size,
      records: 20_000,
    });
    const sorted = (values: number[]) => expect([...values].sort((a, b) => a - b)).toEqual(values);
    sorted(seen.map(({ readBytes }) => readBytes));
    sorted(seen.map(({ records }) => records));
  });
});

describe("runImport of geography", () => {
  it("reads GeoJSON points as incidents", async () => {
    const running = await importAll([
      geojsonOf("points.geojson", [
        {
          geometry: { type: "Point", coordinates: [30.5, 50.4] },
          properties: { date: "2025-12-24", name: "A" },
        },
        { geometry: { type: "Point", coordinates: [36.2, 49.9] }, properties: { date: "never", name: "B" } },
        { geometry: null, properties: { date: "2025-12-25", name: "C" } },
      ]),
    ]);
    expect(running.review.counts).toMatchObject({ records: 3, accepted: 1, rejected: 2 });
    expect(running.review.questions).not.toContain("mapping");
    expect(running.take("x").incidents?.table.lng[0]).toBe(30.5);
  });

  it("reads polygons of dated files as one control source, a version a day, oldest first", async () => {
    const day = (date: string, lng: number) =>
      geojsonOf(`control_${date}.geojson`, [{ geometry: squareAt(lng, 48, 1) }]);
    const running = await importAll([day("20251225", 37), day("20251224", 36)], { areas: "control" });
    expect(running.review.counts).toMatchObject({ records: 2, accepted: 2, areas: 2, incidents: 0 });
    expect(running.review.outlines).toHaveLength(2);
    const { kind, control, incidents } = running.take("control-1");
    expect([kind, incidents]).toEqual(["control", null]);
    expect(control?.id).toBe("control-1");
    expect(control?.versions.map(({ date, areas }) => [date, areas.length])).toEqual([
      ["2025-12-24", 1],
      ["2025-12-25", 1],
    ]);
  });

  it("makes zones of areas and lines where that is chosen", async () => {
    const running = await importAll(
      [
        geojsonOf("zones.geojson", [
          { geometry: squareAt(36, 48, 1), properties: { name: "Box" } },
          {
            geometry: {
              type: "LineString",
              coordinates: [
                [36, 48],
                [37, 49],
              ],
            },
            properties: { name: "Line" },
          },
        ]),
      ],
      { areas: "zones" },
    );
    expect(running.review.counts).toMatchObject({ records: 2, accepted: 2, areas: 1, lines: 1 });
    const { kind, zones } = running.take("x");
    expect(kind).toBe("zones");
    expect(zones.map(({ recipe }) => recipe.kind).sort()).toEqual(["line", "polygon"]);
  });

  it("rejects areas and lines that are to be left out, beside the points that stay", async () => {
    const running = await importAll(
      [
        geojsonOf("mixed.geojson", [
          { geometry: squareAt(36, 48, 1) },
          { geometry: { type: "Point", coordinates: [36, 48] }, properties: { date: "2025-12-24" } },
        ]),
      ],
      { areas: "leave-out" },
    );
    expect(running.review.counts).toMatchObject({ records: 2, accepted: 1, rejected: 1, incidents: 1 });
    expect(running.review.issueCounts).toEqual({ "geometry-left-out": 1 });
  });

  it("unites the columns of GeoJSON files that differ in them", async () => {
    const point = (date: string, more: object) => ({
      geometry: { type: "Point" as const, coordinates: [30, 50] },
      properties: { date, ...more },
    });
    const running = await importAll([
      geojsonOf("1.geojson", [point("2025-12-24", { name: "A" })]),
      geojsonOf("2.geojson", [{ ...point("", {}), properties: { side: "left", date: "2025-12-25" } }]),
    ]);
    expect(running.review.columns.map(({ name }) => name)).toEqual(["date", "name", "side"]);
    expect(running.review.counts).toMatchObject({ records: 2, accepted: 2 });
    expect(running.review.rows.map(({ cells }) => cells)).toEqual([
      ["2025-12-24", "A", ""],
      ["2025-12-25", "", "left"],
    ]);
  });

  it("reads KML placemarks with a time", async () => {
    const kml = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Київ</name>
<TimeStamp><when>2025-12-24T02:00:00Z</when></TimeStamp><Point><coordinates>30.5,50.4,0</coordinates></Point>
</Placemark></Document></kml>`;
    const running = await importAll([fileOf("a.kml", kml)]);
    expect(running.review.settings.format).toBe("kml");
    expect(running.review.counts).toMatchObject({ records: 1, accepted: 1, incidents: 1 });
    const { incidents } = running.take("x");
    expect(incidents?.table.lng[0]).toBe(30.5);
  });
});
