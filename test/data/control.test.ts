import { readdirSync, readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020";
import { describe, expect, it } from "vitest";
import type { ControlArea } from "../../src/core/control/control-version";
import { heldShares } from "../../src/core/control/shares";
import { type AreaIndex, areaContains, indexArea } from "../../src/core/geo/area-index";
import { intersectAreas, uniteAreas } from "../../src/core/geo/boolean";
import {
  bearingDegrees,
  destination,
  distanceMeters,
  interpolate,
  polygonAreaSqMeters,
} from "../../src/core/geo/geodesic";
import { type Area, type LngLat, ringsOf } from "../../src/core/geo/position";
import { findSelfCrossing } from "../../src/core/geo/self-crossing";

const dates = ["2025-12-01", "2025-12-23", "2025-12-27", "2026-01-01"] as const;
type ControlDate = (typeof dates)[number];

interface ControlFile {
  readonly demarc: {
    readonly date: string;
    readonly uncertaintyMeters: number;
    readonly contactLine: { readonly coordinates: [number, number][][] };
  };
  readonly features: readonly {
    readonly id: string;
    readonly geometry: Area;
    readonly properties: Pick<ControlArea, "holder" | "status" | "facts"> & {
      readonly validFrom: string;
      readonly validTo: string | null;
    };
  }[];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
}

const files = new Map(dates.map((date) => [date, readJson(`data/control/${date}.geojson`) as ControlFile]));
const fileOf = (date: ControlDate): ControlFile => files.get(date) as ControlFile;

interface Unit {
  readonly properties: { readonly id: string; readonly country: string };
  readonly geometry: Area;
}
const units = (readJson("public/basemap/oblasts.geojson") as { features: Unit[] }).features
  .filter(({ properties }) => properties.country === "UA")
  .map(({ properties, geometry }) => ({ id: properties.id, geometry }));
const ukraine = uniteAreas(units.map(({ geometry }) => geometry)) as Area;

function ground(date: ControlDate, status: ControlArea["status"]): Area | null {
  return uniteAreas(
    fileOf(date)
      .features.filter(({ properties }) => properties.status === status)
      .map(({ geometry }) => geometry),
  );
}
const indexes = new Map(
  dates.flatMap((date) =>
    (["assessed", "contested", "claimed"] as const).map((status): [string, AreaIndex] => {
      const area = ground(date, status);
      if (area === null) throw new Error(`${date} has no ${status} ground`);
      return [`${date} ${status}`, indexArea(area)];
    }),
  ),
);
const isIn = (date: ControlDate, status: ControlArea["status"], position: LngLat): boolean =>
  areaContains(indexes.get(`${date} ${status}`) as AreaIndex, position);

/** R assessed Russian, C contested, U neither; one letter per date. Coordinates: GeoNames and, for Hrabovske, OSM. */
const rows: readonly (readonly [name: string, lng: number, lat: number, states: string, margin?: number])[] =
  [
    ["Toretsk", 37.848, 48.395, "RRRR"],
    ["Chasiv Yar", 37.857, 48.593, "RRRR"],
    ["Velyka Novosilka", 36.835, 47.845, "RRRR"],
    ["Kreminna", 38.214, 49.05, "RRRR"],
    ["Svatove", 38.154, 49.407, "RRRR"],
    ["Bakhmut", 38, 48.594, "RRRR"],
    ["Vuhledar", 37.249, 47.779, "RRRR"],
    ["Enerhodar", 34.662, 47.49, "RRRR"],
    ["Oleshky", 32.724, 46.626, "RRRR", 1000],
    ["Nova Kakhovka", 33.356, 46.76, "RRRR", 1000],
    ["Melitopol", 35.367, 46.849, "RRRR"],
    ["Berdiansk", 36.788, 46.756, "RRRR", 0],
    ["Mariupol", 37.541, 47.095, "RRRR", 0],
    ["Simferopol", 34.108, 44.957, "RRRR"],
    ["Sevastopol", 33.522, 44.589, "RRRR", 0],
    ["Kinburn Spit", 31.62, 46.53, "RRRR", 1000],
    ["Pokrovsk", 37.176, 48.282, "CCCC"],
    ["Siversk", 38.098, 48.866, "CRRR"],
    ["Myrnohrad", 37.265, 48.31, "UCCC", 1000],
    ["Huliaipole", 36.256, 47.667, "UCCC"],
    ["Stepnohirsk", 35.364, 47.59, "UUCC"],
    ["Vovchansk", 36.941, 50.291, "CCCC"],
    ["Kupiansk", 37.616, 49.71, "CUUU"],
    ["Lyman", 37.803, 48.986, "UUUU"],
    ["Kostiantynivka", 37.707, 48.528, "UUUU"],
    ["Hrabovske", 35.451, 50.7, "URRR", 1000],
    ["Sloviansk", 37.598, 48.85, "UUUU"],
    ["Kramatorsk", 37.584, 48.731, "UUUU"],
    ["Orikhiv", 35.783, 47.576, "UUUU"],
    ["Zaporizhzhia", 35.118, 47.852, "UUUU"],
    ["Kherson", 32.615, 46.637, "UUUU"],
    ["Nikopol", 34.391, 47.568, "UUUU"],
  ];
const towns = rows.map(([name, lng, lat, states, margin = 2000]) => ({ name, lng, lat, states, margin }));

function stateAt(date: ControlDate, position: LngLat): string {
  if (isIn(date, "assessed", position)) return "R";
  return isIn(date, "contested", position) ? "C" : "U";
}

describe.each(dates)("control areas of %s", (date) => {
  const { demarc, features } = fileOf(date);

  it("are valid against the schema", () => {
    const validate = new Ajv2020({ allErrors: true }).compile(
      readJson("data/schema/control.schema.json") as object,
    );
    validate(fileOf(date));
    expect(validate.errors).toBeNull();
  });

  it("are valid from their date until the next", () => {
    expect(demarc.date).toBe(date);
    const next = dates[dates.indexOf(date) + 1] ?? null;
    for (const { properties } of features) {
      expect([properties.validFrom, properties.validTo]).toEqual([date, next]);
    }
  });

  it.each(towns)("have $name on its side, with a margin", ({ lng, lat, states, margin }) => {
    const expected = states[dates.indexOf(date)];
    expect(stateAt(date, [lng, lat])).toBe(expected);
    for (let bearing = 0; bearing < 360; bearing += 30) {
      expect(stateAt(date, destination([lng, lat], bearing, margin)), `${bearing}°`).toBe(expected);
    }
  });

  it("overlap nowhere between the three classes", () => {
    const classes = (["assessed", "contested", "claimed"] as const).map(
      (status) => ground(date, status) as Area,
    );
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const shared = intersectAreas(classes[a] as Area, classes[b] as Area);
      // Rounding to five decimals leaves slivers less than a metre wide along shared edges.
      expect(shared === null ? 0 : polygonAreaSqMeters(shared)).toBeLessThan(20_000);
    }
  });

  it("have rings that do not cross themselves", () => {
    for (const { id, geometry } of features) {
      for (const ring of ringsOf(geometry)) expect(findSelfCrossing(ring, "ring"), id).toBeNull();
    }
  });

  it("say for each area which facts it rests on, with addresses", () => {
    for (const { id, properties } of features) {
      expect(properties.facts.length, id).toBeGreaterThan(0);
    }
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  it("have a contact line with the Ukrainian-held side on its left", () => {
    const inUkraine = indexArea(ukraine);
    const checked = { left: 0, right: 0 };
    const wrong: string[] = [];
    for (const line of demarc.contactLine.coordinates) {
      expect(findSelfCrossing(line)).toBeNull();
      line.slice(1).forEach((to, index) => {
        const from = line[index] as LngLat;
        const [middle] = interpolate(from, to, [0.5]) as [[number, number]];
        const bearing = bearingDegrees(from, to);
        const left = destination(middle, bearing - 90, 300);
        const right = destination(middle, bearing + 90, 300);
        if (areaContains(inUkraine, left) && areaContains(inUkraine, middle)) {
          checked.left++;
          if (stateAt(date, left) === "R") wrong.push(`left of ${middle}`);
        }
        if (areaContains(inUkraine, right) && areaContains(inUkraine, middle)) {
          checked.right++;
          if (stateAt(date, right) === "U") wrong.push(`right of ${middle}`);
        }
      });
    }
    expect(wrong).toEqual([]);
    expect(Math.min(checked.left, checked.right)).toBeGreaterThan(200);
  });

  it("have one main contact line without spikes", () => {
    const main = demarc.contactLine.coordinates[0] as LngLat[];
    expect(main.length).toBeGreaterThan(100);
    expect(main.length).toBeLessThanOrEqual(260);
    for (let index = 1; index < main.length - 1; index++) {
      const [before, at, after] = main.slice(index - 1, index + 2) as [LngLat, LngLat, LngLat];
      const turn = Math.abs(((bearingDegrees(at, after) - bearingDegrees(before, at) + 540) % 360) - 180);
      expect(turn, `${at}`).toBeLessThan(60);
      expect(distanceMeters(before, at)).toBeLessThan(60_000);
    }
  });
});

describe("control areas", () => {
  it("have a file for each date and no other", () => {
    const found = readdirSync(new URL("../../data/control/", import.meta.url)).sort();
    expect(found).toEqual(dates.map((date) => `${date}.geojson`));
  });

  it.each([
    ["2025-12-01", "2025-12-23"],
    ["2025-12-23", "2025-12-27"],
    ["2025-12-27", "2026-01-01"],
  ] as const)("differ between %s and %s", (earlier, later) => {
    const areasOf = (date: ControlDate): unknown =>
      fileOf(date).features.map(({ geometry, properties }) => [properties.status, geometry]);
    expect(areasOf(earlier)).not.toEqual(areasOf(later));
  });

  it("give every fact in Ukrainian too, with the pages it was read on", () => {
    for (const date of dates) {
      for (const { properties } of fileOf(date).features) {
        for (const { statement, citations } of properties.facts) {
          expect(statement.uk).toMatch(/[іїєґа-я]/i);
          expect(citations.length).toBeGreaterThan(0);
        }
      }
    }
  });
});

// Demarc counts assessed ground only; the contested pockets are too small to break the tolerances.
describe.each([
  ["assessed", ["assessed"]],
  ["assessed and contested", ["assessed", "contested"]],
] as const)("shares of 1 January 2026, %s, against the published ones (DeepState)", (_counted, statuses) => {
  const areas = fileOf("2026-01-01").features.map(({ id, geometry, properties }) => ({
    id,
    geometry,
    ...properties,
  }));
  const shares = new Map(heldShares(areas, units, "RU", statuses).map((entry) => [entry.unitId, entry]));
  const percent = (id: string): number => 100 * (shares.get(id)?.share ?? Number.NaN);

  it.each([
    ["Luhansk", "UA-09", 99.6],
    ["Donetsk", "UA-14", 78.1],
    ["Zaporizhzhia", "UA-23", 74.8],
    ["Kherson", "UA-65", 72],
  ])("has %s within 3 percentage points", (_name, id, published) => {
    expect(Math.abs(percent(id) - published)).toBeLessThan(3);
  });

  it.each([
    ["Kharkiv", "UA-63", 4.7],
    ["Sumy", "UA-59", 1],
    ["Dnipropetrovsk", "UA-12", 0.6],
  ])("has %s within 40 %% of its share", (_name, id, published) => {
    expect(percent(id)).toBeGreaterThan(0);
    expect(Math.abs(percent(id) / published - 1)).toBeLessThan(0.4);
  });

  it("has all of Crimea, and about as much in all", () => {
    expect(percent("UA-43")).toBeGreaterThan(99.9);
    expect(percent("UA-40")).toBeGreaterThan(99.9);
    const sqKilometers = [...shares.values()].reduce((sum, { heldSqMeters }) => sum + heldSqMeters / 1e6, 0);
    expect(Math.abs(sqKilometers / 116_165 - 1)).toBeLessThan(0.03);
  });

  it("has nothing in the other oblasts but the Kinburn Spit in Mykolaiv", () => {
    const expected = [
      "UA-09",
      "UA-12",
      "UA-14",
      "UA-23",
      "UA-40",
      "UA-43",
      "UA-48",
      "UA-59",
      "UA-63",
      "UA-65",
    ];
    const held = [...shares.values()].filter(({ heldSqMeters }) => heldSqMeters > 0);
    expect(held.map(({ unitId }) => unitId).sort()).toEqual(expected);
  });
});
