import { expect, test } from "vitest";
import { distanceMeters } from "../../../src/core/geo/geodesic";
import { spreadIncidents } from "../../../src/snapshot/density/density-grid";
import { densityAreas, measureDensity } from "../../../src/snapshot/density/density-scale";
import {
  type FrameCamera,
  isInFrame,
  projectToFrame,
  unprojectFromFrame,
} from "../../../src/snapshot/frame-projection";
import type { SnapshotIncidents } from "../../../src/snapshot/page-content";
import { layoutPage } from "../../../src/snapshot/page-layout";
import type { TextPrimitive } from "../../../src/snapshot/page-primitives";
import { approximateMeasure } from "../approximate-measure";
import { type PlainIncident, sampleContent, sampleSpec, toSnapshotIncidents } from "../sample-content";

const camera = { center: [33, 48.6], zoom: 5.5, bearing: 0, widthPx: 600, heightPx: 400 } as const;
const at = (lngLat: [number, number] | null, match: PlainIncident["match"] = "certain"): PlainIncident => ({
  lngLat,
  family: "missile",
  match,
  status: "reported",
  radiusMeters: 0,
});
const many = (count: number, match: PlainIncident["match"] = "certain") =>
  Array.from({ length: count }, () => at([33, 48.6], match));
const highest = (list: readonly PlainIncident[]) =>
  Math.max(...spreadIncidents(toSnapshotIncidents(list), camera, 10).values);

test("so many incidents on one place have that density, possible ones half of it", () => {
  expect(highest(many(1))).toBeCloseTo(1, 1);
  // Shared out among four cells, so that the peak between them is a little lower.
  expect(highest(many(40)) / 40).toBeGreaterThan(0.97);
  expect(highest(many(40)) / 40).toBeLessThanOrEqual(1);
  expect(highest(many(40, "possible")) / highest(many(40))).toBeCloseTo(0.5, 6);
  expect(highest([at(null), at([100, 10])])).toBe(0);
});

test("what lies just beyond the frame still spreads into it", () => {
  const beyond = unprojectFromFrame(camera, { x: -6, y: 200 });
  expect(highest([at(beyond)])).toBeGreaterThan(0.9);
});

test("density is about the number of incidents within the stated distance", () => {
  const list = Array.from({ length: 60 * 60 }, (_, index) =>
    at([31 + (index % 60) / 15, 47.3 + Math.floor(index / 60) / 22.5]),
  );
  const { grid, scale } = measureDensity(toSnapshotIncidents(list), camera, null);
  const place = [33, 48.6] as const;
  const near = list.filter(({ lngLat }) => distanceMeters(lngLat!, place) <= scale.reachMeters).length;
  const column = Math.round((300 - grid.originPx) / grid.cellPx);
  const row = Math.round((200 - grid.originPx) / grid.cellPx);
  const density = grid.values[row * grid.columns + column]!;
  expect(density / near).toBeGreaterThan(0.9);
  expect(density / near).toBeLessThan(1.1);
});

test("the areas of the bands lie side by side, each with its own colour", () => {
  const density = measureDensity(toSnapshotIncidents([...many(50), at([35, 49])]), camera, null);
  const areas = densityAreas(density, "light");
  expect(areas).toHaveLength(density.scale.bands.length);
  expect(new Set(areas.map(({ fill }) => fill)).size).toBe(areas.length);
  for (const { fillRule } of areas) expect(fillRule).toBe("evenodd");
});

/** Point by point, by the definition. */
function countInside(incidents: SnapshotIncidents, one: FrameCamera) {
  const counts = { certain: 0, possible: 0 };
  for (let index = 0; index < incidents.count; index++) {
    const lngLat = [incidents.lng[index]!, incidents.lat[index]!] as const;
    if (!Number.isFinite(lngLat[0]) || !isInFrame(one, projectToFrame(one, lngLat))) continue;
    if (incidents.isCertain[index] === 1) counts.certain++;
    else counts.possible++;
  }
  return counts;
}

const densityContent = (locale: "en" | "uk") => ({ ...sampleContent(locale), display: "density" as const });
const textOf = (layout: ReturnType<typeof layoutPage>) =>
  layout.primitives
    .filter((primitive): primitive is TextPrimitive => primitive.kind === "text")
    .map(({ text }) => text)
    .join(" ")
    .replaceAll("\u00A0", " ");

test.each(["a4", "a5", "1:1"] as const)(
  "on %s a density stands in place of symbols, and its legend is of its own frame",
  (page) => {
    const content = densityContent("en");
    const layout = layoutPage(content, sampleSpec({ page }), approximateMeasure);
    expect(layout.symbols).toEqual([]);
    const own = measureDensity(content.incidents, layout.camera, null);
    expect(layout.density?.scale).toEqual(own.scale);
    const text = textOf(layout);
    expect(text).toContain(`Incidents within about ${own.scale.reachMeters / 1000} km of a place`);
    expect(text).toContain("possible ones count half");
    const { certain, possible } = countInside(content.incidents, layout.camera);
    expect(text).toContain(`Certain, in this frame ${certain} Possible, in this frame ${possible}`);
    expect(text).not.toContain("One-way drone");
  },
);

test("a page in Ukrainian says the same, and more incidents than symbols are no hindrance", () => {
  const incidents = toSnapshotIncidents(many(31_000));
  const layout = layoutPage(
    { ...densityContent("uk"), incidents },
    sampleSpec({ locale: "uk" }),
    approximateMeasure,
  );
  expect(textOf(layout)).toContain("можливі рахуються за пів");
  expect(layout.density?.scale.bands.at(-1)?.leastDensity).toBe(30_000);
});
