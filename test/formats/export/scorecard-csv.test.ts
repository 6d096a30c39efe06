import Papa from "papaparse";
import { expect, test } from "vitest";
import { figureCodes } from "../../../src/core/zones/compare/figure-table";
import type { ZoneFigures } from "../../../src/core/zones/scorecard";
import { type ScorecardFacts, writeScorecardCsv } from "../../../src/formats/export/scorecard-csv";
import { sampleProfile } from "../../look/charts/sample-profile";
import { csvFacts, splitNotes } from "./zone-csv-fixture";

const figures: ZoneFigures = {
  areaSqMeters: 4_500_123.44,
  lengthMeters: 100_000,
  settlements: { count: 2, ids: ["1", "2"] },
  residentsBefore2022: { sum: 1200, placesWithoutFigure: 1 },
  width: { meanMeters: 30_000, leastMeters: 29_000.26, greatestMeters: 31_000 },
  byUnit: [{ unitId: "UA-14", areaSqMeters: 4_000_000, lengthMeters: 90_000 }],
  nearCities: [
    { placeId: "9", side: "left", distanceMeters: 5_100.04 },
    { placeId: "8", side: null, distanceMeters: 0 },
  ],
};
const inside = {
  certain: 3,
  possible: 2,
  outside: 7,
  possibleBecause: { time: 1, place: 1, timeAndPlace: 0, report: 0 },
};

const facts: ScorecardFacts = {
  ...csvFacts,
  compared: {
    figures,
    shares: { russianHeld: 3e6, ukrainianHeld: 1e6, contested: 5e5, claimed: 0, outsideUkraine: 123 },
    withdrawal: sampleProfile(),
    inside,
    near: { certain: 5, possible: 2 },
  },
  inside,
  insidePerWeek: { certain: 5.25, possible: 3.5 },
  nearMeters: 20_000,
  unitName: (id) => (id === "UA-14" ? "Donetsk Oblast" : id),
  placeName: (id) => (id === "9" ? "=HYPERLINK(1)" : `Place ${id}`),
  sourceOf: (ground) => (ground === "geometry" ? "Demarc" : `Source of ${ground}`),
};

const rowsOf = (change: Partial<ScorecardFacts> = {}) =>
  Papa.parse<Record<string, string>>(splitNotes(writeScorecardCsv({ ...facts, ...change })).table, {
    header: true,
    skipEmptyLines: true,
  }).data;
const figureOfFigure = (code: string, change: Partial<ScorecardFacts> = {}) =>
  rowsOf(change).find((row) => row.code === code)?.value;

test("every figure that is compared has one row, with its unit and where it comes from", () => {
  const rows = rowsOf();
  for (const code of figureCodes) expect(rows.filter((row) => row.code === code)).toHaveLength(1);
  expect(rows.find(({ code }) => code === "area")).toEqual({
    code: "area",
    name: "area",
    value: "4500123.4",
    unit: "m2",
    qualifier: "WGS84 ellipsoid",
    source: "Demarc",
  });
  expect(rows.find(({ code }) => code === "settlements")).toMatchObject({
    value: "2",
    unit: "count",
    qualifier: "listed places only, an under-count",
    source: "Source of gazetteer",
  });
  expect(figureOfFigure("pull-back-largest-ua")).toBe("35000");
  expect(figureOfFigure("incidents-per-week-certain")).toBe("5.25");
  expect(rows.find(({ code }) => code === "incidents-near-certain")).toMatchObject({
    value: "5",
    qualifier: "within 20000 m",
  });
});

test("oblasts, cities and reasons have a row each, and no name starts a formula", () => {
  const rows = rowsOf();
  expect(
    rows.filter(({ code }) => code?.startsWith("unit-")).map(({ name, value }) => [name, value]),
  ).toEqual([
    ["Donetsk Oblast", "4000000"],
    ["Donetsk Oblast", "90000"],
  ]);
  expect(rows.filter(({ code }) => code === "near-city").map(({ name, value }) => [name, value])).toEqual([
    ["'=HYPERLINK(1)", "5100"],
    ["Place 8", "0"],
  ]);
  expect(rows.filter(({ code }) => code === "possible-because").map(({ value }) => value)).toEqual([
    "1",
    "1",
    "0",
    "0",
  ]);
});

test("unknown is an empty value, not 0", () => {
  expect(figureOfFigure("vacated-ru")).toBe("");
  const none = { ...facts.compared, shares: null, withdrawal: null };
  expect(figureOfFigure("russian-held", { compared: none })).toBe("");
  expect(figureOfFigure("pull-back-mean-ru", { compared: none })).toBe("");
  const unlisted = { ...figures, residentsBefore2022: { sum: 0, placesWithoutFigure: 2 } };
  expect(figureOfFigure("residents", { compared: { ...facts.compared, figures: unlisted } })).toBe("");
  expect(figureOfFigure("incidents-per-week-certain", { insidePerWeek: null })).toBe("");
  const line = { ...figures, areaSqMeters: 0, width: null };
  const ofLine = { compared: { ...facts.compared, figures: line } };
  expect(
    ["area", "settlements", "residents", "width-mean"].map((code) => figureOfFigure(code, ofLine)),
  ).toEqual(["", "", "", ""]);
});
