import { expect, test } from "vitest";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { certainWindow, channelColors, createCanvas, drawLayer, otherWindow, tableOf } from "./draw-layer";

const size = 512;
const canvas = createCanvas(size);
/** Length of the equator, WGS84. */
const equatorMeters = 2 * Math.PI * 6_378_137;

/** Columns of the row through the centre that are painted at all, and the halo's colour half way out. */
function drawHalo(radiusMeters: number, zoom: number, pixelRatio: number, lat = 49, window = certainWindow) {
  const table = tableOf([{ lng: 31, lat, family: "artillery", radiusMeters }]);
  const layer = new IncidentLayer({ id: "incidents", table, colors: channelColors });
  layer.setWindow(window);
  const pixels = drawLayer(canvas, layer, { lng: 31, lat, zoom, pixelRatio });
  const line = (size / 2) * size;
  const painted = Array.from({ length: size }, (_, x) => pixels[(line + x) * 4 + 3]!);
  return { painted, widthPx: painted.filter((alpha) => alpha > 12).length, pixels };
}

const trueRadiusPx = (radiusMeters: number, zoom: number, pixelRatio: number, lat = 49) =>
  (radiusMeters / (equatorMeters * Math.cos((lat * Math.PI) / 180))) * 512 * 2 ** zoom * pixelRatio;

test.each([
  [5000, 8, 1, 49],
  [5000, 8, 2, 49],
  [15_000, 7.5, 1, 0],
  [15_000, 7.5, 1, 60],
  [1500, 11, 1, -35],
])("a place known to %d m at zoom %d, pixel ratio %d, latitude %d has a halo of its true size", (...spot) => {
  const [radiusMeters, zoom, pixelRatio, lat] = spot;
  const expected = 2 * trueRadiusPx(radiusMeters, zoom, pixelRatio, lat);
  const { widthPx, painted } = drawHalo(radiusMeters, zoom, pixelRatio, lat);
  expect(Math.abs(widthPx - expected)).toBeLessThan(3 + expected * 0.005);
  const inside = painted[Math.round(size / 2 + expected / 2 - 4 * pixelRatio)]!;
  expect(inside).toBeGreaterThan(12);
  expect(inside).toBeLessThan(64);
});

test("a halo no larger than the symbol is left out, and so is a place known better than 1,500 m", () => {
  const plain = drawHalo(0, 5, 1);
  const isPlain = ({ pixels }: ReturnType<typeof drawHalo>) =>
    pixels.every((value, index) => value === plain.pixels[index]);
  expect(isPlain(drawHalo(5000, 5, 1))).toBe(true);
  expect(isPlain(drawHalo(1499, 12, 1))).toBe(true);
});

test("a halo larger than the GPU's largest point is left out rather than drawn too small", () => {
  const [, largest] = canvas.gl.getParameter(canvas.gl.ALIASED_POINT_SIZE_RANGE) as Float32Array;
  const zoom = 10;
  const metersPerPixel = 15_000 / trueRadiusPx(15_000, zoom, 1);
  const fitting = (largest! / 2 - 8) * metersPerPixel;
  const tooLarge = (largest! / 2 + 8) * metersPerPixel;
  expect(drawHalo(fitting, zoom, 1).painted.every((alpha) => alpha > 12)).toBe(largest! > size);
  expect(drawHalo(fitting, zoom, 1).widthPx).toBeGreaterThan(100);
  expect(drawHalo(tooLarge, zoom, 1).widthPx).toBeLessThan(30);
});

test("a halo outside the window is not drawn", () => {
  expect(drawHalo(5000, 8, 1, 49, otherWindow).widthPx).toBe(0);
});
