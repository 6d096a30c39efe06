import { expect, test } from "vitest";
import { layoutPage, TooManyIncidentsError } from "../../src/snapshot/page-layout";
import { mostPageSymbols } from "../../src/snapshot/snapshot-limits";
import { seededRandom } from "../support/synthetic-events";
import { approximateMeasure } from "./approximate-measure";
import { type PlainIncident, sampleContent, sampleSpec, toSnapshotIncidents } from "./sample-content";

/** Incidents around the middle of the sample page's frame, and as many more far away. */
function contentWith(inFrame: number, outside = 0) {
  const random = seededRandom(7);
  const at = (lng: number, lat: number): PlainIncident => ({
    lngLat: [lng, lat],
    family: "missile",
    match: "certain",
    status: "reported",
    radiusMeters: 0,
  });
  const near = Array.from({ length: inFrame }, () => at(32 + 4 * random(), 47 + 2 * random()));
  const far = Array.from({ length: outside }, () => at(100 + 4 * random(), 20));
  return { ...sampleContent("en"), incidents: toSnapshotIncidents([...near, ...far]) };
}

const layOut = (content: ReturnType<typeof contentWith>) =>
  layoutPage(content, sampleSpec(), approximateMeasure);

test("a page draws as many incidents as it may, every one of them, and counts those elsewhere", () => {
  const layout = layOut(contentWith(mostPageSymbols, 30_000));
  expect(layout.frameCounts).toEqual({ inFrame: mostPageSymbols, outside: 30_000, withoutPlace: 0 });
  expect(layout.symbols.reduce((sum, { count }) => sum + count, 0)).toBe(mostPageSymbols);
});

test("one more is refused, not thinned out", () => {
  expect(() => layOut(contentWith(mostPageSymbols + 1))).toThrow(TooManyIncidentsError);
});

test("with the layer off nothing is drawn, so everything is counted", () => {
  const content = contentWith(mostPageSymbols + 1);
  const layout = layOut({ ...content, layers: { ...content.layers, incidents: false } });
  expect(layout.frameCounts.inFrame).toBe(mostPageSymbols + 1);
  expect(layout.symbols).toEqual([]);
});
