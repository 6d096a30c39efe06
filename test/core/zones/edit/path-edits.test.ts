import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNearestPlace } from "../../../../src/core/geo/courses/nearest-place";
import { densifyPath } from "../../../../src/core/geo/densify";
import { bearingDegrees, distanceMeters, lineLengthMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { findSelfCrossing } from "../../../../src/core/geo/self-crossing";
import { joinZones } from "../../../../src/core/zones/edit/join-zones";
import { findMoveAnchor, moveZone, moveZoneTo } from "../../../../src/core/zones/edit/move-zone";
import { reversePath, swapSides } from "../../../../src/core/zones/edit/reverse";
import { simplifyZone } from "../../../../src/core/zones/edit/simplify-zone";
import { splitZone } from "../../../../src/core/zones/edit/split-zone";
import {
  deleteVertex,
  insertVertex,
  moveVertex,
  placeVertex,
} from "../../../../src/core/zones/edit/vertices";
import type { StripRecipe, ZoneRecipe } from "../../../../src/core/zones/recipe";
import { starRing } from "../../geo/arbitraries";
import { type DrawnStrip, depthsAt, differenceOf, drawnStrip, lengthOf } from "./arbitrary-recipe";
import { withDepths } from "./with-depths";

const runs = (numRuns: number) => ({
  numRuns: Number(process.env.SOAK_RUNS ?? numRuns),
  seed: 3,
  endOnFailure: true,
});
const share = fc.integer({ min: 1, max: 99 }).map((value) => value / 100);

const path: LngLat[] = [
  [36, 48],
  [36, 48.5],
  [36.5, 48.5],
];
const strip = { kind: "strip", path: { positions: path }, leftMeters: 5000, rightMeters: 1000 } as const;
const onMap: StripRecipe = { ...strip, path: { fromControl: { date: "2025-12-01" } } };
const derived: ZoneRecipe = {
  kind: "derived",
  expression: { op: "union", of: [{ oblast: "UA-14" }, { oblast: "UA-09" }] },
};

test("what has no path of its own is refused by every edit of one", () => {
  for (const recipe of [onMap, derived]) {
    expect([
      moveZone(recipe, 90, 1000),
      splitZone(recipe, 1000),
      joinZones(recipe, strip),
      joinZones(strip, recipe),
      simplifyZone(recipe, 10),
      reversePath(recipe),
      insertVertex(recipe, 0, [36, 48]),
      moveVertex(recipe, 0, [36, 48]),
      deleteVertex(recipe, 0),
      placeVertex(recipe, 1, 90, 1000),
    ]).toEqual(Array(10).fill(null));
  }
});

describe("vertices", () => {
  test("the last two of a path and the last three of a ring stay", () => {
    const short = deleteVertex(strip, 1) as ZoneRecipe;
    expect(deleteVertex(short, 0)).toBeNull();
    const ring: ZoneRecipe = { kind: "polygon", rings: [[...path, path[0] as LngLat]] };
    expect(deleteVertex(ring, 0)).toBeNull();
    for (const index of [-1, 4, Number.NaN]) expect(insertVertex(strip, index, [36, 48])).toBeNull();
  });

  test("a ring stays closed whichever vertex is moved, inserted or deleted", () => {
    const ring: ZoneRecipe = { kind: "polygon", rings: [[...path, path[0] as LngLat]] };
    for (const edited of [
      moveVertex(ring, 0, [35, 47]),
      insertVertex(ring, 0, [35, 47]),
      insertVertex(ring, 3, [35, 47]),
    ]) {
      const [edge] = edited?.kind === "polygon" ? edited.rings : [];
      expect(edge?.[0]).toEqual(edge?.at(-1));
      expect(edge).toContainEqual([35, 47]);
    }
    const four = insertVertex(ring, 3, [35, 47]) as ZoneRecipe;
    expect(deleteVertex(four, 0)).toEqual({
      kind: "polygon",
      rings: [[...path.slice(1), [35, 47], path[1]]],
    });
  });

  test("one is placed by bearing and distance from the one before, and goes on beyond the last", () => {
    const placed = placeVertex(strip, 1, 30, 12_345) as DrawnStrip;
    const [from, to] = placed.path.positions as [LngLat, LngLat];
    expect(distanceMeters(from, to)).toBeCloseTo(12_345, 3);
    expect(bearingDegrees(from, to)).toBeCloseTo(30, 6);
    expect((placeVertex(strip, 3, 30, 5000) as DrawnStrip).path.positions).toHaveLength(4);
    expect(placeVertex(strip, 0, 30, 5000)).toBeNull();
  });

  test("a new vertex on an edge leaves every depth where it is on the ground", () => {
    const half = Math.round(lineLengthMeters(path.slice(0, 2)) / 2);
    const stepped = withDepths(strip, half - 1000, half + 9000, 7, 8);
    const edited = insertVertex(stepped, 1, [36, 48.2]) as StripRecipe;
    const [segment] = edited.segments ?? [];
    expect(segment?.fromMeters).toBeCloseTo(half - 1000, 3);
    expect(segment?.toMeters).toBeCloseTo(half + 9000, 3);
  });

  test("a vertex put before the start moves every depth along by its edge", () => {
    const stepped = withDepths(strip, 1000, 2000, 7, 8);
    const edge = distanceMeters([36, 47.9], [36, 48]);
    const [segment] = (insertVertex(stepped, 0, [36, 47.9]) as StripRecipe).segments ?? [];
    expect(segment?.fromMeters).toBeCloseTo(1000 + edge, 6);
    expect(segment?.toMeters).toBeCloseTo(2000 + edge, 6);
  });
});

describe("depths", () => {
  const divided: StripRecipe = {
    ...strip,
    segments: [
      { fromMeters: 10_000, toMeters: 20_000, leftMeters: 7, rightMeters: 8 },
      { fromMeters: 20_000, toMeters: 30_000, leftMeters: 7, rightMeters: 8 },
      { fromMeters: 30_000, toMeters: 40_000, leftMeters: 5000, rightMeters: 1000 },
    ],
  };
  const lengthsOf = (recipe: ZoneRecipe | null | undefined) =>
    ((recipe as StripRecipe).segments ?? []).map(({ fromMeters, toMeters }) =>
      Math.round(toMeters - fromMeters),
    );

  test("a stretch that was divided off and not yet changed outlives every edit of the path", () => {
    const tens = [10_000, 10_000, 10_000];
    expect(lengthsOf(insertVertex(divided, 1, [36, 48.45]))).toEqual(tens);
    expect(lengthsOf(moveVertex(divided, 2, [36.6, 48.5]))).toEqual(tens);
    expect(lengthsOf(deleteVertex(insertVertex(divided, 3, [37, 48.5]) as ZoneRecipe, 3))).toEqual(tens);
    expect(lengthsOf(reversePath(divided))).toEqual(tens);
    expect(lengthsOf(simplifyZone(divided, 1)?.recipe)).toEqual(tens);
    expect(splitZone(divided, 25_000)?.map(lengthsOf)).toEqual([
      [10_000, 5000],
      [5000, 10_000],
    ]);
  });

  test("a stretch cut by a split is one again once the parts are joined", () => {
    const [first, second] = splitZone(divided, 25_000) ?? [];
    expect(lengthsOf(joinZones(first as ZoneRecipe, second as ZoneRecipe))).toEqual([10_000, 10_000, 10_000]);
  });
});

describe("reverse", () => {
  test("the other way round everything lies on the same ground; swapped it is mirrored", () => {
    const stepped = withDepths(strip, 1000, 2000, 7, 8);
    const back = reversePath(stepped) as StripRecipe;
    const length = lineLengthMeters(path);
    expect(depthsAt(back, length - 1500)).toEqual([8, 7]);
    expect([back.leftMeters, back.rightMeters]).toEqual([1000, 5000]);
    expect(swapSides(stepped)).toEqual({
      ...strip,
      leftMeters: 1000,
      rightMeters: 5000,
      segments: [{ fromMeters: 1000, toMeters: 2000, leftMeters: 8, rightMeters: 7 }],
    });
  });
});

describe("split and join", () => {
  test("joined again a split zone has one vertex more and the same depths everywhere", () => {
    fc.assert(
      fc.property(drawnStrip, share, share, (recipe, at, probe) => {
        const whole = recipe as DrawnStrip;
        const length = lengthOf(whole);
        const parts = splitZone(whole, at * length);
        expect(parts).not.toBeNull();
        const [first, second] = parts as unknown as [DrawnStrip, DrawnStrip];
        expect(lengthOf(first)).toBeCloseTo(at * length, 3);
        expect(lengthOf(first) + lengthOf(second)).toBeCloseTo(length, 3);
        const meters = probe * length + 0.37;
        const expected = depthsAt(whole, meters);
        const inFirst = meters < at * length;
        const found = inFirst ? depthsAt(first, meters) : depthsAt(second, meters - at * length);
        expect(found).toEqual(expected);
        const joined = joinZones(first, second) as unknown as DrawnStrip;
        expect(depthsAt(joined, meters)).toEqual(expected);
        expect(lengthOf(joined)).toBeCloseTo(length, 3);
        const place = whole.path.positions.findIndex((position) => !joined.path.positions.includes(position));
        expect(place).toBe(-1);
      }),
      runs(200),
    );
  });

  test("a split at an end is refused, at a vertex it divides there", () => {
    const length = lineLengthMeters(path);
    for (const meters of [0, 0.5, length, length + 1, Number.NaN])
      expect(splitZone(strip, meters)).toBeNull();
    const [first, second] = splitZone(strip, lineLengthMeters(path.slice(0, 2))) ?? [];
    expect(first?.path.positions).toEqual(path.slice(0, 2));
    expect(second?.path.positions).toEqual(path.slice(1));
  });

  test("the nearest ends are joined, the second turned where it needs be, on its own ground", () => {
    const other = {
      ...strip,
      path: {
        positions: [
          [37.5, 48.5],
          [36.6, 48.5],
        ] as LngLat[],
      },
      leftMeters: 300,
      rightMeters: 400,
    };
    const joined = joinZones(strip, other) as unknown as DrawnStrip;
    expect(joined.path.positions).toEqual([...path, [36.6, 48.5], [37.5, 48.5]]);
    const end = lengthOf(joined);
    expect(depthsAt(joined, end - 100)).toEqual([400, 300]);
    expect(depthsAt(joined, lineLengthMeters(path) + 100)).toEqual([5000, 1000]);
    const ahead = joinZones(other, strip) as unknown as DrawnStrip;
    expect(ahead.path.positions).toEqual([[37.5, 48.5], [36.6, 48.5], ...path.toReversed()]);
    expect(depthsAt(ahead, lengthOf(ahead) - 100)).toEqual([1000, 5000]);
    const before = {
      ...strip,
      path: {
        positions: [
          [35, 48],
          [35.9, 48],
        ] as LngLat[],
      },
    };
    expect((joinZones(strip, before) as unknown as DrawnStrip).path.positions[0]).toEqual([35, 48]);
    expect(joinZones(strip, { kind: "line", path: { positions: path } })).toBeNull();
  });
});

describe("moving a whole zone", () => {
  test("its anchor goes the way told and every length holds to 0.1 %", () => {
    fc.assert(
      fc.property(drawnStrip, share, share, (recipe, bearing, distance) => {
        const moved = moveZone(recipe, 360 * bearing, 500_000 * distance) as DrawnStrip;
        const [from, to] = [findMoveAnchor(recipe) as LngLat, findMoveAnchor(moved) as LngLat];
        expect(distanceMeters(from, to)).toBeCloseTo(500_000 * distance, 2);
        recipe.path.positions.slice(1).forEach((position, index) => {
          const former = distanceMeters(recipe.path.positions[index] as LngLat, position);
          const now = distanceMeters(
            moved.path.positions[index] as LngLat,
            moved.path.positions[index + 1] as LngLat,
          );
          expect(Math.abs(now / former - 1)).toBeLessThan(0.001);
        });
      }),
      runs(150),
    );
  });

  test("circles, rings and polygons come along, holes and all", () => {
    const circle: ZoneRecipe = { kind: "circle", center: [36, 48], radiusMeters: 1000 };
    expect(moveZoneTo(circle, [37, 49])).toEqual({ ...circle, center: [37, 49] });
    const rings: ZoneRecipe = { kind: "rings", center: [36, 48], radiiMeters: [1000] };
    expect(moveZoneTo(rings, [37, 49])).toEqual({ ...rings, center: [37, 49] });
    const edge = [...path, path[0] as LngLat];
    const moved = moveZone({ kind: "polygon", rings: [edge, edge] }, 90, 20_000);
    const [exterior, hole] = moved?.kind === "polygon" ? moved.rings : [];
    expect(exterior).toEqual(hole);
    expect(exterior?.[0]).toEqual(exterior?.at(-1));
    expect(lineLengthMeters(exterior ?? []) / lineLengthMeters(edge)).toBeCloseTo(1, 4);
  });
});

describe("simplify", () => {
  test("what is left out lies within the tolerance, ends are kept, and nothing crosses itself", () => {
    fc.assert(
      fc.property(drawnStrip, fc.constantFrom(1, 100, 5000, 50_000), (recipe, tolerance) => {
        const result = simplifyZone(recipe, tolerance);
        if (result === null) throw new Error("refused");
        const left = (result.recipe as DrawnStrip).path.positions;
        const { positions } = recipe.path;
        expect(left[0]).toEqual(positions[0]);
        expect(left.at(-1)).toEqual(positions.at(-1));
        expect(result.removed).toBe(positions.length - left.length);
        expect(result.largestDepartureMeters).toBeLessThanOrEqual(tolerance);
        const away = positions.map((position) => findNearestPlace(left, position)?.awayMeters ?? Infinity);
        expect(Math.max(...away)).toBeLessThanOrEqual(tolerance * 1.001 + 1);
        expect(findSelfCrossing(densifyPath(left, 1))).toBeNull();
      }),
      runs(150),
    );
  });

  test("a ring keeps three corners at least and stays clear of itself", () => {
    fc.assert(
      fc.property(starRing, fc.constantFrom(10, 5000, 1e6), (ring, tolerance) => {
        const result = simplifyZone({ kind: "polygon", rings: [ring] }, tolerance);
        const [left] = result?.recipe.kind === "polygon" ? result.recipe.rings : [];
        expect(left?.length).toBeGreaterThanOrEqual(4);
        expect(left?.[0]).toEqual(left?.at(-1));
        expect(findSelfCrossing(densifyPath(left ?? [], 1), "ring")).toBeNull();
        expect(result?.removed).toBe(ring.length - (left?.length ?? 0));
      }),
      runs(150),
    );
  });

  test("a spur that a coarse line would cut through keeps what holds it clear", () => {
    const hooked: LngLat[] = [
      [36.5, 48.01],
      [36.5, 47.95],
      [36, 47.95],
      [36, 48],
      [36.5, 48.03],
      [37, 48],
    ];
    const dropped = hooked.toSpliced(4, 1);
    expect(findSelfCrossing(densifyPath(dropped, 1))).not.toBeNull();
    const result = simplifyZone({ kind: "line", path: { positions: hooked } }, 4000);
    const left =
      result?.recipe.kind === "line" && "positions" in result.recipe.path ? result.recipe.path.positions : [];
    expect(findSelfCrossing(densifyPath(hooked, 1))).toBeNull();
    expect(findSelfCrossing(densifyPath(left, 1))).toBeNull();
    expect(left).toEqual(hooked);
  });

  test("no tolerance, no answer; what cannot be simplified stays equal", () => {
    for (const tolerance of [0, -1, Number.NaN]) expect(simplifyZone(strip, tolerance)).toBeNull();
    expect(simplifyZone(strip, 10)).toEqual({ recipe: strip, removed: 0, largestDepartureMeters: 0 });
    expect(
      differenceOf(strip as unknown as DrawnStrip, simplifyZone(strip, 10)?.recipe as DrawnStrip).meters,
    ).toBe(0);
  });
});
