import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { polygonAreaSqMeters } from "../../../../src/core/geo/geodesic";
import type { Area } from "../../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import { validateRecipe } from "../../../../src/core/zones/validate-recipe";
import { buildZones } from "../../../../src/formats/import/areas/build-zones";
import type { ImportIssue } from "../../../../src/formats/import/import-issue";
import { noLookups } from "./no-lookups";

const ring = (west: number): [number, number][] => [
  [west, 48],
  [west + 1, 48],
  [west + 1, 49],
  [west, 49],
  [west, 48],
];

function build(geometry: Geometry, cells: Record<string, string> = {}) {
  const issues: ImportIssue[] = [];
  const record = {
    file: "a.kml",
    record: 4,
    line: 7,
    columns: Object.keys(cells),
    cells: Object.values(cells),
    geometry,
  };
  const zones = buildZones([record], { report: (issue) => issues.push(issue) });
  return { zones, told: issues.map(({ code, effect, original }) => [code, effect, original]) };
}

describe("zones", () => {
  it("are polygons, unions of polygons, and lines", () => {
    expect(build({ type: "Polygon", coordinates: [ring(30)] }).zones).toEqual([
      {
        id: "a.kml 5",
        name: { en: "a 5", uk: "a 5" },
        scenario: "",
        readingOf: null,
        assumptions: [],
        referenceDate: null,
        variants: [],
        recipe: { kind: "polygon", rings: [ring(30)] },
      },
    ]);
    const two = build({ type: "MultiPolygon", coordinates: [[ring(30)], [ring(32)]] }).zones[0]?.recipe;
    expect(two).toEqual({
      kind: "derived",
      expression: { op: "union", of: [{ polygon: [ring(30)] }, { polygon: [ring(32)] }] },
    });
    const lines = build(
      { type: "MultiLineString", coordinates: [ring(30).slice(0, 3), ring(32).slice(0, 3)] },
      { title: "Line" },
    );
    expect(lines.zones.map(({ name, recipe }) => [name.en, recipe.kind])).toEqual([
      ["Line (1)", "line"],
      ["Line (2)", "line"],
    ]);
  });

  it("are named by title or name, in each language where there are both", () => {
    const area: Geometry = { type: "Polygon", coordinates: [ring(30)] };
    expect(build(area, { name: "Zone", name_uk: "Зона" }).zones[0]?.name).toEqual({ en: "Zone", uk: "Зона" });
    expect(build(area, { name: "Zone", Title: "Best" }).zones[0]?.name.en).toBe("Best");
  });

  it("resolve a ring that crosses itself into what it encloses", () => {
    const tie: Geometry = {
      type: "Polygon",
      coordinates: [
        [
          [30, 48],
          [31, 49],
          [31, 48],
          [30, 49],
          [30, 48],
        ],
      ],
    };
    const { zones, told } = build(tie);
    const recipe = zones[0]?.recipe;
    expect(recipe && validateRecipe(recipe)).toEqual([]);
    const built = recipe && buildZoneGeometry(recipe, noLookups);
    const whole = polygonAreaSqMeters({ type: "Polygon", coordinates: [ring(30)] });
    const area =
      built?.ok && built.geometry.type === "MultiPolygon" ? polygonAreaSqMeters(built.geometry) : 0;
    expect(area / whole).toBeCloseTo(0.5, 2);
    expect(told).toMatchObject([
      ["area-repaired", "repaired", expect.stringMatching(/^ring-self-crossing: 30\.5.*; .* > .* km²$/)],
    ]);
  });

  it("part a ring that touches itself, and keep its area to the square metre", () => {
    const touching: Extract<Area, { type: "Polygon" }> = {
      type: "Polygon",
      coordinates: [
        [
          [30, 48],
          [30.04, 48],
          [30.03, 48.01],
          [30.05, 48.01],
          [30.04, 48],
          [30.06, 48],
          [30.06, 48.04],
          [30, 48.04],
          [30, 48],
        ],
        [
          [30.002, 48.012],
          [30.002, 48.014],
          [30.004, 48.014],
          [30.004, 48.016],
          [30.006, 48.016],
          [30.006, 48.014],
          [30.004, 48.014],
          [30.004, 48.012],
          [30.002, 48.012],
        ],
      ],
    };
    const { zones, told } = build(touching as unknown as Geometry);
    const recipe = zones[0]?.recipe;
    if (recipe?.kind !== "polygon") throw new Error(`${recipe?.kind}`);
    expect(validateRecipe(recipe)).toEqual([]);
    // The notch and both squares of the pinched hole.
    expect(recipe.rings).toHaveLength(4);
    const before = polygonAreaSqMeters(touching);
    const after = polygonAreaSqMeters({ type: "Polygon", coordinates: recipe.rings });
    expect(Math.abs(after / before - 1)).toBeLessThan(1e-6);
    expect(told).toEqual([
      ["area-repaired", "repaired", expect.stringMatching(/^ring-self-crossing: [\d.]+, [\d.]+$/)],
    ]);
  });

  it("reject an outline that encloses nothing", () => {
    const { zones, told } = build({
      type: "Polygon",
      coordinates: [
        [
          [30, 48],
          [30, 49],
          [30, 48.5],
          [30, 48],
        ],
      ],
    });
    expect(zones).toEqual([]);
    expect(told).toMatchObject([["geometry-invalid", "rejected", expect.any(String)]]);
  });

  it("reject points and what no recipe can hold, with the reason", () => {
    expect(build({ type: "Point", coordinates: [30, 48] })).toEqual({
      zones: [],
      told: [["geometry-unsupported", "rejected", "Point"]],
    });
    const still = build({
      type: "LineString",
      coordinates: [
        [30, 48],
        [30, 48],
      ],
    });
    expect(still.zones).toEqual([]);
    expect(still.told).toMatchObject([["geometry-invalid", "rejected", expect.any(String)]]);
  });
});
