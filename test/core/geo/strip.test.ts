import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import { intersectAreas } from "../../../src/core/geo/boolean";
import { destination, lineLengthMeters, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { buildStrip, type Strip } from "../../../src/core/geo/strip";
import type { StripRequest } from "../../../src/core/geo/strip-parts/issues";
import { eastwardLine } from "./arbitraries";

const NORTHWARD: LngLat[] = [
  [36, 48],
  [36, 49],
];

function build(request: StripRequest): Strip {
  const strip = buildStrip(request);
  if (!strip.ok) throw new Error(JSON.stringify(strip.issues));
  return strip;
}

function codes(request: Partial<StripRequest>): string[] {
  const strip = buildStrip({ baseline: NORTHWARD, leftMeters: 5000, rightMeters: 5000, ...request });
  return strip.ok ? [] : strip.issues.map(({ code }) => code);
}

const sqMeters = (area: MultiPolygon | null) => (area === null ? 0 : polygonAreaSqMeters(area));
const contains = (area: MultiPolygon | null, position: LngLat) =>
  area !== null && areaContains(indexArea(area), position);

describe("sides", () => {
  test("left is the left hand of somebody walking along the line", () => {
    const { left, right } = build({ baseline: NORTHWARD, leftMeters: 5000, rightMeters: 5000 });
    expect(contains(left, [35.95, 48.5])).toBe(true);
    expect(contains(left, [36.05, 48.5])).toBe(false);
    expect(contains(right, [36.05, 48.5])).toBe(true);
  });

  test("each side has its own depth", () => {
    const { whole } = build({ baseline: NORTHWARD, leftMeters: 15_000, rightMeters: 5000 });
    const beside = (bearing: number, meters: number) => destination([36, 48.5], bearing, meters);
    expect(contains(whole, beside(270, 14_980))).toBe(true);
    expect(contains(whole, beside(270, 15_020))).toBe(false);
    expect(contains(whole, beside(90, 4990))).toBe(true);
    expect(contains(whole, beside(90, 5010))).toBe(false);
  });

  test("a side of depth 0 is null, and the whole ends at the line", () => {
    const strip = build({ baseline: NORTHWARD, leftMeters: 0, rightMeters: 5000 });
    expect(strip.left).toBeNull();
    expect(sqMeters(strip.whole)).toBeCloseTo(sqMeters(strip.right), 0);
    expect(contains(strip.whole, [35.999, 48.5])).toBe(false);
  });

  test("left and right make up the whole, to a millionth", () => {
    fc.assert(
      fc.property(
        eastwardLine,
        fc.constantFrom(0, 500, 3000, 15_000, 40_000),
        fc.constantFrom(500, 3000, 15_000, 40_000),
        fc.constantFrom("flat", "round"),
        (baseline, leftMeters, rightMeters, ends) => {
          const { whole, left, right } = build({ baseline, leftMeters, rightMeters, ends });
          expect(Math.abs((sqMeters(left) + sqMeters(right)) / sqMeters(whole) - 1)).toBeLessThan(1e-6);
          expect(sqMeters(left && right && intersectAreas(left, right))).toBeLessThan(1e-6 * sqMeters(whole));
        },
      ),
      { numRuns: 40, seed: 7, endOnFailure: true },
    );
  });

  test("walking the other way swaps the sides", () => {
    fc.assert(
      fc.property(eastwardLine, (baseline) => {
        const there = build({ baseline, leftMeters: 4000, rightMeters: 9000 });
        const back = build({ baseline: baseline.toReversed(), leftMeters: 9000, rightMeters: 4000 });
        expect(sqMeters(back.left) / sqMeters(there.right)).toBeCloseTo(1, 5);
        expect(sqMeters(back.right) / sqMeters(there.left)).toBeCloseTo(1, 5);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

describe("shape", () => {
  test("a straight strip has the area of its length times its depths", () => {
    const baseline: LngLat[] = [
      [34, 49],
      [38.1, 49],
    ];
    const { whole } = build({ baseline, leftMeters: 10_000, rightMeters: 10_000 });
    // The sphere takes (d/R)²/6 off each side: 4e-7 here.
    const expected = 2 * 10_000 * lineLengthMeters(baseline);
    expect(Math.abs(sqMeters(whole) / expected - 1)).toBeLessThan(1e-4);
  });

  test("round ends add a half-disc at each end, flat ends nothing", () => {
    const flat = build({ baseline: NORTHWARD, leftMeters: 5000, rightMeters: 5000, ends: "flat" });
    const round = build({ baseline: NORTHWARD, leftMeters: 5000, rightMeters: 5000, ends: "round" });
    expect((sqMeters(round.whole) - sqMeters(flat.whole)) / (Math.PI * 5000 ** 2)).toBeCloseTo(1, 2);
    expect(contains(flat.whole, [36, 47.999])).toBe(false);
    expect(contains(round.whole, [36, 47.96])).toBe(true);
  });

  test("depths change along the line in steps", () => {
    const strip = build({
      baseline: NORTHWARD,
      leftMeters: 5000,
      rightMeters: 5000,
      segments: [{ fromMeters: 40_000, toMeters: 60_000, leftMeters: 20_000, rightMeters: 0 }],
    });
    const at = (meters: number, east: number) => destination(destination([36, 48], 0, meters), 90, east);
    expect(contains(strip.whole, at(50_000, -19_000))).toBe(true);
    expect(contains(strip.whole, at(50_000, 100))).toBe(false);
    expect(contains(strip.whole, at(39_900, -6000))).toBe(false);
    expect(contains(strip.whole, at(40_100, -6000))).toBe(true);
    expect(contains(strip.whole, at(60_100, 4900))).toBe(true);
    const meters = lineLengthMeters(NORTHWARD);
    expect(sqMeters(strip.whole) / (1e4 * meters + 1e4 * 20_000)).toBeCloseTo(1, 4);
  });

  test("neighbouring segments meet without a gap, also a hair's breadth apart", () => {
    const depths = { leftMeters: 9000, rightMeters: 9000 };
    const segments = [
      { fromMeters: 0, toMeters: 30_000, ...depths },
      { fromMeters: 30_000.001, toMeters: 1e6, ...depths },
    ];
    const stepped = build({ baseline: NORTHWARD, leftMeters: 500, rightMeters: 500, segments });
    const plain = build({ baseline: NORTHWARD, ...depths });
    expect(stepped.whole.coordinates).toHaveLength(1);
    expect(sqMeters(stepped.whole) / sqMeters(plain.whole)).toBeCloseTo(1, 6);
  });

  test("a step at a bend leaves no gap", () => {
    const baseline: LngLat[] = [
      [36, 48],
      [36, 48.3],
      [36.5, 48.3],
    ];
    const bendMeters = lineLengthMeters(baseline.slice(0, 2));
    const { whole } = build({
      baseline,
      leftMeters: 5000,
      rightMeters: 5000,
      segments: [{ fromMeters: bendMeters, toMeters: 1e6, leftMeters: 9000, rightMeters: 5000 }],
    });
    expect(contains(whole, destination([36, 48.3], 315, 4900))).toBe(true);
    expect(contains(whole, destination([36, 48.3], 315, 5100))).toBe(false);
  });

  test("rings are closed, right-hand, and carry at most eight decimals", () => {
    const { whole } = build({
      baseline: [
        [36, 48],
        [37, 48.5],
        [36, 48.3],
      ],
      leftMeters: 4000,
      rightMeters: 4000,
    });
    for (const [ringIndex, ring] of whole.coordinates.flatMap((rings) => [...rings.entries()])) {
      expect(ring[0]).toEqual(ring.at(-1));
      const turn = ring.slice(1).reduce((sum, [x, y], index) => {
        const [fromX, fromY] = ring[index] as [number, number];
        return sum + fromX * y - x * fromY;
      }, 0);
      expect(Math.sign(turn)).toBe(ringIndex === 0 ? 1 : -1);
      for (const value of ring.flat())
        expect(Math.abs(value * 1e8 - Math.round(value * 1e8))).toBeLessThan(1e-5);
    }
  });

  test("the same request gives the same bytes, and does not touch its input", () => {
    const baseline = Object.freeze(
      NORTHWARD.map((position) => Object.freeze([...position]) as unknown as LngLat),
    );
    const request = Object.freeze({ baseline, leftMeters: 700, rightMeters: 300 });
    expect(JSON.stringify(build(request))).toBe(JSON.stringify(build(request)));
  });

  test("consecutive duplicates change nothing", () => {
    const [a, b] = NORTHWARD as [LngLat, LngLat];
    const once = build({ baseline: [a, b], leftMeters: 700, rightMeters: 300 });
    expect(build({ baseline: [a, a, b, b, b], leftMeters: 700, rightMeters: 300 })).toEqual(once);
  });

  test("12,000 points are coped with", () => {
    const baseline = Array.from(
      { length: 12_000 },
      (_, index): LngLat => [30 + index / 2000, 48 + 0.3 * Math.sin(index / 300)],
    );
    const { whole, left, right } = build({ baseline, leftMeters: 15_000, rightMeters: 15_000 });
    expect(whole.coordinates).toHaveLength(1);
    expect((sqMeters(left) + sqMeters(right)) / sqMeters(whole)).toBeCloseTo(1, 6);
  });
});

describe("refusals", () => {
  test("each comes with its code", () => {
    const [a, b] = NORTHWARD as [LngLat, LngLat];
    expect(codes({ baseline: [] })).toEqual(["too-few-points"]);
    expect(codes({ baseline: [a, a] })).toEqual(["too-few-points"]);
    expect(codes({ baseline: [a, [36.000001, 48]] })).toEqual(["too-short"]);
    expect(codes({ baseline: [a, [Number.NaN, 48]] })).toEqual(["not-finite"]);
    expect(codes({ baseline: [a, [36, Infinity]] })).toEqual(["not-finite"]);
    expect(codes({ baseline: [a, [36, 91]] })).toEqual(["not-finite"]);
    expect(codes({ baseline: Array.from({ length: 50_001 }, (_, i): LngLat => [i / 1e4, 48]) })).toEqual([
      "too-many-points",
    ]);
    expect(
      codes({
        baseline: [
          [179, 48],
          [-179, 48],
        ],
      }),
    ).toEqual(["antimeridian"]);
    expect(
      codes({
        baseline: [
          [179.99, 48],
          [179.99, 49],
        ],
      }),
    ).toEqual(["antimeridian"]);
    expect(codes({ baseline: [b, [36, 89]] })).toEqual(["too-near-pole"]);
    expect(codes({ baseline: [a, b, [36, 48.5]] })).toEqual(["self-crossing"]);
    expect(codes({ baseline: [a, b, [37, 48], a] })).toEqual(["self-crossing"]);
  });

  test("a line whose geodesics need too many points for its depth is refused, not computed for minutes", () => {
    const baseline: LngLat[] = [
      [-170, 40],
      [-60, 41],
      [60, 40],
      [170, 41],
    ];
    expect(codes({ baseline, leftMeters: 1, rightMeters: 1 })).toEqual(["too-many-points"]);
  });

  test("an edge that passes the pole between its ends is refused", () => {
    const baseline: LngLat[] = [
      [-80, 60],
      [95, 60],
    ];
    expect(codes({ baseline })).toEqual(["too-near-pole"]);
  });

  test("a crossing comes with its place, the first along the line", () => {
    const strip = buildStrip({
      baseline: [
        [36, 48],
        [37, 48],
        [37, 49],
        [36.5, 47.5],
        [36.2, 48.5],
      ],
      leftMeters: 1000,
      rightMeters: 1000,
    });
    const [issue] = strip.ok ? [] : strip.issues;
    expect(issue?.code).toBe("self-crossing");
    const [lng, lat] = issue?.code === "self-crossing" ? issue.position : [0, 0];
    expect(lng).toBeCloseTo(36.35, 2);
    expect(lat).toBeCloseTo(48, 2);
  });

  test("depths are 0 or 1 m to 500 km, and not 0 on both sides", () => {
    for (const depth of [0.5, -1, 500_001, 1e7, Number.NaN, Infinity]) {
      expect(codes({ leftMeters: depth })).toEqual(["depth-out-of-range"]);
      expect(codes({ rightMeters: depth })).toEqual(["depth-out-of-range"]);
    }
    expect(codes({ leftMeters: 0, rightMeters: 0 })).toEqual(["depth-out-of-range"]);
    for (const depth of [1, 500_000]) expect(codes({ leftMeters: depth, rightMeters: 0 })).toEqual([]);
  });

  test("segments must lie on the line, one after the other, with depths of their own", () => {
    const segment = { fromMeters: 0, toMeters: 1000, leftMeters: 1, rightMeters: 1 };
    expect(codes({ segments: [{ ...segment, fromMeters: -1 }] })).toEqual(["segment-out-of-range"]);
    expect(codes({ segments: [{ ...segment, toMeters: 0 }] })).toEqual(["segment-out-of-range"]);
    expect(codes({ segments: [{ ...segment, fromMeters: 2e5, toMeters: 3e5 }] })).toEqual([
      "segment-out-of-range",
    ]);
    expect(codes({ segments: [segment, { ...segment, fromMeters: 500 }] })).toEqual(["segments-overlap"]);
    expect(codes({ segments: [{ ...segment, leftMeters: 0.2 }] })).toEqual(["depth-out-of-range"]);
    expect(codes({ segments: [segment, { ...segment, fromMeters: 1000, toMeters: 2000 }] })).toEqual([]);
  });

  test("a line whose start lies inside its own spiral has no outer side", () => {
    const baseline: LngLat[] = [
      [36, 48],
      [36.1, 48],
      [36.1, 48.1],
      [35.9, 48.1],
      [35.9, 47.9],
      [36.2, 47.9],
      [36.2, 48.2],
    ];
    expect(codes({ baseline })).toEqual(["ends-enclosed"]);
  });
});
