import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import { buildBanks } from "../../../src/core/geo/courses/bank";
import { chainLines, orientRiver } from "../../../src/core/geo/courses/chain-lines";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { findRiverMouth, riverMouths } from "../../../src/core/places/river-mouths";

interface RiverFeature {
  readonly properties: { readonly name: { readonly en: string } | null };
  readonly geometry: { readonly coordinates: LngLat[] };
}

const file = new URL("../../../public/basemap/rivers.geojson", import.meta.url);
const features = (JSON.parse(readFileSync(file, "utf8")) as { features: RiverFeature[] }).features;
const linesOf = (id: string) =>
  features.filter(({ properties }) => properties.name?.en === id).map(({ geometry }) => geometry.coordinates);
const courseOf = (id: string) => {
  const mouth = findRiverMouth(id);
  if (mouth === null) throw new Error(id);
  return chainLines(orientRiver(linesOf(id), mouth.position).coordinates);
};

test("every named river of the basemap has a mouth, and no other", () => {
  const named = new Set(features.flatMap(({ properties }) => properties.name?.en ?? []));
  expect(riverMouths.map(({ id }) => id).sort()).toEqual([...named].sort());
  expect(findRiverMouth("Styx")).toBeNull();
});

test.each(riverMouths.map(({ id }) => id))("%s runs to its mouth and has two banks", (id) => {
  const mouth = findRiverMouth(id)!;
  const course = courseOf(id);
  expect(distanceMeters(course.at(-1)!, mouth.position)).toBeLessThan(10_000);
  expect(distanceMeters(course[0]!, mouth.position)).toBeGreaterThan(100_000);
  expect(buildBanks([...course, ...mouth.seaward])).not.toBeNull();
});

describe("banks", () => {
  // Positions: GeoNames, as in the basemap's gazetteer; on which bank a town stands is common geography.
  const towns: Record<string, Record<"left" | "right", readonly (readonly [string, LngLat])[]>> = {
    Dnipro: {
      right: [
        ["Kyiv", [30.5238, 50.4547]],
        ["Cherkasy", [32.0574, 49.4445]],
        ["Dnipro", [35.0407, 48.4666]],
        ["Nikopol", [34.3936, 47.5712]],
        ["Beryslav", [33.4272, 46.8414]],
        ["Kherson", [32.6146, 46.637]],
        ["Mykolaiv", [31.9974, 46.9659]],
        ["Ochakiv", [31.5412, 46.6124]],
      ],
      left: [
        ["Kremenchuk", [33.4204, 49.068]],
        ["Zaporizhzhia", [35.1396, 47.8388]],
        ["Enerhodar", [34.6558, 47.4986]],
        ["Nova Kakhovka", [33.3486, 46.7545]],
        ["Oleshky", [32.7243, 46.6255]],
        ["Melitopol", [35.3744, 46.8556]],
        ["Kinburn Spit", [31.7, 46.52]],
      ],
    },
    "Siverskyi Donets": {
      right: [
        ["Sloviansk", [37.6093, 48.8532]],
        ["Lysychansk", [38.4307, 48.9049]],
      ],
      left: [
        ["Sievierodonetsk", [38.4892, 48.9482]],
        ["Kreminna", [38.2171, 49.0489]],
      ],
    },
    Oskil: { right: [["Izium", [37.2571, 49.2088]]], left: [["Svatove", [38.1546, 49.4094]]] },
    "Southern Buh": {
      right: [["Odesa", [30.7326, 46.4775]]],
      left: [["Kropyvnytskyi", [32.26, 48.51]]],
    },
  };

  test.each(Object.keys(towns))("of the %s are where its towns are", (id) => {
    const banks = buildBanks([...courseOf(id), ...findRiverMouth(id)!.seaward])!;
    for (const bank of ["left", "right"] as const) {
      const other = bank === "left" ? "right" : "left";
      for (const [name, position] of towns[id]![bank]) {
        expect(areaContains(indexArea(banks[bank]), position), name).toBe(true);
        expect(areaContains(indexArea(banks[other]), position), name).toBe(false);
      }
    }
  });
});
