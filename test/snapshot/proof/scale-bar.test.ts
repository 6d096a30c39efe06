import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "../../../src/core/sources/localized";
import { layoutPage } from "../../../src/snapshot/page-layout";
import { sizeScaleBar } from "../../../src/snapshot/scale-bar";
import { orientations, pageNames } from "../../../src/workspace/page-spec";
import { repetitions } from "../../support/repetitions";
import { approximateMeasure } from "../approximate-measure";
import { sampleContent, sampleSpec } from "../sample-content";
import frozen from "./fixtures/scale-at-center.json" with { type: "json" };
import { readScaleBar } from "./read-scale-bar";
import { vincentyMeters } from "./vincenty";

interface Camera {
  readonly center: readonly number[];
  readonly zoom: number;
  readonly bearing: number;
}

const radians = Math.PI / 180;

/** The point so many CSS pixels to the right of a frame's middle, by Web Mercator (EPSG 3857). */
function rightOfCenter({ center, zoom, bearing }: Camera, px: number): [lng: number, lat: number] {
  const [lng = 0, lat = 0] = center;
  const perPx = (2 * Math.PI) / (512 * 2 ** zoom);
  const north =
    Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)) - px * perPx * Math.sin(bearing * radians);
  return [
    lng + (px * perPx * Math.cos(bearing * radians)) / radians,
    (2 * Math.atan(Math.exp(north)) - Math.PI / 2) / radians,
  ];
}

/** Metres a CSS pixel at a frame's centre, along the level. */
const metersPerPx = (camera: Camera) =>
  vincentyMeters(rightOfCenter(camera, -1), rightOfCenter(camera, 1)) / 2;

const camera = fc.record({
  center: fc.tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -75, max: 75, noNaN: true }),
  ),
  zoom: fc.double({ min: 3, max: 14, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("the frozen cameras are those that were asked about, and Vincenty agrees with GeodSolve", () => {
  for (const one of frozen.cameras) {
    const [lat1, lng1, lat2, lng2] = one.ends.split(" ").map(Number) as [number, number, number, number];
    const [left, right] = [rightOfCenter(one, -1), rightOfCenter(one, 1)];
    expect(Math.hypot(left[0] - lng1, left[1] - lat1)).toBeLessThan(1e-10);
    expect(Math.hypot(right[0] - lng2, right[1] - lat2)).toBeLessThan(1e-10);
    expect(metersPerPx(one) / one.metersPerPx).toBeCloseTo(1, 6);
  }
});

test("a bar is as long as GeodSolve says the ground is at the frame's centre, within 0.5 %", () => {
  const off = frozen.cameras.map(({ center, zoom, bearing, metersPerPx: perPx }) => {
    const [lng = 0, lat = 0] = center;
    const bar = sizeScaleBar({ center: [lng, lat], zoom, bearing, widthPx: 900, heightPx: 560 }, 170);
    return Math.abs(bar.lengthMeters / (bar.widthPx * perPx) - 1);
  });
  expect(off).toHaveLength(60);
  expect(Math.max(...off)).toBeLessThanOrEqual(0.005);
});

test("from end to end a bar is the geodesic that it names", () => {
  fc.assert(
    fc.property(camera, fc.double({ min: 20, max: 170, noNaN: true }), (one, mostPx) => {
      const frame = { ...one, widthPx: 800, heightPx: 500 };
      const { lengthMeters, widthPx } = sizeScaleBar(frame, mostPx);
      const found = vincentyMeters(rightOfCenter(one, -widthPx / 2), rightOfCenter(one, widthPx / 2));
      expect(Math.abs(found / lengthMeters - 1)).toBeLessThan(1e-6);
      expect(widthPx).toBeLessThanOrEqual(mostPx);
    }),
    { seed: 41 },
  );
});

test("on every page the drawn bar and the length written over it agree with the ground within 0.5 %", {
  timeout: 3_600_000,
}, () => {
  const page = fc.record({
    page: fc.constantFrom(...pageNames),
    orientation: fc.constantFrom(...orientations),
    locale: fc.constantFrom(...locales),
    custom: fc.record({
      width: fc.integer({ min: 120, max: 700 }),
      height: fc.integer({ min: 120, max: 700 }),
      unit: fc.constant("mm" as const),
    }),
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(camera, page, (one, change) => {
      const spec = sampleSpec({ ...change, title: "", subtitle: "", notes: "" });
      const content = sampleContent(spec.locale);
      const bare = {
        ...content,
        places: [],
        areaLabels: [],
        zones: [],
        view: { ...one, widthPx: 1136, heightPx: 684 },
      };
      const layout = layoutPage(bare, spec, approximateMeasure);
      const { meters, widthPx } = readScaleBar(layout, spec.locale);
      const off = Math.abs(meters / (widthPx * metersPerPx(layout.camera)) - 1);
      expect(off).toBeLessThanOrEqual(0.005);
      seen.add(spec.page);
    }),
    { seed: 42, numRuns: repetitions(40, 1000) },
  );
  expect(seen.size).toBe(pageNames.length);
});
