import { expect, test } from "vitest";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { symbolPath, symbolRadiusPx } from "../../../src/look/theme/symbols";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { certainWindow, channelColors, createCanvas, drawLayer, tableOf } from "./draw-layer";

const size = 128;
const pixelRatio = 6;

/** Coverage 0…255 of the outline as Canvas 2D fills it. */
function pathCoverage(family: (typeof weaponFamilies)[number]): Uint8Array {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d")!;
  context.fill(new Path2D(symbolPath(family, size / 2, size / 2, symbolRadiusPx * pixelRatio)));
  const { data } = context.getImageData(0, 0, size, size);
  return Uint8Array.from({ length: size * size }, (_, index) => data[index * 4 + 3]!);
}

test.each(weaponFamilies)("the GPU draws %s with the outline of every other painter", (family) => {
  const layer = new IncidentLayer({
    id: "incidents",
    table: tableOf([{ lng: 31, lat: 49, family }]),
    colors: channelColors,
  });
  layer.setWindow(certainWindow);
  const drawn = drawLayer(createCanvas(size), layer, { lng: 31, lat: 49, zoom: 6, pixelRatio });
  const expected = pathCoverage(family);
  let area = 0;
  let difference = 0;
  let worst = 0;
  for (let index = 0; index < expected.length; index++) {
    const error = Math.abs(drawn[index * 4]! - expected[index]!);
    area += expected[index]!;
    difference += error;
    worst = Math.max(worst, error);
  }
  expect(layer.lastDrawnRowCount).toBe(0);
  expect(difference / area).toBeLessThan(0.01);
  expect(worst).toBeLessThan(128);
});
