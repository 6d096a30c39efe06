import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intersectAreas } from "../../../src/core/geo/boolean";
import { densifyPath } from "../../../src/core/geo/densify";
import { destination, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { findSelfCrossing } from "../../../src/core/geo/self-crossing";
import { buildStrip } from "../../../src/core/geo/strip";
import type { DepthSegment } from "../../../src/core/geo/strip-parts/issues";
import areas from "../../fixtures/geo/strip-areas.json";
import baselines from "../../fixtures/geo/strip-baselines.json";
import { findFault } from "./find-fault";

const sqMeters = (area: MultiPolygon | null) => (area === null ? 0 : polygonAreaSqMeters(area));

/** Area in square degrees, edges straight in longitude/latitude: what the boolean operations work on. */
function flatArea(area: MultiPolygon | null): number {
  return (area?.coordinates ?? []).flat().reduce((sum, ring) => {
    const [originX, originY] = ring[0] as [number, number];
    return ring.slice(1).reduce((twice, [x, y], index) => {
      const [fromX, fromY] = ring[index] as [number, number];
      return twice + ((fromX - originX) * (y - originY) - (x - originX) * (fromY - originY)) / 2;
    }, sum);
  }, 0);
}

/** A walk that turns any way at every vertex, sharp hairpins among them; half of the long ones cross themselves. */
const wanderingLine: fc.Arbitrary<LngLat[]> = fc
  .record({
    lng: fc.integer({ min: 22_000, max: 40_000 }),
    lat: fc.integer({ min: 44_000, max: 52_000 }),
    bearing: fc.integer({ min: 0, max: 359 }),
    steps: fc.array(fc.tuple(fc.integer({ min: -175, max: 175 }), fc.integer({ min: 20, max: 400 })), {
      minLength: 1,
      maxLength: 9,
    }),
  })
  .map(({ lng, lat, bearing, steps }) => {
    let onward = bearing;
    const line: LngLat[] = [[lng / 1000, lat / 1000]];
    for (const [turn, length] of steps) {
      onward += turn / 2;
      line.push(destination(line.at(-1) as LngLat, onward, 100 * length));
    }
    return line;
  });

const depth = fc.constantFrom(0, 1, 100, 2500, 15_000, 30_000, 100_000, 500_000);

const along = (fromMeters: number, toMeters: number): fc.Arbitrary<DepthSegment> =>
  fc.record({
    fromMeters: fc.constant(fromMeters),
    toMeters: fc.constant(toMeters),
    leftMeters: depth,
    rightMeters: depth,
  });
/** Any depths after any others: sides that change, sides that end beside one that goes on. */
const request = fc.record({
  baseline: wanderingLine,
  leftMeters: depth,
  rightMeters: depth,
  ends: fc.constantFrom("flat" as const, "round" as const),
  segments: fc.oneof(
    fc.constant([]),
    fc.tuple(along(50, 4000), along(6000, 1e6)),
    fc.tuple(along(0, 3000), along(3000, 3300), along(3300, 9000)),
  ),
});

describe("random lines", () => {
  test("give a valid area whose sides make up the whole, or a reason that holds", () => {
    let built = 0;
    let asked = 0;
    fc.assert(
      fc.property(request, (asks) => {
        asked++;
        const strip = buildStrip(asks);
        if (!strip.ok) {
          for (const issue of strip.issues) {
            if (issue.code !== "self-crossing") continue;
            expect(findSelfCrossing(densifyPath(asks.baseline, 0.01))).not.toBeNull();
          }
          return;
        }
        built++;
        const { whole, left, right } = strip;
        expect([whole, left, right].map(findFault)).toEqual([null, null, null]);
        // Where a corner of one side lies on an edge of the other, the geodesics of that edge and of its two parts differ.
        expect(Math.abs((flatArea(left) + flatArea(right)) / flatArea(whole) - 1)).toBeLessThan(1e-6);
        expect(Math.abs((sqMeters(left) + sqMeters(right)) / sqMeters(whole) - 1)).toBeLessThan(2e-4);
        expect(flatArea(left && right && intersectAreas(left, right))).toBeLessThan(1e-6 * flatArea(whole));
      }),
      { numRuns: Number(process.env.SOAK_RUNS ?? 60), seed: 5, endOnFailure: true },
    );
    expect(built).toBeGreaterThan(asked / 2);
  });
});

test("a line whose ways out both lead off to one side keeps its sides apart", () => {
  const baseline: LngLat[] = [
    [27.778, 50.553],
    [27.8056, 50.5567],
    [27.8738, 50.6614],
    [27.4851, 50.894],
    [27.0452, 50.9224],
    [26.7301, 51.1581],
    [26.2745, 51.1473],
    [26.1541, 51.2958],
    [25.6516, 51.1473],
  ];
  const strip = buildStrip({ baseline, leftMeters: 2500, rightMeters: 2500 });
  if (!strip.ok) throw new Error(JSON.stringify(strip.issues));
  expect(sqMeters(strip.left) / sqMeters(strip.right)).toBeGreaterThan(0.8);
  expect(sqMeters(strip.left) / sqMeters(strip.right)).toBeLessThan(1.25);
});

describe("areas of strips along a geodesic are Planimeter's, to 0.01 %", () => {
  test.each(areas.strips)(
    "$name, $leftMeters m and $rightMeters m",
    ({ name, leftMeters, rightMeters, ...strip }) => {
      const { path } = (baselines as unknown as Record<string, { path: LngLat[] }>)[name] as {
        path: LngLat[];
      };
      const built = buildStrip({ baseline: path, leftMeters, rightMeters });
      if (!built.ok) throw new Error(JSON.stringify(built.issues));
      expect(Math.abs(sqMeters(built.whole) / strip.sqMeters - 1)).toBeLessThan(1e-4);
    },
  );
});
