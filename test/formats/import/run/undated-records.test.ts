import { describe, expect, it } from "vitest";
import type { ImportSettings } from "../../../../src/formats/import/import-settings";
import { allIssues, csvOf, fileOf, geojsonOf, importAll, squareAt } from "./import-fixtures";

const undated = { firstDate: "2025-12-01", lastDate: "2025-12-31" };
const kml = fileOf(
  "places.kml",
  `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>A</name><Point><coordinates>30.5,50.4</coordinates></Point></Placemark>
<Placemark><name>B</name><Point><coordinates>36.2,49.9</coordinates></Point></Placemark></Document></kml>`,
);
const gpx = fileOf(
  "points.gpx",
  `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50.4" lon="30.5"><name>A</name></wpt></gpx>`,
);
const spanned = ({ table }: ImportSettings) => ({ table: { ...table, undated } });

describe("records without a date", () => {
  it.each([
    ["KML", kml, 2],
    ["GPX", gpx, 1],
    ["a table", csvOf("a.csv", ["lat,lon,name", "50.4,30.5,A", "49.9,36.2,B"]), 2],
    ["a table with an empty date", csvOf("b.csv", ["date,lat,lon", ",50.4,30.5", "unknown,49.9,36.2"]), 2],
  ] as const)(
    "of %s are rejected and asked about, and accepted within the given span",
    async (_, file, count) => {
      const { review } = await importAll([file]);
      expect(review.counts).toMatchObject({ records: count, accepted: 0 });
      expect(review.issueCounts).toMatchObject({ "no-date": count });
      expect(review.questions).toEqual(["undated"]);

      const running = await importAll([file], spanned(review.settings));
      expect(running.review.counts).toMatchObject({ records: count, accepted: count, repaired: 0 });
      // It stays a question that only the user answers, here by the settings.
      expect(running.review.questions).toEqual(["undated"]);
      expect(running.review.dateExamples).toEqual([]);
      const kyivDays = { startMs: Date.UTC(2025, 10, 30, 22), endMs: Date.UTC(2025, 11, 31, 22) };
      expect(running.review.span).toEqual(kyivDays);
      expect(allIssues(running).map(({ code, effect, record }) => [code, effect, record])).toEqual(
        Array.from({ length: count }, (_, record) => ["date-assumed", "noted", record]),
      );
      const { incidents } = running.take("x");
      expect([...(incidents?.table.throughout ?? [])]).toEqual(Array(count).fill(0));
    },
  );

  it("beside dated ones are a setting, not a question", async () => {
    const file = csvOf("a.csv", ["date,lat,lon", "2025-12-24,50.4,30.5", ",49.9,36.2", "soon,49.8,36.1"]);
    const { review } = await importAll([file]);
    expect(review.questions).toEqual([]);
    const running = await importAll([file], spanned(review.settings));
    expect(running.review.counts).toMatchObject({ accepted: 2, rejected: 1 });
    expect(running.review.issueCounts).toEqual({ "date-assumed": 1, "date-unreadable": 1 });
    expect(running.review.dateExamples.map(({ original }) => original)).toEqual(["2025-12-24"]);
  });

  it("are not asked about where dates are there, if unreadable, or where there are only areas", async () => {
    const file = csvOf("a.csv", ["date,lat,lon", "31.31.2025,50.4,30.5"]);
    const { settings } = (await importAll([file])).review;
    const roles = ["date", "lat", "lng"] as const;
    const unreadable = await importAll([file], { table: { ...settings.table, roles, undated } });
    expect(unreadable.review.issueCounts).toEqual({ "date-unreadable": 1 });
    expect(unreadable.review.questions).not.toContain("undated");
    const areas = await importAll([geojsonOf("a.geojson", [{ geometry: squareAt(30, 48, 1) }])]);
    expect(areas.review.questions).not.toContain("undated");
  });
});

describe("whose control areas are", () => {
  const named = (name: string, ...texts: string[]) =>
    geojsonOf(
      name,
      texts.map((text, index) => ({ geometry: squareAt(30 + index, 48, 1), properties: { name: text } })),
    );

  it("is asked with what the file's name suggests", async () => {
    const { review } = await importAll([named("deepstatemap_data_20251231.geojson", "")]);
    expect(review).toMatchObject({ questions: ["holder"], suggestedHolder: "RU" });
    expect(review.settings).toMatchObject({ areas: "control", control: { holder: "RU" } });
    const chosen = await importAll([named("deepstatemap_data_20251231.geojson", "")], {
      control: review.settings.control,
    });
    expect(chosen.review.questions).toEqual([]);
  });

  it("is not asked where every record says it, and asked where a single one does not", async () => {
    const said = await importAll([named("map_20251231.geojson", "Occupied", "Ukrainian")]);
    expect(said.review).toMatchObject({ questions: [], suggestedHolder: null });
    const half = await importAll([named("map_20251231.geojson", "Occupied", "Area 5")]);
    expect(half.review.questions).toEqual(["holder"]);
  });
});
