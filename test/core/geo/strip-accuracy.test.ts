import { describe, expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { buildStrip, type Strip } from "../../../src/core/geo/strip";
import type { StripRequest } from "../../../src/core/geo/strip-parts/issues";
import fixtures from "../../fixtures/geo/strip-baselines.json";
import { edgeErrors } from "./edge-errors";
import { makeRandom } from "./random";
import { nearestOnLine, type Place } from "./vincenty";

// The oracle: samples of each baseline by GeodSolve, and the tests' own Vincenty between them. Nothing of Demarc's.
const baselines = {
  straight: fixtures.straight,
  crooked: fixtures.crooked,
  hairpin: fixtures.hairpin,
  "east-west 300 km": fixtures["east-west 300 km"],
  "600 km": fixtures["600 km"],
} as unknown as Record<string, { path: LngLat[]; samples: Place[] }>;

const PROMISE = 0.001;
const FEWEST_SAMPLES = 1000;

const cases = Object.keys(baselines).flatMap((name) =>
  [0.1, 0.5, 2, 10, 30, 100].map((kilometers) => ({ name, kilometers })),
);

function build(request: StripRequest): Strip {
  const strip = buildStrip(request);
  if (!strip.ok) throw new Error(JSON.stringify(strip.issues));
  return strip;
}

describe("the edge lies within 0.1 % of the depth of its true distance", () => {
  test.each(cases)("$name, $kilometers km", ({ name, kilometers }) => {
    const { path, samples } = baselines[name] as { path: LngLat[]; samples: Place[] };
    const depth = 1000 * kilometers;
    const { whole } = build({ baseline: path, leftMeters: depth, rightMeters: depth });
    const errors = edgeErrors(whole, samples, depth, FEWEST_SAMPLES);
    expect(errors.length).toBeGreaterThanOrEqual(FEWEST_SAMPLES);
    expect(Math.max(...errors)).toBeLessThan(PROMISE);
    expect(Math.min(...errors)).toBeGreaterThan(-PROMISE);
  });

  test.each([
    ["100 m", 100],
    ["15 km", 15_000],
  ])("crooked, %s on one side only", (_, depth) => {
    const { path, samples } = baselines.crooked as { path: LngLat[]; samples: Place[] };
    const { left } = build({ baseline: path, leftMeters: depth, rightMeters: 0 });
    const { right } = build({ baseline: path, leftMeters: depth / 4, rightMeters: depth });
    for (const side of [left, right]) {
      const errors = edgeErrors(side as MultiPolygon, samples, depth, FEWEST_SAMPLES);
      expect(Math.max(...errors.map(Math.abs))).toBeLessThan(PROMISE);
    }
  });
});

test.each(cases)(
  "nothing within the depth is left out, nothing beyond is taken in: $name, $kilometers km",
  ({ name, kilometers }) => {
    const { path, samples } = baselines[name] as { path: LngLat[]; samples: Place[] };
    const depth = 1000 * kilometers;
    const index = indexArea(build({ baseline: path, leftMeters: depth, rightMeters: depth }).whole);
    const random = makeRandom(kilometers);
    let compared = 0;
    for (let probe = 0; probe < 200; probe++) {
      const [lng, lat] = samples[Math.floor(random() * samples.length)] as Place;
      const reach = (2.4 * depth) / 111_320;
      const place: Place = [lng + (1.5 * random() - 0.75) * reach, lat + (random() - 0.5) * reach];
      const { meters, metersFromEnd } = nearestOnLine(place, samples);
      if (metersFromEnd < 5 + 0.01 * depth || Math.abs(meters / depth - 1) < PROMISE) continue;
      expect(areaContains(index, place), `${place} at ${meters} m`).toBe(meters < depth);
      compared++;
    }
    expect(compared).toBeGreaterThan(60);
  },
);
