import { expect, test } from "vitest";
import { distanceMeters } from "../../src/core/geo/geodesic";
import { unprojectFromFrame } from "../../src/snapshot/frame-projection";
import { buildNorthArrow } from "../../src/snapshot/north-arrow";
import type { TextPrimitive } from "../../src/snapshot/page-primitives";
import { buildPageStyle } from "../../src/snapshot/page-style";
import { buildScaleBar, sizeScaleBar } from "../../src/snapshot/scale-bar";
import { approximateMeasure } from "./approximate-measure";
import { sampleSpec } from "./sample-content";

const camera = { center: [33, 48.5], zoom: 6, bearing: 0, widthPx: 800, heightPx: 500 } as const;
const style = buildPageStyle(sampleSpec(), 1);

test("the bar is a round length and as long as the geodesic through the centre", () => {
  for (const zoom of [4, 6, 9.3, 13])
    for (const bearing of [0, 40]) {
      const one = { ...camera, zoom, bearing };
      const { lengthMeters, widthPx } = sizeScaleBar(one, 170);
      expect(widthPx).toBeLessThanOrEqual(170);
      expect(widthPx).toBeGreaterThan(170 / 2.6);
      expect([1, 2, 5]).toContain(Math.round(lengthMeters / 10 ** Math.floor(Math.log10(lengthMeters))));
      const y = one.heightPx / 2;
      const from = unprojectFromFrame(one, { x: (one.widthPx - widthPx) / 2, y });
      const to = unprojectFromFrame(one, { x: (one.widthPx + widthPx) / 2, y });
      expect(distanceMeters(from, to) / lengthMeters).toBeCloseTo(1, 6);
    }
});

test("on the equator the bar agrees with the circumference", () => {
  const { lengthMeters, widthPx } = sizeScaleBar({ ...camera, center: [0, 0], zoom: 5 }, 200);
  expect(lengthMeters / widthPx).toBeCloseTo(40_075_016.686 / (512 * 2 ** 5), 2);
});

test("the bar says its length in the language", () => {
  const texts = (locale: "en" | "uk") =>
    buildScaleBar(camera, locale, style, approximateMeasure)
      .primitives.filter((primitive) => primitive.kind === "text")
      .map(({ text }) => text);
  expect(texts("en")).toEqual(["100 km", "at 48.5° N"]);
  expect(texts("uk")).toEqual(["100 км", "на 48,5° пн. ш."]);
});

test("the arrow's letter turns against the bearing", () => {
  const letterAt = (bearing: number) => {
    const block = buildNorthArrow(bearing, "en", style, approximateMeasure);
    const letter = block.primitives.find(
      (primitive): primitive is TextPrimitive => primitive.kind === "text",
    );
    return { x: (letter?.x ?? 0) - block.widthPx / 2, y: (letter?.y ?? 0) - block.heightPx / 2 };
  };
  expect(letterAt(0).y).toBeLessThan(-10);
  expect(letterAt(90).x).toBeLessThan(-10);
  expect(letterAt(180).y).toBeGreaterThan(10);
});
