import { describe, expect, test } from "vitest";
import { polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiLineString, MultiPolygon } from "../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { withZones } from "../../../src/core/zones/zone-lookups";
import { box, lookups } from "./lookups";

const square = (west: number, subtract: string[] = []): ZoneRecipe => ({
  kind: "polygon",
  rings: [box(west, 47, west + 1, 48)],
  subtract,
});

function build(id: string, recipes: Record<string, ZoneRecipe>) {
  const byId = new Map(Object.entries(recipes));
  return buildZoneGeometry(byId.get(id)!, withZones(lookups, byId));
}
const issuesOf = (built: ReturnType<typeof build>) => (built.ok ? [] : built.issues);
const sqMeters = (built: ReturnType<typeof build>) => {
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return polygonAreaSqMeters(built.geometry as MultiPolygon);
};

describe("zones that leave others out", () => {
  test("what is left out is made by its own recipe, with what it leaves out itself", () => {
    const recipes = { a: square(36, ["b"]), b: square(36.5, ["c"]), c: square(36.5) };
    const plain = sqMeters(build("c", recipes));
    expect(sqMeters(build("a", recipes)) / plain).toBeCloseTo(1, 6);
    expect(sqMeters(build("a", { ...recipes, b: square(36.5) })) / plain).toBeCloseTo(0.5, 3);
  });

  test("a circle is refused by everyone who leads to it, whoever is asked first", () => {
    const recipes = {
      a: square(36, ["b"]),
      b: square(36.5, ["a"]),
      c: square(36, ["a"]),
      d: square(36, ["d"]),
    };
    expect(issuesOf(build("a", recipes))).toEqual([{ code: "circular-subtract", id: "b" }]);
    expect(issuesOf(build("b", recipes))).toEqual([{ code: "circular-subtract", id: "a" }]);
    expect(issuesOf(build("c", recipes))).toEqual([{ code: "circular-subtract", id: "a" }]);
    expect(issuesOf(build("d", recipes))).toEqual([{ code: "circular-subtract", id: "d" }]);
  });

  test("a line and a zone of which nothing is left take nothing away; one without geometry is said", () => {
    const line: ZoneRecipe = {
      kind: "line",
      path: {
        positions: [
          [36, 47.5],
          [37, 47.5],
        ],
      },
    };
    const gone: ZoneRecipe = { ...square(36), clip: [{ to: "oblast", id: "UA-09" }], subtract: ["all"] };
    const all: ZoneRecipe = { kind: "polygon", rings: [box(35, 46, 38, 49)] };
    const recipes = { a: square(36, ["line", "gone"]), line, gone, all };
    expect(sqMeters(build("a", recipes)) / sqMeters(build("a", { a: square(36) }))).toBeCloseTo(1, 9);
    const broken: ZoneRecipe = { kind: "circle", center: [36, 47], radiusMeters: 0 };
    expect(issuesOf(build("a", { a: square(36, ["broken", "none"]), broken }))).toEqual([
      { code: "unknown-zone", id: "broken" },
      { code: "unknown-zone", id: "none" },
    ]);
  });
});

describe("a clip to a bank", () => {
  const course: MultiLineString = {
    type: "MultiLineString",
    coordinates: [
      [
        [36.4, 49],
        [36.4, 47.6],
      ],
      [
        [36.4, 47.5],
        [36.5, 47.4],
        [36.3, 46.9],
      ],
    ],
  };
  const river = (id: string) => (id === "River" ? course : null);
  const clipped = (bank: "left" | "right", id = "River") =>
    buildZoneGeometry({ ...square(36), clip: [{ to: "river", id, bank }] }, { ...lookups, river });

  test("is the ground on that hand of somebody who looks downstream, and both make up the whole", () => {
    const [left, right] = [clipped("left"), clipped("right")];
    const eastOf = (built: typeof left) =>
      (built.ok ? (built.geometry.coordinates.flat(2) as LngLat[]) : []).every(([lng]) => lng > 36.29);
    expect([eastOf(left), eastOf(right)]).toEqual([true, false]);
    const whole = sqMeters(buildZoneGeometry(square(36), lookups));
    expect((sqMeters(left) + sqMeters(right)) / whole).toBeCloseTo(1, 6);
    // 0.6° of 1° lies east of the straight part; below it the river swings to both sides.
    expect(sqMeters(left) / whole).toBeGreaterThan(0.58);
    expect(sqMeters(left) / whole).toBeLessThan(0.63);
  });

  test("of a river that is not known, or without course, is refused", () => {
    expect(issuesOf(clipped("left", "Styx"))).toEqual([{ code: "unknown-river", id: "Styx" }]);
    const dry = {
      ...lookups,
      river: () => ({ type: "MultiLineString", coordinates: [] }) as MultiLineString,
    };
    const built = buildZoneGeometry({ ...square(36), clip: [{ to: "river", id: "Dry", bank: "left" }] }, dry);
    expect(issuesOf(built)).toEqual([{ code: "unknown-river", id: "Dry" }]);
  });
});
