import { describe, expect, it } from "vitest";
import type { ColumnRole } from "../../../../src/formats/import/import-settings";
import { suggestTable } from "../../../../src/formats/import/table/suggest-table";
import { readSuggested } from "./read-table";

const suggest = (header: string, rows: readonly string[], hasGeometry = false, separator = ";") =>
  suggestTable(
    header.split(separator),
    rows.map((row) => row.split(separator)),
    hasGeometry,
  );
const rolesOf = (header: string, row: string) => suggest(header, [row]).table.roles.join(" ");

describe("roles by name", () => {
  it.each<[string, string, string]>([
    [
      "id;date;lat;lon;killed;injured;city;oblast;type;source;url;notes",
      "1;2025-12-27;48.5;37.5;1;2;X;Y;Z;S;https://e.org;N",
      "id date lat lng killed injured place admin1 type publisher url notes",
    ],
    [
      "Дата;Широта;Довгота;Загиблі;Поранені;Населений пункт;Область;Джерело;Посилання;Опис;Назва",
      "27.12.2025;48.5;37.5;1;2;X;Y;S;https://e.org;N;T",
      "date lat lng killed injured place admin1 publisher url notes title",
    ],
    [
      "дата;время;широта;долгота;погибшие;раненые;город;регион;источник;ссылка;описание",
      "27.12.2025;12:30;48.5;37.5;1;2;X;Y;S;https://e.org;N",
      "date time lat lng killed injured place admin1 publisher url notes",
    ],
    ["Shyrota;Dovhota;Data;Misto;Zahybli", "48.5;37.5;27.12.2025;X;3", "lat lng date place killed"],
    [
      "event_date;Longitude;Latitude;Weapon System;Status",
      "2025-12-27;37.5;48.5;КАБ;confirmed",
      "date lng lat weapon status",
    ],
    [
      "time_start;time_end;model;launched;destroyed;target;lat;lng",
      "2025-12-26 20:00;2025-12-27 06:00;Shahed;10;8;X;48.5;37.5",
      "date end-date weapon keep keep target lat lng",
    ],
    ["x;y;eventDate", "37.5;48.5;2025-12-27", "lng lat date"],
    ["coords;when", "48.5, 37.5;27.12.2025", "coordinates date"],
    ["location;date", "48.5, 37.5;27.12.2025", "coordinates date"],
    ["actor1;actor2;lat;lon;date", "A;B;48.5;37.5;2025-12-27", "actor actor lat lng date"],
  ])("%s", (header, row, roles) => expect(rolesOf(header, row)).toBe(roles));

  it("reads back the table that Demarc itself writes", () => {
    const header =
      "id;title;place;country;admin1;latitude;longitude;place_precision;radius_m;earliest_utc;latest_utc;stated_time;match;weapons;targets;status;killed_min;killed_max;injured_min;injured_max;source_publishers;source_urls";
    const row =
      "a;Title;Town;UA;Donetsk Oblast;48.5;37.5;settlement;9000;2025-12-26T18:00Z;2025-12-27T06:00Z;night;certain;one-way-drone | guided-bomb;energy;disputed;1;3;2;2;Paper;https://example.org";
    const { suggestion, rows } = readSuggested(header, [row], ";");
    expect(suggestion.questions).toEqual([]);
    expect(rows[0]).toMatchObject({
      position: [37.5, 48.5],
      interval: "2025-12-26T18:00Z/2025-12-27T06:00Z",
      throughout: false,
      placePrecision: "settlement",
      radiusMeters: 9000,
      family: "combined",
      status: "disputed",
      killed: [1, 3],
      remarks: [],
    });
  });

  it("holds names against values: a y that is no latitude, a source that is a link, a date that is a time", () => {
    expect(rolesOf("y;date;lat;lon", "yes;2025-12-27;48.5;37.5")).toBe("keep date lat lng");
    expect(rolesOf("source;date;lat;lon", "https://e.org/1;2025-12-27;48.5;37.5")).toBe("url date lat lng");
    expect(rolesOf("time;lat;lon", "2025-12-27 12:30;48.5;37.5")).toBe("date lat lng");
    expect(rolesOf("killed;date;lat;lon", "nobody;2025-12-27;48.5;37.5")).toBe("keep date lat lng");
  });

  it("takes a column for the id only where its values differ", () => {
    const rolesFor = (ids: readonly number[]) =>
      suggest(
        "id;date;lat;lon",
        ids.map((id) => `${id};2025-12-27;48.5;37.5`),
      ).table.roles[0];
    expect(rolesFor([1, 2, 3, 4])).toBe("id");
    expect(rolesFor([1, 1, 2, 2])).toBe("keep");
  });

  it("gives a role only once, to the surest name, and survives hostile headers", () => {
    expect(rolesOf("updated;event_date;date;lat;lon", "2026-01-01;2025-12-27;2025-12-28;48.5;37.5")).toBe(
      "keep date keep lat lng",
    );
    expect(rolesOf("__proto__;constructor;lat;lon;date", "a;b;48.5;37.5;2025-12-27")).toBe(
      "keep keep lat lng date",
    );
  });
});

describe("roles by content", () => {
  it("finds coordinates of the region and dates under names that say nothing", () => {
    const rows = [
      "a;48.512;37.521;27.12.2025;7",
      "b;49.991;36.232;28.12.2025;8",
      "c;46.482;30.723;29.12.2025;9",
    ];
    const { table, questions } = suggest("c1;c2;c3;c4;c5", rows);
    expect(table.roles).toEqual(["keep", "lat", "lng", "date", "keep"]);
    expect(table.dateOrder).toBe("day-first");
    expect(questions).toEqual([]);
    expect(suggest("c1;c2", ["48.5, 37.5;2025-12-27", "49.9, 36.2;2025-12-28"]).table.roles).toEqual([
      "coordinates",
      "date",
    ]);
  });

  it("asks for the mapping where it finds none", () => {
    expect(suggest("a;b", ["1;x", "2;y"]).questions).toEqual(["mapping"]);
    expect(suggest("date;b", ["2025-12-27;x"]).questions).toEqual(["mapping"]);
    expect(suggest("date;b", ["2025-12-27;x"], true).questions).toEqual([]);
    // That nothing is dated is asked after the reading, which has seen every row.
    expect(suggest("lat;lon", ["48.5;37.5"]).questions).toEqual([]);
    expect(suggest("", []).questions).toEqual(["mapping"]);
  });

  it("does not take counts and years for dates", () => {
    const { table } = suggest("lat;lon;year;n", ["48.5;37.5;2025;12", "48.6;37.6;2024;13"]);
    expect(table.roles).toEqual(["lat", "lng", "keep", "keep"]);
  });
});

describe("the order of day and month", () => {
  const ofDates = (...dates: string[]) => {
    const { table, questions } = suggest(
      "lat;lon;date",
      dates.map((date) => `48.5;37.5;${date}`),
    );
    return [table.dateOrder, ...questions];
  };
  it("is told by a number above 12, or by a year in front", () => {
    expect(ofDates("01/02/2025", "13/02/2025")).toEqual(["day-first"]);
    expect(ofDates("01/02/2025", "02/13/2025")).toEqual(["month-first"]);
    expect(ofDates("2025-01-02", "2025-02-13")).toEqual(["year-first"]);
    expect(ofDates("2 January 2025")).toEqual(["year-first"]);
  });
  it("is asked for where nothing tells it, or values contradict each other", () => {
    expect(ofDates("01/02/2025", "03/04/2025")).toEqual(["day-first", "date-order"]);
    expect(ofDates("01.02.2025")).toEqual(["day-first", "date-order"]);
    expect(ofDates("13/02/2025", "14/02/2025", "02/13/2025")).toEqual(["day-first", "date-order"]);
    expect(ofDates("02/02/2025")).toEqual(["day-first"]);
  });
});

describe("zone, midnight and spreadsheet days", () => {
  it("asks whose clock it is where times have no offset", () => {
    expect(suggest("lat;lon;date", ["48.5;37.5;2025-12-27 02:14"])).toMatchObject({
      questions: ["time-zone"],
      table: { zone: "Europe/Kyiv" },
    });
    expect(suggest("lat;lon;date;time", ["48.5;37.5;2025-12-27;02:14"]).questions).toEqual(["time-zone"]);
    expect(suggest("lat;lon;date", ["48.5;37.5;2025-12-27T02:14Z"]).questions).toEqual([]);
    expect(suggest("lat;lon;date", ["48.5;37.5;2025-12-27"]).questions).toEqual([]);
  });
  it("takes midnight for the day where every date has it", () => {
    const all = suggest("lat;lon;date", ["48.5;37.5;2025-12-27 00:00:00", "48.5;37.5;2025-12-28 00:00:00"]);
    expect(all).toMatchObject({ questions: [], table: { midnightIsDay: true } });
    const some = suggest("lat;lon;date", ["48.5;37.5;2025-12-27 00:00", "48.5;37.5;2025-12-28 02:14"]);
    expect(some).toMatchObject({ questions: ["time-zone"], table: { midnightIsDay: false } });
  });
  it("reads spreadsheet days where most values are such", () => {
    const { suggestion, rows } = readSuggested("lat,lon,date", [
      "48.5,37.5,46018",
      "48.5,37.5,46019",
      "48.5,37.5,46020.5",
    ]);
    expect(suggestion.table.serialDates).toBe(true);
    expect(rows.map(({ interval }) => interval)).toEqual([
      "2025-12-26T22:00Z/2025-12-27T22:00Z",
      "2025-12-27T22:00Z/2025-12-28T22:00Z",
      "2025-12-29T10:00Z/2025-12-29T10:00:01Z",
    ]);
  });
});

describe("repairs", () => {
  it("are suggested and asked for decimal commas", () => {
    const { table, questions } = suggest("lat;lon;date", [
      "48,512;37,521;2025-12-27",
      "49,99;36,23;2025-12-28",
    ]);
    expect(table).toMatchObject({ decimalComma: true, swapCoordinates: false });
    expect(questions).toEqual(["decimal-comma"]);
    expect(suggest("c;date", ["48,512 37,521;2025-12-27"]).table).toMatchObject({
      decimalComma: true,
      roles: ["coordinates", "date"],
    });
  });

  const pairs = (...rows: [string, string][]) =>
    suggest(
      "lat;lon;date",
      rows.map(([lat, lon]) => `${lat};${lon};2025-12-27`),
    );
  it("are suggested for coordinates of which most make sense only swapped", () => {
    const swapped = pairs(["37.5", "48.5"], ["36.2", "50.0"], ["30.5", "50.4"]);
    expect(swapped).toMatchObject({ questions: ["swapped-coordinates"], table: { swapCoordinates: true } });
    expect(pairs(["137.5", "48.5"], ["139.2", "35.0"]).table.swapCoordinates).toBe(true);
    expect(pairs(["37.5", "48.5"], ["50.0", "36.2"], ["50.4", "30.5"]).table.swapCoordinates).toBe(false);
    expect(pairs(["48.5", "37.5"]).table.swapCoordinates).toBe(false);
    expect(pairs(["33.3", "44.4"], ["34.1", "35.5"], ["15.5", "32.5"]).table.swapCoordinates).toBe(false);
  });
});

it("gives one role per column, whatever the rows look like", () => {
  const columns = ["a", "b", "c"];
  const { table } = suggestTable(columns, [[], ["1"], ["1", "2", "3", "4"]], false);
  expect(table.roles satisfies readonly ColumnRole[]).toHaveLength(columns.length);
});
