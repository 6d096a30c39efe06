import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { themeNames } from "../../../src/look/theme/tokens";
import {
  type FrameCamera,
  isInFrame,
  projectToFrame,
  unprojectFromFrame,
} from "../../../src/snapshot/frame-projection";
import { buildLocator, locatorOmission } from "../../../src/snapshot/locator/build-locator";
import {
  chooseLocatorExtent,
  frameCorners,
  locatorCamera,
  locatorExtents,
} from "../../../src/snapshot/locator/locator-extent";
import { locatorGroundOf } from "../../../src/snapshot/locator/locator-ground";
import type { PathPrimitive, Primitive, TextPrimitive } from "../../../src/snapshot/page-primitives";
import { boxesCollide } from "../../../src/snapshot/page-primitives";
import { buildPageStyle } from "../../../src/snapshot/page-style";
import { repetitions } from "../../support/repetitions";
import { approximateMeasure } from "../approximate-measure";
import { areaOf, isWithin, readPath } from "../areas/paths";
import { sampleContent, sampleSpec } from "../sample-content";

const camera = (lng: number, lat: number, zoom: number, bearing = 0): FrameCamera => ({
  center: [lng, lat],
  zoom,
  bearing,
  widthPx: 700,
  heightPx: 440,
});
const style = buildPageStyle(sampleSpec(), 1);
const content = sampleContent("en");
const build = (view: FrameCamera) => buildLocator(content, view, "en", style, approximateMeasure);
const isPath = (primitive: Primitive): primitive is PathPrimitive => primitive.kind === "path";
const isText = (primitive: Primitive): primitive is TextPrimitive => primitive.kind === "text";
/** The outline of the frame: the only path with a tint. */
const outlineOf = (view: FrameCamera) =>
  build(view)
    .primitives.filter(isPath)
    .find(({ fillOpacity }) => fillOpacity !== undefined);

test("the whole of Ukraine is shown around a frame inside it, Europe around a larger one", () => {
  expect(chooseLocatorExtent(camera(37, 48.3, 8))).toEqual({ extent: "ukraine" });
  expect(chooseLocatorExtent(camera(31.2, 48.6, 4.8))).toEqual({ extent: "europe" });
  // Over the border: Ukraine alone would not hold it.
  expect(chooseLocatorExtent(camera(41, 48.3, 8))).toEqual({ extent: "europe" });
});

test("it is left out, with a reason, where it would show no more than the map or not the frame", () => {
  expect(chooseLocatorExtent(camera(20, 50, 2.6))).toEqual({ omission: "frame-as-large" });
  expect(chooseLocatorExtent(camera(139, 35, 7))).toEqual({ omission: "frame-elsewhere" });
  expect(chooseLocatorExtent(camera(60, 50, 7))).toEqual({ omission: "frame-elsewhere" });
  expect(locatorOmission(content, camera(37, 48.3, 8))).toBeNull();
  expect(locatorOmission(content, camera(139, 35, 7))).toBe("frame-elsewhere");
  expect(locatorOmission({ locator: null }, camera(37, 48.3, 8))).toBe("no-ground");
  const empty = { widthPx: 0, heightPx: 0, primitives: [] };
  expect(build(camera(139, 35, 7))).toEqual(empty);
  expect(
    buildLocator({ ...content, locator: null }, camera(37, 48, 8), "en", style, approximateMeasure),
  ).toEqual(empty);
});

test("a copy of the world is as good as the world", () => {
  const around = build(camera(37 + 360, 48.3, 8, 20));
  const here = build(camera(37, 48.3, 8, 20));
  expect(around.primitives.length).toBe(here.primitives.length);
  expect(outlineOf(camera(37 + 360, 48.3, 8, 20))?.d).toBe(outlineOf(camera(37, 48.3, 8, 20))?.d);
});

test("its own camera shows just its extent", () => {
  for (const name of ["ukraine", "europe"] as const) {
    const small = locatorCamera(name, 140);
    const { west, east, south, north } = locatorExtents[name];
    const [left, top] = unprojectFromFrame(small, { x: 0, y: 0 });
    const [right, bottom] = unprojectFromFrame(small, { x: small.widthPx, y: small.heightPx });
    expect(left).toBeCloseTo(west, 6);
    expect(right).toBeCloseTo(east, 6);
    expect(top).toBeCloseTo(north, 6);
    expect(bottom).toBeCloseTo(south, 6);
  }
});

test("the outline is the frame's own, turned as the frame is", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 27, max: 36, noNaN: true }),
      fc.double({ min: 47, max: 50, noNaN: true }),
      fc.double({ min: 7, max: 8.5, noNaN: true }),
      fc.integer({ min: -180, max: 180 }),
      (lng, lat, zoom, bearing) => {
        const view = camera(lng, lat, zoom, bearing);
        const { points } = readPath(outlineOf(view)!.d)[0]!;
        const block = build(view);
        const small = locatorCamera("ukraine", block.widthPx);
        // A page's map is at its bearing; the small one has north up, so what is up on the page leans by the bearing.
        const [first, second] = points;
        const lean = (Math.atan2(second!.y - first!.y, second!.x - first!.x) * 180) / Math.PI;
        const size = Math.hypot(second!.x - first!.x, second!.y - first!.y);
        const apart = ((((lean - bearing) % 360) + 540) % 360) - 180;
        expect(Math.abs(apart)).toBeLessThan((0.02 / size) * (180 / Math.PI) + 0.01);
        expect(size / block.widthPx).toBeCloseTo(700 / (512 * 2 ** zoom) / (20.5 / 360), 2);
        for (const [index, corner] of frameCorners(view).entries()) {
          const { x, y } = projectToFrame(small, corner);
          expect(points[index]!.x).toBeCloseTo(x, 1);
          expect(points[index]!.y).toBeCloseTo(y, 1);
        }
      },
    ),
    { numRuns: repetitions(60, 1000), seed: 20251227 },
  );
});

test("a frame too small to be seen is a ring round its place", () => {
  const view = camera(37.5, 48.7, 13);
  const ring = build(view)
    .primitives.filter(isPath)
    .filter(({ d }) => d.startsWith("M-4.5"));
  const at = projectToFrame(locatorCamera("ukraine", build(view).widthPx), [37.5, 48.7]);
  expect(ring).toHaveLength(2);
  for (const { x, y } of ring) {
    expect(x).toBeCloseTo(at.x, 3);
    expect(y).toBeCloseTo(at.y, 3);
  }
});

test("nothing leaves its box, and its names never collide with each other or the outline's corners", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -20, max: 60, noNaN: true }),
      fc.double({ min: 35, max: 64, noNaN: true }),
      fc.double({ min: 3, max: 14, noNaN: true }),
      fc.integer({ min: -180, max: 180 }),
      fc.constantFrom("en" as const, "uk" as const),
      fc.constantFrom(...themeNames),
      (lng, lat, zoom, bearing, locale, themeName) => {
        const view = camera(lng, lat, zoom, bearing);
        const look = buildPageStyle(sampleSpec({ themeName }), 0.65);
        const { widthPx, heightPx, primitives } = buildLocator(
          content,
          view,
          locale,
          look,
          approximateMeasure,
        );
        const box = { x: 0, y: 0, width: widthPx, height: heightPx };
        const texts = primitives.filter(isText);
        expect(texts.length).toBeLessThanOrEqual(2);
        for (const [index, text] of texts.entries()) {
          expect(text.box.x).toBeGreaterThanOrEqual(0);
          expect(text.box.x + text.box.width).toBeLessThanOrEqual(widthPx);
          expect(text.font.sizePx).toBeGreaterThanOrEqual((7 / 72) * 96 - 1e-9);
          for (const other of texts.slice(index + 1)) expect(boxesCollide(text.box, other.box)).toBe(false);
        }
        for (const primitive of primitives) {
          if (primitive.kind === "rect") expect(primitive).toMatchObject(box);
          if (primitive.kind !== "path" || !primitive.d.includes("L")) continue;
          for (const { points } of readPath(primitive.d))
            for (const { x, y } of points)
              expect(
                isInFrame(
                  { ...view, widthPx: widthPx + 0.1, heightPx: heightPx + 0.1 },
                  { x: x + 0.05, y: y + 0.05 },
                ),
              ).toBe(true);
        }
      },
    ),
    { numRuns: repetitions(150, 3000), seed: 20251227 },
  );
});

const basemap = JSON.parse(
  readFileSync(new URL("../../../public/basemap/countries.geojson", import.meta.url), "utf8"),
) as FeatureCollection;

test("the ground is the basemap's, simplified: Crimea and Sevastopol lie in Ukraine", () => {
  const ground = locatorGroundOf(basemap)!;
  expect(locatorGroundOf(basemap)).toBe(ground);
  expect(locatorGroundOf({ type: "FeatureCollection", features: [] })).toBeNull();
  const ringsOf = (id: string) =>
    ground.countries.filter((country) => country.id === id).flatMap(({ rings }) => rings);
  const holds = (id: string, lng: number, lat: number) =>
    isWithin(
      ringsOf(id).map((ring) => ring.map(([x, y]) => ({ x, y }))),
      lng,
      lat,
    );
  for (const [lng, lat] of [
    [34.1, 44.95],
    [33.55, 44.6],
    [36.4, 45.3],
    [30.5, 50.4],
    [37.5, 47.12],
    [38.9, 48.6],
  ] as const) {
    expect(holds("UA", lng, lat), `${lng} ${lat}`).toBe(true);
    expect(holds("RU", lng, lat), `${lng} ${lat}`).toBe(false);
  }
  expect(holds("RU", 37.6, 55.7) && holds("BY", 27.5, 53.9) && holds("PL", 21, 52.2)).toBe(true);
  for (const id of ["UA", "RU", "BY", "PL", "SK", "HU", "RO", "MD"])
    expect(ringsOf(id).length, id).toBeGreaterThan(0);
  const positions = ground.countries
    .flatMap(({ rings }) => rings)
    .reduce((sum, ring) => sum + ring.length, 0);
  expect(positions).toBeLessThan(9500);
  // All turn the same way, so that neighbours that overlap by a hair leave no gap.
  const turns = ground.countries
    .flatMap(({ rings }) => rings)
    .map((ring) => Math.sign(areaOf(ring.slice(0, -1).map(([x, y]) => ({ x, y: -y })))));
  expect(new Set(turns).size).toBe(1);
});

test("on the real basemap its paths stay small", () => {
  const real = { ...content, locator: locatorGroundOf(basemap) };
  for (const view of [camera(37, 48.3, 8), camera(31.2, 48.6, 4.8)]) {
    const { primitives } = buildLocator(real, view, "en", style, approximateMeasure);
    const length = primitives.filter(isPath).reduce((sum, { d }) => sum + d.length, 0);
    expect(length).toBeGreaterThan(2000);
    expect(length).toBeLessThan(50_000);
  }
});
