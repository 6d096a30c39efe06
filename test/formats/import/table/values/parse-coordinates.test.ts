import { describe, expect, it } from "vitest";
import { parseAngle } from "../../../../../src/formats/import/table/values/parse-angle";
import { parseCoordinates } from "../../../../../src/formats/import/table/values/parse-coordinates";

describe("parseAngle", () => {
  it.each<[string, number, "lat" | "lng" | null]>([
    ["48.4647", 48.4647, null],
    ["-48.4647", -48.4647, null],
    ["+37", 37, null],
    [" 37.5 ", 37.5, null],
    ["−48.5", -48.5, null],
    ["4.84647E+01", 48.4647, null],
    ["48.5°", 48.5, null],
    ["48.5° N", 48.5, "lat"],
    ["S 48.5", -48.5, "lat"],
    ["48.5S", -48.5, "lat"],
    ["48°27'30\"N", 48 + 27 / 60 + 30 / 3600, "lat"],
    ["48°27′30.5″ N", 48 + 27 / 60 + 30.5 / 3600, "lat"],
    ["37°59.5'E", 37 + 59.5 / 60, "lng"],
    ["48 27 30", 48 + 27 / 60 + 30 / 3600, null],
    ["W 37°", -37, "lng"],
    ["48°27'30\" пн. ш.", 48 + 27 / 60 + 30 / 3600, "lat"],
    ["37,5 сх. д.", 37.5, "lng"],
    ["48°27' с.ш.", 48 + 27 / 60, "lat"],
    ["37°30' в. д.", 37.5, "lng"],
  ])("reads %s", (text, degrees, axis) => {
    const reading = parseAngle(text, true);
    expect(reading?.degrees).toBeCloseTo(degrees, 12);
    expect(reading?.axis).toBe(axis);
  });

  it("reads a decimal comma only where the table has such", () => {
    expect(parseAngle("48,4647", true)).toEqual({ degrees: 48.4647, axis: null, usedComma: true });
    expect(parseAngle("48,4647", false)).toBeNull();
  });

  it.each([
    "",
    "north",
    "48.5.1",
    "48°60'",
    "48°27'61\"",
    "48.5°27'",
    "-48.5 S",
    "0x10",
    "Infinity",
    "NaN",
    "48 km",
    "1 2 3 4",
  ])("refuses %j", (text) => expect(parseAngle(text, true)).toBeNull());
});

describe("parseCoordinates", () => {
  it.each<[string, number, number]>([
    ["48.46, 37.81", 37.81, 48.46],
    ["48.46,37.81", 37.81, 48.46],
    ["(48.46; 37.81)", 37.81, 48.46],
    ["48.46 37.81", 37.81, 48.46],
    ["48,46; 37,81", 37.81, 48.46],
    ["48,46, 37,81", 37.81, 48.46],
    ["48,46 37,81", 37.81, 48.46],
    ["48°27'36\"N 37°48'36\"E", 37.81, 48.46],
    ["48°27'36\"N, 37°48'36\"E", 37.81, 48.46],
    ["37.81E, 48.46N", 37.81, 48.46],
    ["48 27 36, 37 48 36", 37.81, 48.46],
    ["48 27 36 37 48 36", 37.81, 48.46],
    ["POINT (37.81 48.46)", 37.81, 48.46],
    ["SRID=4326;POINT(37.81 48.46)", 37.81, 48.46],
    ["POINT Z (37.81 48.46 120)", 37.81, 48.46],
    ['{"type":"Point","coordinates":[37.81,48.46]}', 37.81, 48.46],
  ])("reads %s", (text, lng, lat) => {
    const pair = parseCoordinates(text, true);
    expect(pair?.lng).toBeCloseTo(lng, 12);
    expect(pair?.lat).toBeCloseTo(lat, 12);
  });

  it.each(["", "48.46", "Kyiv", "Kyiv, Ukraine", "48.46, 37.81, 12", "48N, 37N", "POINT EMPTY", "1-2"])(
    "refuses %j",
    (text) => expect(parseCoordinates(text, true)).toBeNull(),
  );
});
