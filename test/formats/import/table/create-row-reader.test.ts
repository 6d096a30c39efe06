import { describe, expect, it } from "vitest";
import { createRowReader } from "../../../../src/formats/import/table/create-row-reader";
import { plainSettings, readRow } from "./read-table";

const columns = ["lat", "lng", "date", "time"];
const settings = plainSettings(["lat", "lng", "date", "time"]);
const read = (date: string, time = "", changes = {}) =>
  readRow(columns, { ...settings, ...changes }, ["48.5", "37.5", date, time]);

describe("dates and clock times", () => {
  it("take a bare date for that local day, in winter and in summer", () => {
    expect(read("27.12.2025")).toMatchObject({
      isAccepted: true,
      interval: "2025-12-26T22:00Z/2025-12-27T22:00Z",
      timePrecision: "day",
      throughout: false,
      remarks: [],
    });
    expect(read("2025-07-01").interval).toBe("2025-06-30T21:00Z/2025-07-01T21:00Z");
    expect(read("2025-07-01", "", { zone: "Europe/Kiev" }).interval).toBe(
      "2025-06-30T21:00Z/2025-07-01T21:00Z",
    );
    expect(read("2025-07-01", "", { zone: "UTC" }).interval).toBe("2025-07-01T00:00Z/2025-07-02T00:00Z");
  });

  it("know that days on which clocks change have 23 and 25 hours", () => {
    expect(read("2025-03-30").interval).toBe("2025-03-29T22:00Z/2025-03-30T21:00Z");
    expect(read("2025-10-26").interval).toBe("2025-10-25T21:00Z/2025-10-26T22:00Z");
    expect(read("2025-10-26").timePrecision).toBe("day");
  });

  it("take a clock time for its minute or second", () => {
    expect(read("2025-12-27", "02:14")).toMatchObject({
      interval: "2025-12-27T00:14Z/2025-12-27T00:15Z",
      timePrecision: "minute",
    });
    expect(read("2025-12-27 02:14:33").interval).toBe("2025-12-27T00:14:33Z/2025-12-27T00:14:34Z");
    expect(read("2025-12-27", "2 PM")).toMatchObject({
      interval: "2025-12-27T11:30Z/2025-12-27T12:30Z",
      timePrecision: "hour",
    });
    expect(read("2025-12-27", "24:00").interval).toBe("2025-12-27T22:00Z/2025-12-27T22:01Z");
  });

  it("let an offset in the value win over the zone", () => {
    expect(read("2025-12-27T02:14Z").interval).toBe("2025-12-27T02:14Z/2025-12-27T02:15Z");
    expect(read("2025-12-27T02:14+03:00").interval).toBe("2025-12-26T23:14Z/2025-12-26T23:15Z");
    expect(read("1766801640").interval).toBe("2025-12-27T02:14Z/2025-12-27T02:14:01Z");
  });

  it("repair a time that the clocks skipped, and say so", () => {
    const skipped = read("2025-03-30", "03:30");
    expect(skipped).toMatchObject({ isAccepted: true, interval: "2025-03-30T01:30Z/2025-03-30T01:31Z" });
    expect(skipped.remarks).toEqual(["repaired clock-skipped 3"]);
    expect(read("2025-03-30 03:30").remarks).toEqual(["repaired clock-skipped 2"]);
    expect(read("2025-03-30", "02:59").interval).toBe("2025-03-30T00:59Z/2025-03-30T01:00Z");
    expect(read("2025-03-30", "04:00").interval).toBe("2025-03-30T01:00Z/2025-03-30T01:01Z");
    expect(read("2025-03-30", "04:00").remarks).toEqual([]);
  });

  it("take both readings of a time that the clocks passed twice", () => {
    expect(read("2025-10-26", "03:30")).toMatchObject({
      interval: "2025-10-26T00:30Z/2025-10-26T01:31Z",
      remarks: [],
    });
    expect(read("2025-10-26", "02:30").interval).toBe("2025-10-25T23:30Z/2025-10-25T23:31Z");
    expect(read("2025-10-26", "04:00").interval).toBe("2025-10-26T02:00Z/2025-10-26T02:01Z");
    expect(read("2025-10-26T03:30+02:00").interval).toBe("2025-10-26T01:30Z/2025-10-26T01:31Z");
  });

  it("keep the day where the clock time cannot be read, and note it", () => {
    expect(read("2025-12-27", "at dawn")).toMatchObject({
      isAccepted: true,
      interval: "2025-12-26T22:00Z/2025-12-27T22:00Z",
      timePrecision: "day",
      remarks: ["noted date-unreadable 3"],
    });
    expect(read("2025-12-27", "unknown").remarks).toEqual([]);
  });

  it("take midnight for the whole day only where the table says so", () => {
    expect(read("2025-12-27 00:00").interval).toBe("2025-12-26T22:00Z/2025-12-26T22:01Z");
    expect(read("2025-12-27T00:00:00Z", "", { midnightIsDay: true }).interval).toBe(
      "2025-12-26T22:00Z/2025-12-27T22:00Z",
    );
    expect(read("27.12.2025 0:00", "", { midnightIsDay: true }).interval).toBe(
      "2025-12-26T22:00Z/2025-12-27T22:00Z",
    );
    expect(read("2025-12-27 00:01", "", { midnightIsDay: true }).timePrecision).toBe("minute");
  });

  it("refuse what is no date, what cannot be read, and what no dataset can hold", () => {
    expect(read("")).toMatchObject({ isAccepted: false, remarks: ["rejected no-date 2"] });
    expect(read("31.02.2025")).toMatchObject({ isAccepted: false, remarks: ["rejected date-unreadable 2"] });
    expect(read("1914-08-01")).toMatchObject({
      isAccepted: false,
      remarks: ["rejected date-out-of-range 2"],
    });
    expect(read("2070-08-01")).toMatchObject({
      isAccepted: false,
      remarks: ["rejected date-out-of-range 2"],
    });
    expect(readRow(["lat", "lng"], plainSettings(["lat", "lng"]), ["48", "37"]).remarks).toEqual([
      "rejected no-date null",
    ]);
  });
});

describe("intervals", () => {
  const spans = (start: string, end: string, headers = ["lat", "lng", "start", "end"]) =>
    readRow(headers, plainSettings(["lat", "lng", "date", "end-date"]), ["48.5", "37.5", start, end]);

  it("include the last day", () => {
    expect(spans("2025-12-01", "2025-12-03")).toMatchObject({
      interval: "2025-11-30T22:00Z/2025-12-03T22:00Z",
      timePrecision: "week",
      throughout: false,
    });
    expect(spans("2025-12-01", "2025-12-01").timePrecision).toBe("day");
    expect(spans("2025-12-01", "2026-02-01").timePrecision).toBe("unknown");
    expect(spans("2025-12-01", "").interval).toBe("2025-11-30T22:00Z/2025-12-01T22:00Z");
  });

  it("last throughout where both ends have clock times", () => {
    expect(spans("2025-12-26 20:00", "2025-12-27 06:00")).toMatchObject({
      interval: "2025-12-26T18:00Z/2025-12-27T04:00Z",
      throughout: true,
    });
    const named = spans("2025-12-26T18:00Z", "2025-12-27T04:00Z", [
      "lat",
      "lng",
      "earliest_utc",
      "latest_utc",
    ]);
    expect(named).toMatchObject({ interval: "2025-12-26T18:00Z/2025-12-27T04:00Z", throughout: false });
    expect(spans("2025-12-26 20:00", "2025-12-27")).toMatchObject({
      interval: "2025-12-26T18:00Z/2025-12-27T22:00Z",
      throughout: false,
    });
    expect(spans("2025-12-26 20:00", "2025-12-26 20:00").interval).toBe(
      "2025-12-26T18:00Z/2025-12-26T18:01Z",
    );
  });

  it("end on the next day where an end time lies before the start", () => {
    const night = readRow(
      ["lat", "lng", "date", "from", "to"],
      plainSettings(["lat", "lng", "date", "time", "end-time"]),
      ["48.5", "37.5", "2025-12-26", "20:00", "06:00"],
    );
    expect(night).toMatchObject({ interval: "2025-12-26T18:00Z/2025-12-27T04:00Z", throughout: true });
  });

  it("refuse an end before the start or one that cannot be read", () => {
    expect(spans("2025-12-03", "2025-12-01").remarks).toEqual(["rejected end-before-start 3"]);
    expect(spans("2025-12-03", "soon").remarks).toEqual(["rejected date-unreadable 3"]);
  });

  it("widen by a stated precision", () => {
    const stated = (date: string, unit: string) =>
      readRow(["lat", "lng", "date", "unit"], plainSettings(["lat", "lng", "date", "time-precision"]), [
        "48",
        "37",
        date,
        unit,
      ]);
    expect(stated("2025-12-10", "week").interval).toBe("2025-12-06T22:00Z/2025-12-13T22:00Z");
    expect(stated("2025-12-10", "Month").interval).toBe("2025-11-30T22:00Z/2025-12-31T22:00Z");
    expect(stated("2025-12-10 10:00", "hour")).toMatchObject({
      interval: "2025-12-10T07:30Z/2025-12-10T08:30Z",
      timePrecision: "hour",
    });
    expect(stated("2025-12-10", "minute").timePrecision).toBe("day");
    expect(stated("2025-12-10 10:00", "day").interval).toBe("2025-12-09T22:00Z/2025-12-10T22:00Z");
    expect(stated("2025-12-10", "7").remarks).toEqual(["noted term-unknown 3"]);
  });
});

describe("positions", () => {
  const at = (lat: string, lng: string, changes = {}) =>
    readRow(["lat", "lng", "date"], plainSettings(["lat", "lng", "date"], changes), [lat, lng, "2025-12-27"]);

  it("are read from two columns, from one, or from the geometry, which wins", () => {
    expect(at("48.5", "37.25").position).toEqual([37.25, 48.5]);
    expect(at("48°30'N", "37°15'E").position).toEqual([37.25, 48.5]);
    const pair = plainSettings(["coordinates", "date"]);
    expect(readRow(["c", "date"], pair, ["48.5, 37.25", "2025-12-27"]).position).toEqual([37.25, 48.5]);
    const point = { type: "Point", coordinates: [30, 50] } as const;
    expect(
      readRow(["c", "date"], pair, ["48.5, 37.25", "2025-12-27"], { ...point, coordinates: [30, 50] })
        .position,
    ).toEqual([30, 50]);
  });

  it("are refused where they are missing, unreadable, out of range or zero", () => {
    expect(at("", "37").remarks).toEqual(["rejected no-coordinates 0"]);
    expect(at("48", "n/a").remarks).toEqual(["rejected no-coordinates 1"]);
    expect(at("north", "37").remarks).toEqual(["rejected coordinates-unreadable 0"]);
    expect(at("48E", "37").remarks).toEqual(["rejected coordinates-unreadable 0"]);
    expect(at("90.1", "37").remarks).toEqual(["rejected coordinates-out-of-range 0"]);
    expect(at("48", "-180.5").remarks).toEqual(["rejected coordinates-out-of-range 0"]);
    expect(at("0", "0.0").remarks).toEqual(["rejected coordinates-zero 0"]);
    expect(at("0", "37").isAccepted).toBe(true);
    expect(at("90", "-180").isAccepted).toBe(true);
    const none = plainSettings(["date"]);
    expect(readRow(["date"], none, ["2025-12-27"]).remarks).toEqual(["rejected geometry-missing null"]);
    const line = { type: "LineString" as const, coordinates: [] };
    expect(readRow(["date"], none, ["2025-12-27"], line).remarks).toEqual([
      "rejected geometry-unsupported null",
    ]);
  });

  it("are repaired as the settings say, and every repair is told", () => {
    expect(at("37.25", "48.5", { swapCoordinates: true })).toMatchObject({
      position: [37.25, 48.5],
      remarks: ["repaired coordinates-swapped 0"],
      originals: ["37.25, 48.5"],
    });
    expect(at("48,5", "37,25", { decimalComma: true })).toMatchObject({
      position: [37.25, 48.5],
      remarks: ["repaired decimal-comma 0"],
    });
    expect(at("48,5", "37,25").remarks).toEqual(["rejected coordinates-unreadable 1"]);
    expect(at("48.5", "37.25", { decimalComma: true }).remarks).toEqual([]);
  });
});

describe("figures and terms", () => {
  const roles = [
    "lat",
    "lng",
    "date",
    "killed",
    "killed-low",
    "killed-high",
    "injured",
    "weapon",
    "type",
    "status",
    "place-precision",
    "radius-meters",
  ] as const;
  const row = (cells: Partial<Record<(typeof roles)[number], string>>) => {
    const given = { lat: "48", lng: "37", date: "2025-12-27", ...cells };
    return readRow(
      [...roles],
      plainSettings(roles),
      roles.map((role) => given[role] ?? ""),
    );
  };

  it("leave unknown what is not given, and never make it 0", () => {
    expect(row({})).toMatchObject({ killed: [-1, -1], injured: [-1, -1], remarks: [] });
    expect(row({ killed: "0", injured: "unknown" })).toMatchObject({ killed: [0, 0], injured: [-1, -1] });
    expect(row({ killed: "several" })).toMatchObject({
      killed: [-1, -1],
      remarks: ["noted figure-unreadable 3"],
    });
  });

  it("read ends, ranges and open ranges", () => {
    expect(row({ killed: "3", "killed-low": "2", "killed-high": "5" }).killed).toEqual([2, 5]);
    expect(row({ "killed-low": "2" }).killed).toEqual([2, -1]);
    expect(row({ "killed-low": "5", "killed-high": "2" }).killed).toEqual([2, 5]);
    expect(row({ killed: "5–7", injured: "10+" })).toMatchObject({ killed: [5, 7], injured: [10, -1] });
  });

  it("read the weapon from its column, else from an unmistakable type", () => {
    expect(row({ weapon: "Shahed-136", type: "missile" }).family).toBe("one-way-drone");
    expect(row({ weapon: "unknown", type: "Missile strike" }).family).toBe("missile");
    expect(row({ type: "Air/drone strike" }).family).toBe("not-stated");
  });

  it("read status and precision words, and note those they do not know", () => {
    expect(row({})).toMatchObject({ status: "reported", placePrecision: "exact", radiusMeters: 0 });
    expect(row({ status: "Confirmed" }).status).toBe("confirmed");
    expect(row({ status: "не підтверджено" }).status).toBe("reported");
    expect(row({ status: "unconfirmed" }).status).toBe("reported");
    expect(row({ status: "Rumoured" })).toMatchObject({
      status: "reported",
      remarks: ["noted term-unknown 9"],
    });
    expect(row({ "place-precision": "settlement" })).toMatchObject({
      placePrecision: "settlement",
      radiusMeters: 3000,
    });
    expect(row({ "radius-meters": "40000" })).toMatchObject({
      placePrecision: "raion",
      radiusMeters: 40_000,
    });
    expect(row({ "place-precision": "admin1", "radius-meters": "90000" })).toMatchObject({
      placePrecision: "admin1",
      radiusMeters: 90_000,
    });
    expect(row({ "radius-meters": "-5" }).remarks).toEqual(["noted figure-unreadable 11"]);
  });
});

describe("the reader", () => {
  it("starts every row anew", () => {
    const headers = ["lat", "lng", "date", "killed", "status"];
    const reader = createRowReader(headers, plainSettings(["lat", "lng", "date", "killed", "status"]));
    expect(reader.read(["48", "37", "2025-12-27", "5", "disputed"], null)).toBe(true);
    expect(reader.read(["0", "0", "2025-12-27", "5", "disputed"], null)).toBe(false);
    expect(reader.remarks).toHaveLength(1);
    expect(reader.read(["48", "37", "2025-12-27"], null)).toBe(true);
    expect(reader.remarks).toEqual([]);
    expect(reader.values).toMatchObject({ killedMin: -1, killedMax: -1, status: 3 });
  });

  it("cuts what it quotes to 200 characters", () => {
    const reader = createRowReader(["lat", "lng", "date"], plainSettings(["lat", "lng", "date"]));
    reader.read(["48", "37", "x".repeat(1000)], null);
    expect(reader.remarks[0]?.original).toHaveLength(200);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => createRowReader([], plainSettings([], { zone: "Europe/Atlantis" }))).toThrow(RangeError);
  });
});
