import { expect, test } from "vitest";
import { symbolRadiusPx } from "../../../src/look/theme/symbols";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { incidentMeasures } from "../../../src/map/layers/incident-measures";
import { certainWindow, channelColors, createCanvas, drawLayer, pixelAt, tableOf } from "./draw-layer";

const size = 240;
const pixelRatio = 2;
const view = { lng: 31, lat: 49, zoom: 6, pixelRatio };
const canvas = createCanvas(size);
const degreesPerPixel = 360 / (512 * 2 ** 6);
const spacingPx = 36;
const red = [255, 0, 0, 255];
const cyan = [0, 255, 255, 255];
const yellow = [255, 255, 0, 255];

/** Three incidents side by side; their rows are 0, 1, 2 from the left. */
function threeInARow(): IncidentLayer {
  const table = tableOf(
    [-1, 0, 1].map((place) => ({
      lng: 31 + place * spacingPx * degreesPerPixel,
      lat: 49,
      family: "artillery",
      status: place === 1 ? "disputed" : "reported",
    })),
  );
  const layer = new IncidentLayer({ id: "incidents", table, colors: channelColors });
  layer.setWindow(certainWindow);
  return layer;
}

const middle = (place: number) => size / 2 + (place - 1) * spacingPx * pixelRatio;
const colorsOf = (layer: IncidentLayer) => {
  const pixels = drawLayer(canvas, layer, view);
  return [0, 1, 2].map((place) => pixelAt(pixels, size, middle(place), size / 2));
};

test("colour says the source when asked, and the weapon family where there is none", () => {
  const layer = threeInARow();
  layer.setSourceOrdinals(Uint8Array.of(0, 1, 31));
  layer.setSourceColors(["#123456", "#00FFFF", ...Array.from({ length: 29 }, () => "#808080"), "#FFFF00"]);
  expect(colorsOf(layer)).toEqual([red, red, red]);
  layer.setColorBy("source");
  expect(colorsOf(layer)).toEqual([red, cyan, yellow]);
  layer.setSourceColors(["#123456", "#00FFFF"]);
  expect(colorsOf(layer)).toEqual([red, cyan, red]);
  layer.setSourceOrdinals(Uint8Array.of(1, 1, 0));
  expect(colorsOf(layer)).toEqual([cyan, cyan, red]);
  layer.setSourceOrdinals(null);
  expect(colorsOf(layer)).toEqual([red, red, red]);
  layer.setSourceOrdinals(Uint8Array.of(1, 1, 1));
  layer.setColorBy("weapon");
  expect(colorsOf(layer)).toEqual([red, red, red]);
});

test("the shape stays that of the weapon family", () => {
  const layer = threeInARow();
  const shapeOf = () => drawLayer(canvas, layer, view).filter((_, index) => index % 4 === 3);
  const byWeapon = shapeOf();
  layer.setSourceOrdinals(Uint8Array.of(1, 1, 1));
  layer.setSourceColors(["", "#00FFFF"]);
  layer.setColorBy("source");
  expect(shapeOf()).toEqual(byWeapon);
});

test("a ring has the source's colour too, and an incident that is only reported has none, selected or not", () => {
  const layer = threeInARow();
  layer.setSourceOrdinals(Uint8Array.of(1, 1, 1));
  layer.setSourceColors(["", "#00FFFF"]);
  layer.setColorBy("source");
  layer.setSelectedRow(0);
  const pixels = drawLayer(canvas, layer, view);
  const onRing = (place: number) => {
    const reach = incidentMeasures.statusRingRadiusPx * pixelRatio;
    return Array.from({ length: 360 }, (_, degree) => {
      const angle = (degree * Math.PI) / 180;
      const x = middle(place) - 0.5 + reach * Math.cos(angle);
      return pixelAt(pixels, size, x, size / 2 - 0.5 + reach * Math.sin(angle));
    });
  };
  const isCyan = ([r, g, b, a]: number[]) => r! < 60 && g! > 200 && b! > 200 && a! > 200;
  expect(symbolRadiusPx + incidentMeasures.edgeWidthPx).toBeLessThan(incidentMeasures.statusRingRadiusPx);
  expect(onRing(2).filter(isCyan).length).toBeGreaterThan(100);
  for (const place of [0, 1]) expect(onRing(place).filter(isCyan).length).toBe(0);
});
