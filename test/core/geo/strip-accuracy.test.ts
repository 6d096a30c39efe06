import { describe, expect, test } from "vitest";
import { areaContains, indexArea } from "../../../src/core/geo/area-index";
import type { LngLat, MultiPolygon } from "../../../src/core/geo/position";
import { buildStrip, type Strip } from "../../../src/core/geo/strip";
import type { StripRequest } from "../../../src/core/geo/strip-parts/issues";
import fixtures from "../../fixtures/geo/strip-baselines.json";
import { makeRandom } from "./random";
import { nearestOnLine, type Place } from "./vincenty";

// The oracle: samples of each baseline by GeodSolve, and the tests' own Vincenty between them. Nothing of Demarc's.
const baselines = {
  straight: fixtures.straight,
  crooked: fixtures.crooked,
  hairpin: fixtures.hairpin,
  "east-west 300 km": fixtures["east-west 300 km"],
} as unknown as Record<string, { path: LngLat[]; samples: Place[] }>;

const PROMISE = 0.001;
const FEWEST_SAMPLES = 300;

const cases = Object.keys(baselines).flatMap((name) =>
  [1, 2, 5, 10, 20, 40, 100].map((kilometers) => ({ name, kilometers })),
);

function build(request: StripRequest): Strip {
  const strip = buildStrip(request);
  if (!strip.ok) throw new Error(JSON.stringify(strip.issues));
  return strip;
}

/** Places on the edge, `count` or a few more, evenly many on every one of its chords. */
function edgeSamples({ coordinates }: MultiPolygon, count: number): Place[] {
  const chords = coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index) => [ring[index] as LngLat, to] as const));
  const perChord = Math.ceil(count / chords.length);
  const stride = Math.max(1, Math.floor(chords.length / count));
  return chords
    .filter((_, index) => index % stride === 0)
    .flatMap(([from, to]) =>
      Array.from({ length: perChord }, (_, index): Place => {
        const share = (index + 0.5) / perChord;
        return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      }),
    );
}

/** Shares of the depth by which edge samples miss it, caps and cuts aside. */
function edgeErrors(edge: MultiPolygon, samples: readonly Place[], depthMeters: number): number[] {
  const errors: number[] = [];
  for (let count = FEWEST_SAMPLES; errors.length < FEWEST_SAMPLES; count *= 2) {
    errors.length = 0;
    for (const place of edgeSamples(edge, count)) {
      const { meters, metersFromEnd } = nearestOnLine(place, samples);
      const onBaseline = meters < 0.01 * depthMeters;
      if (metersFromEnd > 5 + 0.01 * depthMeters && !onBaseline) errors.push(meters / depthMeters - 1);
    }
    if (count > 100_000) throw new Error(`only ${errors.length} samples off caps and cuts`);
  }
  return errors;
}

describe("the edge lies within 0.1 % of the depth of its true distance", () => {
  test.each(cases)("$name, $kilometers km", ({ name, kilometers }) => {
    const { path, samples } = baselines[name] as { path: LngLat[]; samples: Place[] };
    const depth = 1000 * kilometers;
    const { whole } = build({ baseline: path, leftMeters: depth, rightMeters: depth });
    const errors = edgeErrors(whole, samples, depth);
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
      const errors = edgeErrors(side as MultiPolygon, samples, depth);
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
