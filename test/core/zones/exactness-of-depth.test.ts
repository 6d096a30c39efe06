import { expect, test } from "vitest";
import type { LngLat } from "../../../src/core/geo/position";
import { buildStrip } from "../../../src/core/geo/strip";
import { exactnessOfDepth } from "../../../src/core/zones/exactness-of-depth";
import fixtures from "../../fixtures/geo/strip-baselines.json";
import { edgeErrors } from "../geo/edge-errors";
import type { Place } from "../geo/vincenty";

test("0.1 % is promised from 100 m to 100 km, and nothing for what is no depth", () => {
  for (const meters of [100, 15_000, 100_000]) {
    expect(exactnessOfDepth(meters)).toEqual({ basis: "promised", boundMeters: meters / 1000 });
  }
  for (const meters of [0, 0.5, 500_001, Number.NaN]) expect(exactnessOfDepth(meters)).toBeNull();
  expect(exactnessOfDepth(99)?.basis).toBe("measured");
  expect(exactnessOfDepth(100_001)?.basis).toBe("measured");
});

const lines = { crooked: fixtures.crooked, "600 km": fixtures["600 km"] };
const cases = (Object.keys(lines) as (keyof typeof lines)[]).flatMap((name) =>
  [1, 10, 50, 200_000, 500_000].map((meters) => ({ name, meters })),
);

test.each(cases)("the measured bound holds: $name, $meters m", ({ name, meters }) => {
  const { path, samples } = lines[name] as unknown as { path: LngLat[]; samples: Place[] };
  const strip = buildStrip({ baseline: path, leftMeters: meters, rightMeters: meters });
  if (!strip.ok) throw new Error(JSON.stringify(strip.issues));
  const errors = edgeErrors(strip.whole, samples, meters, 200).map((share) => Math.abs(share) * meters);
  expect(Math.max(...errors)).toBeLessThan(exactnessOfDepth(meters)?.boundMeters ?? 0);
});
