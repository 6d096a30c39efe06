import { describe, expect, test } from "vitest";
import { destination, polygonAreaSqMeters } from "../../../src/core/geo/geodesic";
import type { LngLat } from "../../../src/core/geo/position";
import { buildStrip } from "../../../src/core/geo/strip";
import { MAXIMUM_POINTS, type StripIssue } from "../../../src/core/geo/strip-parts/issues";
import { findFault } from "./find-fault";
import { makeRandom } from "./random";

/** A strip's area in square metres, once JSTS found it valid, or the reasons why there is none. */
function attempt(baseline: LngLat[], leftMeters: number, rightMeters = leftMeters): number | StripIssue[] {
  const strip = buildStrip({ baseline, leftMeters, rightMeters });
  if (!strip.ok) return [...strip.issues];
  expect([strip.whole, strip.left, strip.right].map(findFault)).toEqual([null, null, null]);
  return polygonAreaSqMeters(strip.whole);
}

function eastward(count: number, meters: number): LngLat[] {
  const random = makeRandom(3);
  const line: LngLat[] = [[24, 49]];
  while (line.length < count) {
    line.push(destination(line.at(-1) as LngLat, 30 + 120 * random(), meters / count));
  }
  return line;
}

describe("long lines", () => {
  test("10,000 positions make a valid strip, one more than the most a reason", () => {
    const area = attempt(eastward(10_000, 900_000), 15_000);
    expect(area).toBeGreaterThan(700_000 * 30_000);
    expect(attempt(eastward(MAXIMUM_POINTS + 1, 900_000), 15_000)).toEqual([
      expect.objectContaining({ code: "too-many-points" }),
    ]);
  });
});

describe("lines bent on themselves", () => {
  const hairpin = (gapDegrees: number): LngLat[] => [
    [36, 48],
    [36.5, 48],
    [36.5, 48 + gapDegrees],
    [36, 48 + gapDegrees],
  ];

  test.each([0.1, 0.01, 0.0001])("a hairpin %f degrees wide is covered once, however deep", (gap) => {
    for (const depth of [1000, 30_000, 100_000]) {
      const area = attempt(hairpin(gap), depth) as number;
      const inner = attempt(hairpin(gap).slice(0, 2), depth) as number;
      expect(area).toBeGreaterThan(inner);
      expect(area).toBeLessThan(2 * inner + 2 * depth * (gap * 112_000 + 2 * depth));
    }
  });

  test("a spike is a reason that points at it; duplicate positions change nothing", () => {
    const spiked: LngLat[] = [
      [36, 48],
      [36.5, 48],
      [36.5, 48.2],
      [36.5, 48],
      [37, 48],
    ];
    const issues = attempt(spiked, 5000) as StripIssue[];
    expect(issues.map(({ code }) => code)).toEqual(["self-crossing"]);
    const line = hairpin(0.1);
    const doubled = line.flatMap((position): LngLat[] => [position, position, position]);
    expect(attempt(doubled, 5000)).toBe(attempt(line, 5000));
  });
});

test("a strip over the antimeridian is a reason, one beside it an area", () => {
  const near = (lng: number): LngLat[] => [
    [lng, 60],
    [lng, 61],
  ];
  expect(attempt(near(179.99), 5000)).toEqual([expect.objectContaining({ code: "antimeridian" })]);
  expect(attempt([...near(179.9), [-179.9, 62]], 5000)).toEqual([
    expect.objectContaining({ code: "antimeridian" }),
  ]);
  expect(attempt(near(179.8), 5000)).toBeGreaterThan(1e9);
});
