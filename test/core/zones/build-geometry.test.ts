import { describe, expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import { lineLengthMeters, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { buildZoneGeometry, type ZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { ZoneRecipe } from "../../../src/core/zones/recipe";
import { box, contactLine, lookups } from "./lookups";

function build(recipe: ZoneRecipe): ZoneGeometry {
  const built = buildZoneGeometry(recipe, lookups);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return built;
}

function buildArea(recipe: ZoneRecipe): MultiPolygon {
  const { geometry } = build(recipe);
  if (geometry.type !== "MultiPolygon") throw new Error("a line where an area was expected");
  return geometry;
}

function codes(recipe: ZoneRecipe): string[] {
  const built = buildZoneGeometry(recipe, lookups);
  return built.ok ? [] : built.issues.map(({ code }) => code);
}

const holds = (area: MultiPolygon, position: LngLat) => areaContains(indexArea(area), position);
const fromControl = { fromControl: { date: "2025-12-01" } };

describe("lines", () => {
  test("the contact line comes in its own direction, cut to a clip", () => {
    const { geometry, baseline } = build({
      kind: "line",
      path: fromControl,
      clip: [{ to: "oblast", id: "UA-14" }],
    });
    expect(geometry).toEqual(baseline);
    expect(geometry.coordinates).toHaveLength(1);
    expect(geometry.coordinates[0]?.[0]).toEqual([37, 47.1]);
    // The border is a geodesic: between its ends it bulges north of the parallel.
    expect(geometry.coordinates[0]?.at(-1)?.[1]).toBeCloseTo(48.0043, 3);
  });

  test("clips of one kind are united", () => {
    const clip = [
      { to: "oblast", id: "UA-14" },
      { to: "oblast", id: "UA-09" },
    ] as const;
    const { baseline } = build({ kind: "line", path: fromControl, clip });
    const meters = (baseline?.coordinates ?? []).reduce((sum, part) => sum + lineLengthMeters(part), 0);
    expect(meters).toBeCloseTo(lineLengthMeters(contactLine.coordinates[0] as LngLat[]), 1);
  });
});

describe("strips", () => {
  const strip = { kind: "strip", path: fromControl, leftMeters: 20_000, rightMeters: 5000 } as const;

  test("left of the contact line is the Ukrainian-held side", () => {
    const { left, right, geometry } = build(strip);
    const heldByUkraine = indexArea(lookups.control("2025-12-01", "UA") as MultiPolygon);
    expect(left && holds(left, [36.8, 47.5])).toBe(true);
    expect(areaContains(heldByUkraine, [36.8, 47.5])).toBe(true);
    expect(right && holds(right, [37.05, 47.5])).toBe(true);
    expect(holds(geometry as MultiPolygon, [37.1, 47.5])).toBe(false);
  });

  test("clip and subtract cut the whole, its sides and its baseline alike", () => {
    const { geometry, left, right, baseline } = build({
      ...strip,
      clip: [{ to: "oblast", id: "UA-14" }],
      subtract: ["taken"],
    });
    const whole = polygonAreaSqMeters(geometry as MultiPolygon);
    const sides = polygonAreaSqMeters(left as MultiPolygon) + polygonAreaSqMeters(right as MultiPolygon);
    expect(sides / whole).toBeCloseTo(1, 5);
    expect(holds(geometry as MultiPolygon, [36.9, 47.3])).toBe(false);
    expect(holds(geometry as MultiPolygon, [36.9, 47.7])).toBe(true);
    expect(holds(geometry as MultiPolygon, [36.9, 48.2])).toBe(false);
    expect(baseline?.coordinates.flat().every(([, lat]) => lat < 48.005)).toBe(true);
  });

  test("different kinds of clip must all hold", () => {
    const area = buildArea({
      ...strip,
      clip: [
        { to: "country", id: "UA" },
        { to: "control", date: "2025-12-01", holder: "RU" },
        { to: "land" },
      ],
    });
    expect(holds(area, [37.02, 47.5])).toBe(true);
    expect(holds(area, [36.9, 47.5])).toBe(false);
  });
});

describe("polygons, circles, derived areas", () => {
  test("edges of a polygon are geodesics, densified", () => {
    const rings = [box(34, 48, 38, 49)];
    const area = buildArea({ kind: "polygon", rings });
    expect(area.coordinates.flat(2).length).toBeGreaterThan(50);
    const expected = polygonAreaSqMeters({ type: "Polygon", coordinates: rings });
    expect(Math.abs(polygonAreaSqMeters(area) / expected - 1)).toBeLessThan(1e-6);
  });

  test("a circle has its area", () => {
    const area = buildArea({ kind: "circle", center: [36, 48], radiusMeters: 30_000 });
    expect(polygonAreaSqMeters(area) / (Math.PI * 30_000 ** 2)).toBeCloseTo(1, 3);
  });

  test("an oblast less what is held in it, and what is held in several", () => {
    const held = { control: { date: "2025-12-01", holder: "RU", include: "assessed" } } as const;
    const less = buildArea({
      kind: "derived",
      expression: { op: "difference", of: [{ oblast: "UA-14" }, held] },
    });
    expect(holds(less, [36.5, 47.5])).toBe(true);
    expect(holds(less, [37.5, 47.5])).toBe(false);
    const both = { op: "union", of: [{ oblast: "UA-14" }, { oblast: "UA-09" }] } as const;
    const within = buildArea({ kind: "derived", expression: { op: "intersection", of: [held, both] } });
    expect(holds(within, [37.5, 48.5])).toBe(true);
    expect(holds(within, [38.5, 48.5])).toBe(false);
    expect(buildArea({ kind: "derived", expression: both }).coordinates.map((rings) => rings.length)).toEqual(
      [1],
    );
    const corner = { polygon: [box(36, 47, 36.2, 47.2)] };
    const cut = buildArea({
      kind: "derived",
      expression: { op: "intersection", of: [corner, { oblast: "UA-14" }] },
    });
    expect(cut.coordinates).toHaveLength(1);
  });
});

describe("refusals", () => {
  const line = { kind: "line", path: fromControl } as const;

  test("what the lookups do not know comes with its id or date, all at once", () => {
    const built = buildZoneGeometry(
      {
        kind: "strip",
        path: { fromControl: { date: "2024-01-01" } },
        leftMeters: 1000,
        rightMeters: 0,
        clip: [
          { to: "oblast", id: "UA-99" },
          { to: "country", id: "XX" },
        ],
        subtract: ["nobody"],
      },
      lookups,
    );
    expect(built).toEqual({
      ok: false,
      issues: [
        { code: "unknown-oblast", id: "UA-99" },
        { code: "unknown-country", id: "XX" },
        { code: "unknown-zone", id: "nobody" },
        { code: "unknown-contact-line", date: "2024-01-01" },
      ],
    });
    expect(codes({ ...line, clip: [{ to: "control", date: "2024-01-01", holder: "RU" }] })).toEqual([
      "unknown-control",
    ]);
    const nowhere = { ...lookups, land: () => null };
    expect(buildZoneGeometry({ ...line, clip: [{ to: "land" }] }, nowhere)).toEqual({
      ok: false,
      issues: [{ code: "unknown-land" }],
    });
  });

  test("a zone of which nothing is left says so", () => {
    const far = { kind: "circle", center: [20, 45], radiusMeters: 1000 } as const;
    expect(codes({ ...far, clip: [{ to: "oblast", id: "UA-14" }] })).toEqual(["nothing-left"]);
    expect(codes({ ...line, subtract: ["taken"], clip: [{ to: "oblast", id: "UA-14" }] })).toEqual([]);
    const empty = { op: "difference", of: [{ oblast: "UA-14" }, { oblast: "UA-14" }] } as const;
    expect(codes({ kind: "derived", expression: empty })).toEqual(["nothing-left"]);
  });

  test("an unsound recipe is refused before anything is looked up", () => {
    expect(codes({ kind: "strip", path: fromControl, leftMeters: 0, rightMeters: 0 })).toEqual([
      "depth-out-of-range",
    ]);
  });
});
