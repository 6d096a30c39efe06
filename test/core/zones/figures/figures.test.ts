import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { destination, lineLengthMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat, MultiLineString, MultiPolygon } from "../../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import type { ZoneRecipe } from "../../../../src/core/zones/recipe";
import { measureZone, type ScoredPlace } from "../../../../src/core/zones/scorecard";
import { geodesicMeters, isIn, metersToPaths } from "../brute-force";
import { box, lookups, polygon } from "../lookups";
import { randomZone } from "../random-zone";

const northward: LngLat[] = [
  [36, 47],
  [36, 48],
];
const nothing = { places: [], units: [] };

function build(recipe: ZoneRecipe) {
  const built = buildZoneGeometry(recipe, lookups);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return built;
}
const strip = (positions: LngLat[], leftMeters: number, rightMeters: number, more: object = {}) =>
  build({ kind: "strip", path: { positions }, leftMeters, rightMeters, ...more });
const widthOf = (zone: ReturnType<typeof build>) => {
  const { width } = measureZone(zone, nothing);
  if (width === null) throw new Error("no width");
  return width;
};
const near = (value: number, expected: number, share = 0.002) =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);

describe("width", () => {
  test("of a straight strip is its depth everywhere", () => {
    const { meanMeters, leastMeters, greatestMeters } = widthOf(strip(northward, 8000, 2000));
    for (const meters of [meanMeters, leastMeters, greatestMeters]) near(meters, 10_000);
  });

  test("with one side alone", () => {
    const { leastMeters, greatestMeters } = widthOf(strip(northward, 8000, 0));
    near(leastMeters, 8000);
    near(greatestMeters, 8000);
  });

  test("where the depth changes", () => {
    const segments = [{ fromMeters: 30_000, toMeters: 50_000, leftMeters: 12_000, rightMeters: 3000 }];
    const { leastMeters, greatestMeters } = widthOf(strip(northward, 4000, 2000, { segments }));
    near(leastMeters, 6000);
    near(greatestMeters, 15_000);
  });

  test("at bends is no other than along straight stretches", () => {
    const bent: LngLat[] = [
      [36, 47],
      [36, 47.5],
      [36.5, 47.5],
      [36.5, 48],
      [36.9, 47.9],
    ];
    const { leastMeters, greatestMeters } = widthOf(strip(bent, 5000, 5000));
    near(leastMeters, 10_000, 0.01);
    near(greatestMeters, 10_000, 0.01);
  });

  test("after a cut: half of it is left where the other half is cut off", () => {
    const cut = strip(
      [
        [36.5, 46.5],
        [36.5, 48.5],
      ],
      50_000,
      10_000,
      { clip: [{ to: "oblast", id: "UA-14" }] },
    );
    const { leastMeters, greatestMeters, meanMeters } = widthOf(cut);
    // The oblast begins at 36°, half a degree to the west.
    near(leastMeters, 10_000 + geodesicMeters([36, 48], [36.5, 48]), 0.01);
    near(greatestMeters, 10_000 + geodesicMeters([36, 47], [36.5, 47]), 0.01);
    expect(meanMeters).toBeGreaterThan(leastMeters);
    expect(meanMeters).toBeLessThan(greatestMeters);
  });

  test("is unknown for what has no base line, and for a line", () => {
    expect(
      measureZone(build({ kind: "circle", center: [36, 48], radiusMeters: 5000 }), nothing).width,
    ).toBeNull();
    expect(measureZone(build({ kind: "line", path: { positions: northward } }), nothing).width).toBeNull();
  });

  test("of random strips lies between nothing and both depths", () => {
    fc.assert(
      fc.property(fc.nat(500), (seed) => {
        const { width } = measureZone(randomZone(seed * 3 + 2), nothing);
        if (width === null) return;
        expect(width.leastMeters).toBeGreaterThan(0);
        expect(width.greatestMeters).toBeLessThan(84_000 * 1.002);
        expect(width.leastMeters).toBeLessThanOrEqual(width.greatestMeters);
      }),
      { seed: 3, numRuns: Number(process.env.SOAK_RUNS ?? 12) },
    );
  });
});

describe("parts by unit", () => {
  const units = [
    { id: "south", geometry: polygon(box(35, 46, 37, 47.5)) },
    { id: "north", geometry: polygon(box(35, 47.5, 37, 49)) },
    { id: "far", geometry: polygon(box(20, 46, 22, 48)) },
  ];

  test("share out area and length, and name no unit that has neither", () => {
    const zone = strip(northward, 8000, 2000);
    const { byUnit, areaSqMeters, lengthMeters } = measureZone(zone, { places: [], units });
    expect(byUnit.map(({ unitId }) => unitId).sort()).toEqual(["north", "south"]);
    near(
      byUnit.reduce((sum, part) => sum + part.areaSqMeters, 0),
      areaSqMeters,
      1e-6,
    );
    near(
      byUnit.reduce((sum, part) => sum + part.lengthMeters, 0),
      lengthMeters,
      1e-6,
    );
    const south = byUnit.find(({ unitId }) => unitId === "south");
    // The border between them is a geodesic that bulges to the north of 47.5°.
    near(
      south?.lengthMeters ?? 0,
      lineLengthMeters([
        [36, 47],
        [36, 47.5],
      ]),
      0.02,
    );
    expect(byUnit[0]!.areaSqMeters).toBeGreaterThanOrEqual(byUnit[1]!.areaSqMeters);
  });

  test("of lines have length alone", () => {
    const rings = build({ kind: "rings", center: [36, 47.5], radiiMeters: [20_000] });
    const { byUnit, lengthMeters, areaSqMeters } = measureZone(rings, { places: [], units });
    expect(areaSqMeters).toBe(0);
    expect(byUnit.map((part) => part.areaSqMeters)).toEqual([0, 0]);
    near(
      byUnit.reduce((sum, part) => sum + part.lengthMeters, 0),
      lengthMeters,
      1e-6,
    );
  });

  test("of random zones make up the zone where units fill the ground", () => {
    const whole = [30, 34, 38].flatMap((lng) =>
      [44, 47, 50].map((lat) => ({
        id: `${lng} ${lat}`,
        geometry: polygon(box(lng - 10, lat, lng - 6, lat + 3)),
      })),
    );
    const all = {
      type: "MultiPolygon",
      coordinates: [[box(19.9, 43.9, 32.1, 53.1)]],
    } as unknown as MultiPolygon;
    for (let seed = 0; seed < 30; seed++) {
      const zone = randomZone(seed);
      if (!zone.geometry.coordinates.flat(2).every((position) => isIn(all, position))) continue;
      if (
        zone.geometry.coordinates.flat(2).some(([lng, lat]) => lng < 20 || lng > 32 || lat < 44.1 || lat > 53)
      )
        continue;
      const { byUnit, areaSqMeters } = measureZone(zone, { places: [], units: whole });
      near(
        byUnit.reduce((sum, part) => sum + part.areaSqMeters, 0),
        areaSqMeters,
        1e-4,
      );
    }
  });
});

describe("near cities", () => {
  const city = (
    id: string,
    lngLat: LngLat,
    populationBefore2022: number | null = 60_000,
    rank = 3,
  ): ScoredPlace => ({
    id,
    lngLat,
    populationBefore2022,
    rank,
  });
  const edge = (bearing: number, meters: number) => destination([36, 47.5], bearing, meters);
  const places = [
    city("west-9", edge(270, 9000)),
    city("west-30", edge(270, 30_000)),
    city("west-20", edge(270, 20_000)),
    city("west-40", edge(270, 40_000)),
    city("inside", edge(90, 1000)),
    city("east-15", edge(90, 15_000)),
    city("small", edge(90, 5000), 49_999),
    city("unknown", edge(90, 5000), null),
    city("centre", edge(90, 12_000), null, 2),
  ];

  test("are the three nearest on each side, by their distance from that edge", () => {
    const { nearCities } = measureZone(strip(northward, 8000, 2000), { places, units: [] });
    expect(nearCities.map(({ placeId, side }) => [placeId, side])).toEqual([
      ["inside", "right"],
      ["west-9", "left"],
      ["centre", "right"],
      ["west-20", "left"],
      ["east-15", "right"],
      ["west-30", "left"],
    ]);
    const meters = [0, 1000, 10_000, 12_000, 13_000, 22_000];
    for (const [at, { distanceMeters }] of nearCities.entries())
      expect(Math.abs(distanceMeters - meters[at]!)).toBeLessThan(20);
  });

  test("of the line drawn the other way round have the other side", () => {
    const { nearCities } = measureZone(strip([...northward].reverse(), 2000, 8000), { places, units: [] });
    expect(nearCities.find(({ placeId }) => placeId === "west-9")?.side).toBe("right");
  });

  test("have no side where there is no base line, or a closed one", () => {
    const circle = build({ kind: "circle", center: [36, 47.5], radiusMeters: 10_000 });
    const ring = build({ kind: "rings", center: [36, 47.5], radiiMeters: [10_000] });
    const ofCircle = measureZone(circle, { places, units: [] }).nearCities;
    expect(ofCircle.map(({ placeId, side }) => [placeId, side])).toEqual([
      ["west-9", null],
      ["inside", null],
      ["centre", null],
    ]);
    expect(ofCircle[0]?.distanceMeters).toBe(0);
    const ofRing = measureZone(ring, { places, units: [] }).nearCities;
    expect(ofRing[0]).toMatchObject({ placeId: "west-9", side: null });
    expect(Math.abs((ofRing[0]?.distanceMeters ?? 0) - 1000)).toBeLessThan(20);
  });

  test("equal a search through all of them, for random zones", () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      city(String(index), [22 + ((index * 7919) % 1700) / 100, 45 + ((index * 104_729) % 700) / 100]),
    );
    for (let seed = 0; seed < 12; seed++) {
      const zone = randomZone(seed);
      const { nearCities } = measureZone({ ...zone, baseline: null }, { places: many, units: [] });
      const byHand = many
        .map(({ lngLat }) => (isIn(zone.geometry, lngLat) ? 0 : nearestVertexMeters(zone.geometry, lngLat)))
        .sort((a, b) => a - b);
      // The nearest vertex is never nearer than the edge.
      for (const [at, { placeId, distanceMeters }] of nearCities.entries()) {
        expect(distanceMeters).toBeLessThanOrEqual(byHand[at]! + 1e-3);
        const { lngLat } = many[Number(placeId)]!;
        const toEdge = metersToPaths(zone.geometry.coordinates.flat(), lngLat, 2_000_000);
        near(distanceMeters + 1, (isIn(zone.geometry, lngLat) ? 0 : toEdge) + 1, 1e-3);
      }
    }
  });
});

function nearestVertexMeters(area: MultiPolygon | MultiLineString, position: LngLat): number {
  const vertices = (area.coordinates as [number, number][][][]).flat(2) as [number, number][];
  return vertices.reduce(
    (least, vertex) => Math.min(least, geodesicMeters(position, vertex)),
    Number.POSITIVE_INFINITY,
  );
}
