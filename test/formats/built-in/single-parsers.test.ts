import { describe, expect, it } from "vitest";
import { parseControl } from "../../../src/formats/built-in/control-geojson";
import { parseFeatureCollection } from "../../../src/formats/built-in/feature-collection";
import { parseGazetteer } from "../../../src/formats/built-in/gazetteer";
import { parseRegionLabels } from "../../../src/formats/built-in/region-labels";
import { parseStrikes } from "../../../src/formats/built-in/strikes-geojson";
import { parseTalks } from "../../../src/formats/built-in/talks-json";
import { parseZones } from "../../../src/formats/built-in/zones-geojson";
import {
  collectionFile,
  controlFile,
  gazetteerFile,
  labelsFile,
  strikesFile,
  talksFile,
  zonesFile,
} from "./fixtures";

describe("strikes", () => {
  const parse = (change: (file: ReturnType<typeof strikesFile>) => void) => {
    const file = strikesFile();
    change(file);
    return parseStrikes(JSON.stringify(file));
  };

  it("come with their names and with times as instants", () => {
    const { value } = parse(() => undefined);
    expect(value.speakers).toEqual({ mayor: { en: "The mayor", uk: "Міський голова" } });
    const [first] = value.incidents;
    expect(first?.id).toBe("first");
    expect(first?.time).toEqual({
      earliestMs: Date.UTC(2025, 11, 26, 13, 45),
      latestMs: Date.UTC(2025, 11, 26, 14, 13),
      extent: "within",
      precision: "hour",
      zone: "Europe/Kyiv",
    });
    expect(first?.claims[0]?.published?.earliestMs).toBe(Date.UTC(2025, 11, 26, 14, 13));
    expect(first?.claims[0]?.injured).toBeNull();
  });

  it.each<[string, (properties: ReturnType<typeof strikesFile>) => void, string | null, RegExp]>([
    [
      "an address that is no web page",
      (p) => (p.claims[0].url = "javascript:alert(1)"),
      "claims.0.url",
      /not an http.*javascript/,
    ],
    ["an unknown weapon", (p) => p.weapons.push("trebuchet"), "weapons.1", /trebuchet/],
    ["a negative count", (p) => (p.claims[0].killed = -1), "claims.0.killed", /-1/],
    ["a time without offset", (p) => (p.time.earliest = "2025-12-26T15:45"), "time.earliest", /offset/],
    ["a reversed time", (p) => (p.time.latest = "2025-12-26T15:00+02:00"), "time", /ends at or before/],
    ["an unknown zone", (p) => (p.time.zone = "Europe/Moskau"), "time.zone", /Moskau/],
    ["a latitude off the globe", (p) => (p.place.lngLat = [36, 95]), "place.lngLat.1", /95/],
    ["a text without Ukrainian", (p) => (p.title = { en: "Strike" }), "title.uk", /undefined/],
    ["no claims", (p) => (p.claims = []), "claims", /length/],
    ["an admin area with a radius", (p) => (p.placePrecision = "admin1"), null, /radius/],
  ])("refuse %s alone, with its row, member and reason", (_, spoil, column, original) => {
    const { value, issues } = parse((file) => spoil(file.features[1].properties));
    expect(value.incidents.map(({ id }) => id)).toEqual(["first", "third"]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "invalid-record", row: 1, column });
    expect(issues[0]?.original).toMatch(original);
  });

  it("take zero for a coordinate and for a count", () => {
    const { value, issues } = parse((file) => {
      file.features[0].properties.place.lngLat = [0, 0];
      file.features[0].properties.claims[0].killed = 0;
    });
    expect(issues).toEqual([]);
    expect(value.incidents[0]?.place.lngLat).toEqual([0, 0]);
    expect(value.incidents[0]?.claims[0]?.killed).toBe(0);
  });

  it("keep the first of two with one id and name the row of the other, refused rows before it counted", () => {
    const { value, issues } = parse((file) => {
      file.features[0].properties.scope = "galaxy";
      file.features[2].id = "second";
    });
    expect(value.incidents.map(({ id }) => id)).toEqual(["second"]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["invalid-record", 0],
      ["duplicate-id", 2],
    ]);
  });
});

describe("control", () => {
  it("is valid from midnight in Kyiv, its line in parts", () => {
    const { value } = parseControl(JSON.stringify(controlFile()));
    expect(value).toMatchObject({
      date: "2025-12-23",
      validFromMs: Date.UTC(2025, 11, 22, 22),
      sourceId: "demarc-schematic",
      schematic: true,
      uncertaintyMeters: 10_000,
      contactLine: {
        type: "MultiLineString",
        coordinates: [
          [
            [37, 48],
            [37, 49],
          ],
        ],
      },
    });
    expect(value?.areas.map(({ id, status }) => [id, status])).toEqual([
      ["2025-12-23.0", "assessed"],
      ["2025-12-23.1", "contested"],
      ["2025-12-23.2", "claimed"],
    ]);
  });

  it("refuses a date that does not exist as a whole", () => {
    const file = controlFile();
    file.demarc.date = "2025-02-30";
    const { value, issues } = parseControl(JSON.stringify(file));
    expect(value).toBeNull();
    expect(issues[0]).toMatchObject({ code: "not-a-collection", row: null, column: "demarc.date" });
  });

  it("refuses an area with a ring of three positions alone", () => {
    const file = controlFile();
    file.features[1].geometry = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [0, 0],
        ],
      ],
    };
    const { value, issues } = parseControl(JSON.stringify(file));
    expect(value?.areas.map(({ status }) => status)).toEqual(["assessed", "claimed"]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "invalid-record", row: 1, column: "geometry.coordinates.0" });
  });
});

describe("zones", () => {
  it("come with their recipe completed and the day they appear from in Kyiv", () => {
    const { value } = parseZones(JSON.stringify(zonesFile()));
    expect(value.proposals[0]).toMatchObject({
      certainty: "assumed",
      appearsFromMs: Date.UTC(2025, 11, 23, 22),
      zone: {
        id: "first",
        scenario: "",
        recipe: { kind: "strip", segments: [], ends: "flat", clip: [], subtract: [] },
      },
    });
    expect(value.undrawn.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("lose one alone by a date that does not exist or a recipe of no kind", () => {
    const file = zonesFile();
    file.features[0].properties.appearsFrom = "2025-02-30";
    file.features[1].properties.recipe.kind = "cloud";
    file.features.push(zonesFile().features[0]);
    const { value, issues } = parseZones(JSON.stringify(file));
    expect(value.proposals).toHaveLength(1);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [0, "properties.appearsFrom"],
      [1, "properties.recipe.kind"],
    ]);
  });

  it("lose an undrawn one alone", () => {
    const file = zonesFile();
    file.demarc.withoutGeometry[1].reason.uk = "";
    const { value, issues } = parseZones(JSON.stringify(file));
    expect(value.proposals).toHaveLength(2);
    expect(value.undrawn.map(({ id }) => id)).toEqual(["a"]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ row: 1, column: "demarc.withoutGeometry.reason.uk" });
  });
});

describe("talks", () => {
  it("last a day, or from the first to the end of the last one, by the clock of their place", () => {
    const { value } = parseTalks(JSON.stringify(talksFile()));
    expect(value.map(({ id, startMs, endMs }) => [id, startMs, endMs])).toEqual([
      ["day", Date.UTC(2025, 11, 23, 23), Date.UTC(2025, 11, 24, 23)],
      // 47 hours: the second day is the one on which Kyiv's clocks go forward.
      ["days", Date.UTC(2025, 2, 28, 22), Date.UTC(2025, 2, 30, 21)],
    ]);
  });

  it.each<[string, (moment: ReturnType<typeof talksFile>) => void, string | null]>([
    ["a date that does not exist", (moment) => (moment.date = "2025-02-30"), "date"],
    ["a zone that does not exist", (moment) => (moment.zone = "Europe/Nowhere"), "zone"],
    ["neither date nor interval", (moment) => delete moment.date, null],
    [
      "an interval that ends before it begins",
      (moment) => (moment.interval = { firstDay: "2025-12-24", lastDay: "2025-12-23" }),
      "interval",
    ],
    ["no sources", (moment) => (moment.sources = []), "sources"],
  ])("refuse one with %s alone", (_, spoil, column) => {
    const file = talksFile();
    spoil(file.moments[0]);
    const { value, issues } = parseTalks(JSON.stringify(file));
    expect(value.map(({ id }) => id)).toEqual(["days"]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "invalid-record", row: 0, column });
  });
});

describe("the gazetteer", () => {
  it("reads rows by the names of their fields; a place without a Ukrainian name keeps its English one", () => {
    const { value } = parseGazetteer(JSON.stringify(gazetteerFile()));
    expect(value[0]).toEqual({
      id: "706483",
      name: { en: "Kharkiv", uk: "Харків" },
      lngLat: [36.25272, 49.98081],
      populationBefore2022: 1_430_885,
      country: "UA",
      admin1Id: "UA-63",
      rank: 2,
    });
    expect(value[1]?.name).toEqual({ en: "Bağcılar", uk: "Bağcılar" });
    expect(value.map(({ populationBefore2022 }) => populationBefore2022)).toEqual([1_430_885, null, 0]);
    expect(value[2]?.id).toBe("hand-khorly");
  });

  it.each([
    ["lat", 4, 91],
    ["lng", 3, -181],
    ["en", 1, ""],
    ["population", 5, "many"],
    ["rank", 9, null],
  ])("refuses a row with a bad %s alone", (column, index, bad) => {
    const file = gazetteerFile();
    file.rows[1][index] = bad;
    const { value, issues } = parseGazetteer(JSON.stringify(file));
    expect(value.map(({ id }) => id)).toEqual(["706483", "hand-khorly"]);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "invalid-record", row: 1, column });
  });

  it("refuses a row that is too short alone", () => {
    const file = gazetteerFile();
    file.rows[0].length = 4;
    const { value, issues } = parseGazetteer(JSON.stringify(file));
    expect(value).toHaveLength(2);
    expect(issues[0]).toMatchObject({ row: 0, column: "lat" });
  });
});

it("region labels stand where they say, at zero too", () => {
  const { value } = parseRegionLabels(JSON.stringify(labelsFile()));
  expect(value.map(({ kind, lngLat }) => [kind, lngLat])).toEqual([
    ["country", [31.2, 49]],
    ["sea", [0, 0]],
  ]);
});

it("a basemap's features come through as they are, a bad one left out and named", () => {
  const file = collectionFile();
  file.features[0].properties.former = true;
  const { value } = parseFeatureCollection(JSON.stringify(file));
  expect(value).toEqual(file);
  file.features[1].geometry = null;
  const spoiled = parseFeatureCollection(JSON.stringify(file));
  expect(spoiled.value.features).toHaveLength(1);
  expect(spoiled.issues).toHaveLength(1);
  expect(spoiled.issues[0]).toMatchObject({ row: 1, column: "geometry" });
});
