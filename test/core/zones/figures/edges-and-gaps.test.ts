import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { destination } from "../../../../src/core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../../src/core/zones/build-geometry";
import { measureWidth } from "../../../../src/core/zones/figures/zone-width";
import type { StripRecipe } from "../../../../src/core/zones/recipe";
import { measureWithdrawal } from "../../../../src/core/zones/withdrawal-profile";
import { geodesicMeters } from "../brute-force";
import { controlMap } from "../control-map";
import { box, lookups, polygon } from "../lookups";
import { randomZone } from "../random-zone";

const ukraine = polygon(box(30, 44, 44, 52));

function strip(
  positions: readonly LngLat[],
  leftMeters: number,
  rightMeters: number,
  more: Partial<StripRecipe> = {},
) {
  const recipe = { kind: "strip", path: { positions }, leftMeters, rightMeters, ...more } as const;
  const built = buildZoneGeometry(recipe, lookups);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return { geometry: built.geometry as MultiPolygon, baseline: built.baseline };
}

function widthOf({ geometry, baseline }: ReturnType<typeof strip>) {
  const width = baseline && measureWidth(geometry, baseline);
  if (width === null) throw new Error("no width");
  return width;
}

function profileOf(zone: ReturnType<typeof strip>, line: readonly LngLat[]) {
  const profile = measureWithdrawal(zone, controlMap([], line), ukraine);
  if (profile === null) throw new Error("no profile");
  return profile;
}

/** Southward with bends of 90° and more to its right, into which a transect runs for far more than the depth. */
const winding: LngLat[] = [
  [37.6, 49.4],
  [37.9, 49.0],
  [37.3, 48.75],
  [37.25, 48.35],
  [36.7, 48.3],
  [36.6, 47.7],
  [37.2, 47.4],
];

describe("at the bends of a strip of one depth", () => {
  test.each([10_000, 25_000, 40_000])("of %i m no edge is farther, and no pull-back", (depth) => {
    const zone = strip(winding, depth, depth);
    const { leftEdgeMeters, rightEdgeMeters, pullBackMeters, sides } = profileOf(zone, winding);
    for (const meters of [...leftEdgeMeters, ...rightEdgeMeters]) expect(meters / depth).toBeCloseTo(1, 2);
    for (const meters of [...pullBackMeters.UA, ...pullBackMeters.RU])
      expect(meters).toBeLessThan(depth * 1.002);
    for (const { largestMeters } of sides) expect(largestMeters).toBeLessThan(depth * 1.002);
  });

  test("with two depths each side has its own", () => {
    const { leftEdgeMeters, rightEdgeMeters } = profileOf(strip(winding, 30_000, 15_000), winding);
    for (const meters of leftEdgeMeters) expect(meters / 30_000).toBeCloseTo(1, 2);
    for (const meters of rightEdgeMeters) expect(meters / 15_000).toBeCloseTo(1, 2);
  });
});

describe("width", () => {
  const depths = [
    [100, 100],
    [1000, 500],
    [30_000, 15_000],
    [12_500, 500_000],
    [500_000, 500_000],
  ] as const;
  const cases = depths.flatMap(([left, right]) =>
    (["flat", "round"] as const).flatMap((ends) =>
      [500, 3000, 60_000, 300_000].flatMap((length) =>
        [0, 63, 200].map((bearing) => ({ left, right, ends, length, bearing })),
      ),
    ),
  );

  test("of a straight strip is both depths together, whatever its length and its ends", () => {
    for (const { left, right, ends, length, bearing } of cases) {
      const start: LngLat = [36, 48];
      const { meanMeters, leastMeters, greatestMeters } = widthOf(
        strip([start, destination(start, bearing, length)], left, right, { ends }),
      );
      for (const meters of [meanMeters, leastMeters, greatestMeters])
        expect(Math.abs(meters / (left + right) - 1), JSON.stringify({ left, right, length })).toBeLessThan(
          0.002,
        );
    }
  });

  test("of a winding strip is the same at every bend, so the mean is too", () => {
    const { meanMeters, leastMeters, greatestMeters } = widthOf(strip(winding, 30_000, 15_000));
    for (const meters of [meanMeters, leastMeters, greatestMeters])
      expect(Math.abs(meters / 45_000 - 1)).toBeLessThan(0.01);
  });

  test("the mean is weighed by length", () => {
    const segments = [{ fromMeters: 0, toMeters: 25_000, leftMeters: 6000, rightMeters: 6000 }];
    const start: LngLat = [36, 47];
    const { meanMeters } = widthOf(strip([start, destination(start, 0, 100_000)], 2000, 2000, { segments }));
    expect(Math.abs(meanMeters / (0.25 * 12_000 + 0.75 * 4000) - 1)).toBeLessThan(0.005);
  });

  test("of what a cut leaves of a line does not count the cut", () => {
    const along: LngLat[] = [
      [36.5, 46.5],
      [36.5, 48.5],
    ];
    const { leastMeters, greatestMeters } = widthOf(strip(along, 4000, 4000, { subtract: ["taken"] }));
    expect(Math.abs(leastMeters / 8000 - 1)).toBeLessThan(0.002);
    expect(Math.abs(greatestMeters / 8000 - 1)).toBeLessThan(0.002);
  });

  test("least, mean and greatest stand in this order", () => {
    const cuts: Partial<StripRecipe>[] = [
      {},
      { subtract: ["taken"] },
      { clip: [{ to: "oblast", id: "UA-14" }] },
      { clip: [{ to: "control", date: "2025-12-01", holder: "UA" }] },
    ];
    const inOrder = (width: ReturnType<typeof measureWidth>) => {
      if (width === null) return;
      expect(width.leastMeters).toBeGreaterThan(0);
      expect(width.leastMeters).toBeLessThanOrEqual(width.meanMeters);
      expect(width.meanMeters).toBeLessThanOrEqual(width.greatestMeters);
    };
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 8 }),
        fc.integer({ min: 200, max: 60_000 }),
        fc.constantFrom(...cuts),
        (seed, bends, meters, cut) => {
          const { geometry, baseline } = randomZone(seed * 3 + 2);
          inOrder(baseline && measureWidth(geometry, baseline));
          const path = bends.map((bend, at): LngLat => [36.9 + bend / 200, 46.6 + (at * 2) / bends.length]);
          const depths = { leftMeters: meters, rightMeters: meters / 2 };
          const drawn = buildZoneGeometry(
            { kind: "strip", path: { positions: path }, ...depths, ...cut },
            lookups,
          );
          if (!drawn.ok) expect(drawn.issues).toEqual([{ code: "nothing-left" }]);
          else inOrder(drawn.baseline && measureWidth(drawn.geometry as MultiPolygon, drawn.baseline));
        },
      ),
      { seed: 8, numRuns: Number(process.env.SOAK_RUNS ?? 12) },
    );
  });
});

describe("a base line that a cut leaves in two pieces", () => {
  const along: LngLat[] = [
    [36.5, 46.5],
    [36.5, 48.5],
  ];
  // What is taken away lies between 47° and 47.5°.
  const profile = profileOf(strip(along, 4000, 2000, { subtract: ["taken"] }), [
    [36.51, 46],
    [36.51, 49],
  ]);
  const gaps = [...profile.controlLineMeters.keys()].filter((at) =>
    Number.isNaN(profile.controlLineMeters[at]),
  );

  test("has one row between them, with nothing in it", () => {
    const [at = -1] = gaps;
    expect(gaps).toHaveLength(1);
    expect(profile.stations[at]![1]).toBeCloseTo(47, 2);
    expect(profile.alongMeters[at]! / geodesicMeters([36.5, 46.5], [36.5, 47])).toBeCloseTo(1, 2);
    expect(profile.pullBackMeters.UA[at]).toBeNaN();
    expect(profile.pullBackMeters.RU[at]).toBeNaN();
    expect([profile.leftEdgeMeters[at], profile.rightEdgeMeters[at]]).toEqual([0, 0]);
    expect(profile.stations[at - 1]![1]).toBeLessThan(47.01);
    expect(profile.stations[at + 1]![1]).toBeGreaterThan(47.49);
  });

  test("keeps its figures, in rising order", () => {
    const { alongMeters, stations, leftEdgeMeters, sides } = profile;
    expect(stations.length).toBe(alongMeters.length);
    for (let at = 1; at < alongMeters.length; at++)
      expect(alongMeters[at]).toBeGreaterThan(alongMeters[at - 1]!);
    for (const [at, meters] of leftEdgeMeters.entries())
      if (!gaps.includes(at)) expect(Math.abs(meters - 4000)).toBeLessThan(15);
    for (const { holder, largestAt, largestMeters, meanMeters } of sides) {
      expect(profile.pullBackMeters[holder][largestAt ?? -1]).toBe(largestMeters);
      expect(meanMeters).toBeLessThanOrEqual(largestMeters);
    }
  });
});

test("none and unknown are told apart", () => {
  const zone = strip(
    [
      [36, 47],
      [36, 48],
    ],
    10_000,
    6000,
  );
  const lineAt = (lng: number): LngLat[] => [
    [lng, 46],
    [lng, 49],
  ];
  expect(profileOf(zone, lineAt(36.3)).sides[1]).toMatchObject({
    largestMeters: 0,
    meanMeters: 0,
    largestAt: null,
  });
  expect(profileOf(zone, lineAt(43)).sides[1]).toMatchObject({
    largestMeters: Number.NaN,
    meanMeters: null,
    largestAt: null,
  });
  expect(measureWithdrawal({ ...zone, baseline: null }, controlMap([], lineAt(36)), ukraine)).toBeNull();
});
