import { expect, test, vi } from "vitest";
import { densityColor } from "../../../src/look/theme/density-ramp";
import { colorTokens } from "../../../src/look/theme/tokens";
import { densityBands, lastBand } from "../../../src/map/layers/density/density-bands";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { incidentMeasures } from "../../../src/map/layers/incident-measures";
import {
  bareMap,
  type Canvas,
  certainWindow,
  createCanvas,
  drawLayer,
  frameArgs,
  otherWindow,
  pixelAt,
  possibleWindow,
  tableOf,
} from "./draw-layer";

const size = 200;
const center = size / 2;
const canvas = createCanvas(size);
const nothing = [0, 0, 0, 0];
/** So few incidents that the ramp ends at the least reference. */
const reference = 8;

function densityLayer(count: number, window = certainWindow): IncidentLayer {
  const table = tableOf(Array.from({ length: count }, () => ({ lng: 31, lat: 49 })));
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setDisplay("density");
  layer.setWindow(window);
  return layer;
}

function draw(layer: IncidentLayer, pixelRatio = 1, on: Canvas = canvas): Uint8Array {
  return drawLayer(on, layer, { lng: 31, lat: 49, zoom: 6, pixelRatio });
}

/** Premultiplied bytes of the light ramp's colour for a band. */
function bandColor(band: number): number[] {
  const [red, green, blue, opacity] = densityColor("light", band / lastBand(reference));
  return [red * opacity, green * opacity, blue * opacity, opacity].map((value) => Math.round(value * 255));
}

const centerOf = (pixels: Uint8Array) => pixelAt(pixels, size, center, center);
function expectColor(actual: number[], expected: number[]): void {
  actual.forEach((channel, index) => {
    expect(Math.abs(channel - expected[index]!), `${actual} for ${expected}`).toBeLessThanOrEqual(2);
  });
}

test("a lone certain incident has the colour of the first band, five on one spot that of the second", () => {
  expectColor(centerOf(draw(densityLayer(1))), bandColor(0));
  expectColor(centerOf(draw(densityLayer(5))), bandColor(1));
  expect(densityBands(reference).map(({ leastDensity }) => leastDensity)).toEqual([0.5, 3]);
});

test("a possible incident counts half of a certain one", () => {
  expectColor(centerOf(draw(densityLayer(5, possibleWindow))), bandColor(0));
  expectColor(centerOf(draw(densityLayer(10, possibleWindow))), bandColor(1));
  expect(draw(densityLayer(10, otherWindow)).every((value) => value === 0)).toBe(true);
});

test.each([1, 2, 3])("a lone incident is a spot as wide at pixel ratio %d", (pixelRatio) => {
  const pixels = draw(densityLayer(1), pixelRatio);
  const widthPx =
    Array.from({ length: size }, (_, x) => pixelAt(pixels, size, x, center)[3]!).filter((alpha) => alpha > 70)
      .length / pixelRatio;
  // Where a Gaussian of 10 px falls to a half.
  expect(Math.abs(widthPx - 2 * 10 * Math.sqrt(2 * Math.LN2))).toBeLessThan(2.5);
});

test("a spot glides with its incident by less than a pixel, and comes in from beyond the canvas", () => {
  const degreesPerPixel = 360 / (512 * 2 ** 6);
  const middleAt = (shiftPx: number) => {
    const layer = new IncidentLayer({
      id: "incidents",
      table: tableOf([{ lng: 31 + shiftPx * degreesPerPixel, lat: 49 }]),
      colors: colorTokens.light,
    });
    layer.setDisplay("density");
    layer.setWindow(certainWindow);
    const pixels = draw(layer);
    let [sum, weight] = [0, 0];
    for (let x = 0; x < size; x++) {
      const alpha = pixelAt(pixels, size, x, center)[3]!;
      sum += alpha * (x + 0.5);
      weight += alpha;
    }
    return { middle: sum / weight - center, weight };
  };
  for (let shiftPx = -6; shiftPx <= 6; shiftPx += 0.75)
    expect(Math.abs(middleAt(shiftPx).middle - shiftPx)).toBeLessThan(0.75);
  expect(middleAt(center + 8).weight).toBeGreaterThan(0);
});

test("a masked incident adds nothing; the selected one is a symbol in its ring all the same", () => {
  const masked = densityLayer(2);
  masked.setMask(Uint8Array.of(0, 0));
  expect(draw(masked).every((value) => value === 0)).toBe(true);
  const selected = densityLayer(2);
  selected.setSelectedRow(1);
  const pixels = draw(selected);
  const ring = center - 0.5 - incidentMeasures.selectionRingRadiusPx;
  expectColor(pixelAt(pixels, size, center, ring), [0x1a, 0x5f, 0xd0, 255]);
  expectColor(centerOf(pixels), [0xc4, 0x4e, 0x00, 255]);
});

test("the ramp follows the ground, and points come back", () => {
  const layer = densityLayer(1);
  layer.setColors(colorTokens.dark);
  const [red, green, blue, opacity] = densityColor("dark", 0);
  expectColor(
    centerOf(draw(layer)),
    [red * opacity, green * opacity, blue * opacity, opacity].map((value) => value * 255),
  );
  layer.setDisplay("points");
  expectColor(centerOf(draw(layer)), [0xff, 0x8a, 0x3d, 255]);
});

test("without floats to draw into the colours are the same", () => {
  const plain = createCanvas(size);
  vi.spyOn(plain.gl, "getExtension").mockReturnValue(null);
  for (const count of [1, 5]) {
    const [bytes, floats] = [draw(densityLayer(count), 1, plain), draw(densityLayer(count))];
    expect(centerOf(bytes)).toEqual(centerOf(floats));
  }
});

test("density submits the slices that points do, and says what ends its ramp", () => {
  const layer = densityLayer(3);
  const view = { lng: 31, lat: 49, zoom: 6, pixelRatio: 1 };
  const { gl } = canvas;
  layer.onAdd(bareMap(view), gl);
  expect(layer.densityReference).toBeNull();
  for (let frame = 0; frame < 2; frame++) {
    layer.prerender(gl, frameArgs(size, view));
    layer.render(gl, frameArgs(size, view));
    expect([layer.lastDrawnRowCount, layer.isReady, layer.densityReference]).toEqual([3, true, reference]);
  }
  layer.onRemove();
  expect(pixelAt(draw(densityLayer(0)), size, center, center)).toEqual(nothing);
});
