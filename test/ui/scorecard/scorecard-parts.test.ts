import { expect, test } from "vitest";
import { csvFileName } from "../../../src/ui/scorecard/csv-file-name";
import { describeControlPlace, tableStations } from "../../../src/ui/scorecard/profile/profile-stations";
import { sampleProfile } from "../../look/charts/sample-profile";

test("a file is named after its zone, whatever is in the name", () => {
  expect(csvFileName("Line A: Siversk – Orikhiv", "scorecard")).toBe("line-a-siversk-orikhiv-scorecard.csv");
  expect(csvFileName("Смуга Б", "withdrawal")).toBe("смуга-б-withdrawal.csv");
  expect(csvFileName("../\\\u202e", "scorecard")).toBe("zone-scorecard.csv");
  expect(csvFileName("x".repeat(200), "scorecard")).toHaveLength(74);
});

test("a table of a long profile is thinned but keeps both ends and the largest distances", () => {
  expect(tableStations(sampleProfile())).toEqual([0, 1, 2, 3, 4]);
  const profile = sampleProfile();
  const alongMeters = Float64Array.from({ length: 400 }, (_, index) => index * 100);
  const [ukrainian, russian] = profile.sides;
  const sides = [
    { ...ukrainian, largestAt: 123 },
    { ...russian, largestAt: null },
  ] as const;
  const rows = tableStations({ ...profile, alongMeters, sides });
  expect(rows.length).toBeLessThanOrEqual(41);
  expect(rows).toContain(123);
  expect([rows[0], rows.at(-1)]).toEqual([0, 399]);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test("the control line is told by its side, or as unknown", () => {
  expect([3_000, -1_500, Number.NaN].map((meters) => describeControlPlace("en", meters))).toEqual([
    "3 km left",
    "1.5 km right",
    "unknown",
  ]);
});
