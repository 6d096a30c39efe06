import { expect, test } from "vitest";
import { colorTokens } from "../../../src/look/theme/tokens";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { certainWindow, otherWindow, pixelAt, possibleWindow, tableOf } from "./draw-layer";
import { loseContext, mapSize, nextFrame, openMap } from "./open-map";

const center = mapSize / 2;
const grey = [128, 128, 128, 255];
const focus = [0x1a, 0x5f, 0xd0, 255];

function densityLayer(lng = 31, lat = 49): IncidentLayer {
  const table = tableOf(Array.from({ length: 5 }, () => ({ lng, lat })));
  const layer = new IncidentLayer({ id: "incidents", table, colors: colorTokens.light });
  layer.setDisplay("density");
  layer.setWindow(certainWindow);
  return layer;
}

const colorsOf = (pixels: Uint8Array) => {
  const distinct = new Set<string>();
  for (let x = 0; x < mapSize; x++) distinct.add(pixelAt(pixels, mapSize, x, center).join());
  return distinct;
};

test.each([
  ["mercator", 0, 0],
  ["mercator", 55, 30],
  ["globe", 0, 0],
  ["globe", 40, 200],
] as const)(
  "on the %s, pitch %d, bearing %d, a spot lies on its incident and follows the window",
  async (...view) => {
    const [projection, pitch, bearing] = view;
    const opened = await openMap({ lng: 31, lat: 49, zoom: 5, projection, pitch, bearing });
    const layer = densityLayer();
    opened.addLayer(layer);
    const certain = await nextFrame(opened);
    const spot = pixelAt(certain, mapSize, center, center);
    expect(spot).not.toEqual(grey);
    expect(layer.lastDrawnRowCount).toBe(5);
    const widthAt = (dx: number, dy: number) => {
      let reach = 0;
      while (pixelAt(certain, mapSize, center + dx * reach, center + dy * reach).join() !== grey.join())
        reach++;
      return reach;
    };
    // Round, and as wide on screen under any camera.
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const)
      expect(Math.abs(widthAt(dx, dy) - 10 * Math.sqrt(2 * Math.log(10)))).toBeLessThan(3);
    layer.setWindow(possibleWindow);
    const possible = pixelAt(await nextFrame(opened), mapSize, center, center);
    expect(possible).not.toEqual(grey);
    expect(possible).not.toEqual(spot);
    layer.setWindow(otherWindow);
    expect([...colorsOf(await nextFrame(opened))]).toEqual([grey.join()]);
  },
);

test("the far side of the globe spreads nothing through it", async () => {
  const opened = await openMap({ lng: 31, lat: 0, zoom: 1, projection: "globe" });
  const layer = densityLayer(-149, 0);
  opened.addLayer(layer);
  const withFarSide = await nextFrame(opened);
  layer.setWindow(otherWindow);
  expect(withFarSide).toEqual(await nextFrame(opened));
});

test("other layers draw as before around the density, and the selected incident keeps its ring", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  const layer = densityLayer();
  layer.setSelectedRow(2);
  opened.addLayer(layer);
  opened.addLayer({
    id: "veil",
    type: "background",
    paint: { "background-color": "#FFFFFF", "background-opacity": 0.5 },
  });
  const pixels = await nextFrame(opened);
  expect(pixelAt(pixels, mapSize, 5, 5)).toEqual([192, 192, 192, 255]);
  const ring = pixelAt(pixels, mapSize, center, center - 14);
  focus.forEach((channel, index) => {
    expect(Math.abs(ring[index]! - (channel + 255) / 2)).toBeLessThan(4);
  });
  expect(opened.getCanvas().getContext("webgl2")!.getError()).toBe(0);
});

test("the canvas may change its size and its pixel ratio", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  const layer = densityLayer();
  opened.addLayer(layer);
  await nextFrame(opened);
  opened.setPixelRatio(2);
  const sharp = await nextFrame(opened);
  const gl = opened.getCanvas().getContext("webgl2")!;
  expect(gl.drawingBufferWidth).toBe(2 * mapSize);
  expect(pixelAt(sharp, 2 * mapSize, 2 * center, 2 * center)).not.toEqual(grey);
  opened.getContainer().style.width = "100px";
  opened.resize();
  const narrow = await nextFrame(opened);
  expect(pixelAt(narrow, 200, 100, 200)).not.toEqual(grey);
  expect(gl.getError()).toBe(0);
});

test("removed, added again, and after the WebGL context was lost, the density is the same", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 7 });
  const layer = densityLayer();
  layer.setMask(Uint8Array.of(1, 1, 1, 1, 0));
  opened.addLayer(layer);
  const before = await nextFrame(opened);
  opened.removeLayer(layer.id);
  expect([...colorsOf(await nextFrame(opened))]).toEqual([grey.join()]);
  opened.addLayer(layer);
  expect(await nextFrame(opened)).toEqual(before);
  await loseContext(opened);
  expect(opened.getLayer(layer.id)).toBeUndefined();
  opened.addLayer(layer);
  expect(await nextFrame(opened)).toEqual(before);
  expect(opened.getCanvas().getContext("webgl2")!.getError()).toBe(0);
});
