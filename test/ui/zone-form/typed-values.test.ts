import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  angleText,
  isSameAngle,
  parseTypedAngle,
  parseTypedPair,
} from "../../../src/ui/zone-form/fields/typed-angle";
import { kmText, parseTypedKm, parseTypedNumber } from "../../../src/ui/zone-form/fields/typed-km";

describe("a typed angle", () => {
  it.each([
    ["48.5", 48.5],
    ["48,5", 48.5],
    ["−48.5", -48.5],
    ["48°30′N", 48.5],
    ["48 30 0", 48.5],
    ["48°30'0\"S", -48.5],
    ["пн. ш. 48,5", null],
    ["48,5 пн. ш.", 48.5],
    ["0", 0],
    ["90", 90],
  ])("%s as a latitude is %s", (text, degrees) => {
    expect(parseTypedAngle(text, "lat")).toBe(degrees);
  });

  it.each(["", "north", "90.1", "-91", "48°60′", "37.5E", "48.5, 37.5", "1e400"])(
    "%s is no latitude",
    (text) => {
      expect(parseTypedAngle(text, "lat")).toBeNull();
    },
  );

  it("may reach 180 degrees as a longitude, and is no latitude's", () => {
    expect(parseTypedAngle("180", "lng")).toBe(180);
    expect(parseTypedAngle("180.01", "lng")).toBeNull();
    expect(parseTypedAngle("37°15′E", "lng")).toBe(37.25);
    expect(parseTypedAngle("37°15′N", "lng")).toBeNull();
  });

  it("is read back from its own text", () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (degrees) => {
        const read = parseTypedAngle(angleText(degrees), "lat");
        expect(read !== null && isSameAngle(read, degrees)).toBe(true);
      }),
      { seed: 2026 },
    );
  });
});

describe("a typed pair", () => {
  it("has its latitude first unless hemispheres say otherwise", () => {
    expect(parseTypedPair("48.5, 37.25")).toEqual([37.25, 48.5]);
    expect(parseTypedPair("48,5; 37,25")).toEqual([37.25, 48.5]);
    expect(parseTypedPair("37°15′E, 48°30′N")).toEqual([37.25, 48.5]);
  });

  it("is none of one number, of words or out of range", () => {
    for (const text of ["48.5", "here, there", "95, 37"]) expect(parseTypedPair(text)).toBeNull();
  });
});

describe("typed kilometres", () => {
  const range = { leastMeters: 1, mostMeters: 500_000 };

  it("are whole metres, with a point or a comma", () => {
    expect(parseTypedKm("2.5", range)).toBe(2500);
    expect(parseTypedKm("2,5", range)).toBe(2500);
    expect(parseTypedKm(" 0.001 ", range)).toBe(1);
    expect(parseTypedKm("500", range)).toBe(500_000);
  });

  it("are refused out of range, and 0 unless it is allowed", () => {
    for (const text of ["500.001", "-1", "0.0001", "", "1e3", "ten", "1.5.2"])
      expect(parseTypedKm(text, range)).toBeNull();
    expect(parseTypedKm("0", range)).toBeNull();
    expect(parseTypedKm("0", { ...range, canBeZero: true })).toBe(0);
  });

  it("are read back from their own text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), (meters) => {
        expect(parseTypedKm(kmText(meters), range)).toBe(meters);
      }),
      { seed: 2026 },
    );
  });

  it("may have a minus sign of typography as plain numbers", () => {
    expect(parseTypedNumber("−3")).toBe(-3);
    expect(parseTypedNumber("3 km")).toBeNull();
  });
});
