import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unknownFigure } from "../../../../../src/core/events/dataset/incident-dataset";
import { parseFigure, parseFigureRange } from "../../../../../src/formats/import/table/values/parse-figure";
import { parseNumber, parsePlainNumber } from "../../../../../src/formats/import/table/values/parse-number";

describe("parseNumber", () => {
  it.each([
    ["12", false, 12],
    ["-12.5", false, -12.5],
    ["−12.5", false, -12.5],
    ["1,234", false, 1234],
    ["1,234,567.5", false, 1234567.5],
    ["1 234", false, 1234],
    ["1\u202f234\u202f567", false, 1234567],
    ["1’234", false, 1234],
    ["12,5", true, 12.5],
    ["1.234,5", true, 1234.5],
    ["12.5", true, 12.5],
    ["1e3", false, 1000],
    [".5", false, 0.5],
  ])("reads %s (comma %s)", (text, comma, expected) => expect(parseNumber(text, comma)).toBe(expected));

  it.each([
    "",
    " ",
    "12,5",
    "12 km",
    "1 2",
    "12-13",
    "0x1f",
    "Infinity",
    "NaN",
    "1e999",
    "--1",
    "1.2.3",
    "١٢",
  ])("refuses %j", (text) => expect(parseNumber(text, false)).toBeNaN());

  it("reads what was written, for any finite number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        const plain = value.toFixed(6);
        expect(parsePlainNumber(plain)).toBe(Number(plain));
        expect(parseNumber(plain.replace(".", ","), true)).toBe(Number(plain));
        expect(parseNumber(String(value), false)).toBe(Number(String(value)));
      }),
    );
  });

  it("rounds plain numbers as the language itself does, however many digits they have", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 20 });
    const sign = fc.constantFrom("", "+", "-");
    fc.assert(
      fc.property(sign, digits, fc.option(digits, { nil: null }), (before, whole, fraction) => {
        const text = `${before}${whole}${fraction === null ? "" : `.${fraction}`}`;
        const isNumber = whole.length + (fraction ?? "").length > 0;
        expect(parsePlainNumber(text)).toBe(isNumber ? Number(text) : Number.NaN);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("figures", () => {
  it.each([
    ["0", false, 0],
    ["12", false, 12],
    ["12.0", false, 12],
    ["1,234", false, 1234],
    ["1.234", true, 1234],
    ["", false, unknownFigure],
    ["unknown", false, unknownFigure],
    ["н/д", false, unknownFigure],
    ["-99", false, Number.NaN],
    ["2.5", false, Number.NaN],
    ["several", false, Number.NaN],
    ["5000000000", false, Number.NaN],
  ])("reads %j (comma %s)", (text, comma, expected) => expect(parseFigure(text, comma)).toBe(expected));

  it("keeps both ends of a range, and the lower alone of an open one", () => {
    expect(parseFigureRange("5–7")).toEqual({ low: 5, high: 7 });
    expect(parseFigureRange("5 - 7")).toEqual({ low: 5, high: 7 });
    expect(parseFigureRange("5+")).toEqual({ low: 5, high: unknownFigure });
    expect(parseFigureRange("at least 5")).toEqual({ low: 5, high: unknownFigure });
    expect(parseFigureRange("щонайменше 5")).toEqual({ low: 5, high: unknownFigure });
    for (const text of ["7-5", "-5", "about 5", "5-7-9"]) expect(parseFigureRange(text)).toBeNull();
  });
});
