import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfFileName } from "../../../../src/formats/import/areas/date-of-file-name";
import { dateOfValue, findDate } from "../../../../src/formats/import/areas/find-date";

describe("dates in names of files", () => {
  it.each([
    ["deepstatemap_data_20251231.geojson", "2025-12-31"],
    ["control-2025-12-31.kml", "2025-12-31"],
    ["Карта 31.12.2025.kmz", "2025-12-31"],
    ["map_31_12_2025.zip", "2025-12-31"],
    ["folder 2024/31-12-2025.geojson.gz", "2025-12-31"],
    ["31122025.geojson", "2025-12-31"],
    ["UA map 31 December 2025.kml", "2025-12-31"],
    ["Dec 31, 2025.kml", "2025-12-31"],
    ["31 грудня 2025.kml", "2025-12-31"],
    ["31_декабря_2025.kml", "2025-12-31"],
    ["20251231T2359.geojson", "2025-12-31"],
  ])("%s", (name, date) => {
    expect(dateOfFileName(name)).toBe(date);
  });

  it.each([
    "map.geojson",
    "deepstate_daily_2025-10_2025-12.geojson",
    "20251301.geojson",
    "2025-02-30.kml",
    "1234567890.kml",
    "from 2025-12-01 to 2025-12-31.kml",
    "04/05/2025",
    "31 foo 2025.kml",
  ])("none in %s", (name) => {
    expect(dateOfFileName(name)).toBeNull();
  });

  it("find every day in every way of writing it", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1901-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (day) => {
          const iso = day.toISOString().slice(0, 10);
          const [year, month, date] = iso.split("-");
          for (const text of [
            iso,
            `${year}${month}${date}`,
            `${date}.${month}.${year}`,
            `x_${date}_${month}_${year}_y`,
          ])
            expect(findDate(text)).toBe(iso);
        },
      ),
    );
  });
});

describe("dates in values", () => {
  it("take an instant's day in the zone, and a clock time's own day", () => {
    expect(dateOfValue("2025-12-31T23:30:00Z", "Europe/Kyiv")).toBe("2026-01-01");
    expect(dateOfValue("2025-12-31 23:30", "Europe/Kyiv")).toBe("2025-12-31");
    expect(dateOfValue("2025-12-31T23:30:00+03:00", "Europe/Kyiv")).toBe("2025-12-31");
    expect(dateOfValue("12/31/2025", "Europe/Kyiv")).toBe("2025-12-31");
    expect(dateOfValue("04/05/2025", "Europe/Kyiv")).toBeNull();
  });
});
