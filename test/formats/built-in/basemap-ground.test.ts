import { readFileSync } from "node:fs";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { distanceMeters, lineLengthMeters } from "../../../src/core/geo/geodesic";
import { findRiverMouth } from "../../../src/core/places/river-mouths";
import { areasById, linesOf, namedRivers } from "../../../src/formats/built-in/basemap-ground";

const feature = (properties: Feature["properties"], geometry: Geometry): Feature => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const line = (...coordinates: [number, number][]): Geometry => ({ type: "LineString", coordinates });
const triangle: Geometry = {
  type: "Polygon",
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
};
const point: Geometry = { type: "Point", coordinates: [0, 0] };
const readBasemap = (name: string): FeatureCollection =>
  JSON.parse(readFileSync(new URL(`../../../public/basemap/${name}.geojson`, import.meta.url), "utf8"));

describe("areas", () => {
  it("are found by id, and what has none or is none is an issue", () => {
    const { value, issues } = areasById(
      collection(
        feature({ id: "UA-14" }, triangle),
        feature({ id: "__proto__" }, triangle),
        feature({}, triangle),
        feature({ id: "UA-09" }, point),
        feature(null, triangle),
      ),
    );
    expect([...value.keys()]).toEqual(["UA-14", "__proto__"]);
    expect(value.get("UA-14")).toBe(triangle);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [2, "properties.id"],
      [3, "geometry"],
      [4, "properties.id"],
    ]);
  });

  it("of the basemap are all read", () => {
    for (const name of ["countries", "oblasts"]) {
      const file = readBasemap(name);
      const { value, issues } = areasById(file);
      expect(issues).toEqual([]);
      expect(value.size).toBe(file.features.length);
    }
  });
});

describe("lines", () => {
  it("are one for each feature", () => {
    const { value, issues } = linesOf(collection(feature({}, line([0, 0], [1, 1])), feature({}, point)));
    expect(value).toEqual([
      {
        type: "MultiLineString",
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ]);
    expect(issues).toMatchObject([{ row: 1, column: "geometry", original: "Point" }]);
  });

  it("of the basemap are all read", () => {
    for (const name of ["borders", "oblast-lines"]) {
      const file = readBasemap(name);
      const { value, issues } = linesOf(file);
      expect(issues).toEqual([]);
      expect(value).toHaveLength(file.features.length);
    }
  });
});

describe("rivers", () => {
  const named = (en: string, uk: string) => ({ name: { en, uk }, rank: 1 });
  const mouthOf = (id: string) => (id === "Far" ? null : { position: [3, 0] as const });

  it("are joined by their name and run to the mouth, whatever way their reaches had", () => {
    const { value, issues } = namedRivers(
      collection(
        feature(named("One", "Перша"), line([2, 0], [1, 0])),
        feature({ name: null, rank: 2 }, line([5, 5], [6, 6])),
        feature(named("Two", "Друга"), line([9, 0], [3, 0])),
        feature(named("One", "Перша"), line([2, 0], [3, 0])),
      ),
      mouthOf,
    );
    expect(issues).toEqual([]);
    expect(value.map(({ id, name }) => [id, name.uk])).toEqual([
      ["One", "Перша"],
      ["Two", "Друга"],
    ]);
    expect(value[0]?.course.coordinates.flat()).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    expect(value[0]?.course).toBe(value[0]?.course);
    // As it is handed to a worker.
    expect(structuredClone(value[1])?.course.coordinates).toEqual([
      [
        [9, 0],
        [3, 0],
      ],
    ]);
  });

  it("without a mouth, a name in both languages or a line are issues", () => {
    const { value, issues } = namedRivers(
      collection(
        feature(named("Far", "Далека"), line([0, 0], [1, 1])),
        feature({ name: { en: "Half" } }, line([0, 0], [1, 1])),
        feature(named("One", "Перша"), point),
      ),
      mouthOf,
    );
    expect(value).toEqual([]);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [0, "properties.name"],
      [1, "properties.name"],
      [2, "geometry"],
    ]);
  });

  it("of the basemap all run to their mouths", () => {
    const { value, issues } = namedRivers(readBasemap("rivers"));
    expect(issues).toEqual([]);
    expect(value.map(({ id }) => id)).toContain("Siverskyi Donets");
    for (const { id, course } of value) {
      const mouth = findRiverMouth(id)!.position;
      const end = course.coordinates.at(-1)!.at(-1)!;
      expect(distanceMeters(end, mouth), id).toBeLessThan(15_000);
      const meters = course.coordinates.reduce((sum, path) => sum + lineLengthMeters(path), 0);
      expect(meters, id).toBeGreaterThan(150_000);
    }
  });
});
