import { MercatorCoordinate } from "maplibre-gl";
import { expect, test, vi } from "vitest";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { certainWindow, channelColors, otherWindow, pixelAt, possibleWindow, tableOf } from "./draw-layer";
import { loseContext, mapSize, nextFrame, openMap } from "./open-map";

const size = mapSize;
const center = size / 2;
const grey = [128, 128, 128, 255];
const red = [255, 0, 0, 255];
const green = [0, 255, 0, 255];

function layerAt(lng: number, lat: number): IncidentLayer {
  const table = tableOf([{ lng, lat, family: "artillery" }]);
  const layer = new IncidentLayer({ id: "incidents", table, colors: channelColors });
  layer.setWindow(certainWindow);
  return layer;
}

test.each(["mercator", "globe"] as const)(
  "on the %s an incident is solid, hollow or absent",
  async (projection) => {
    const opened = await openMap({ lng: 31, lat: 49, zoom: 5, projection });
    const layer = layerAt(31, 49);
    opened.addLayer(layer);
    expect(pixelAt(await nextFrame(opened), size, center, center)).toEqual(red);
    expect(layer.lastDrawnRowCount).toBe(1);
    layer.setWindow(possibleWindow);
    expect(pixelAt(await nextFrame(opened), size, center, center)).toEqual(green);
    layer.setWindow(otherWindow);
    expect(pixelAt(await nextFrame(opened), size, center, center)).toEqual(grey);
    expect(layer.lastDrawnRowCount).toBe(0);
  },
);

test("the far side of the globe is not seen through it", async () => {
  const opened = await openMap({ lng: 31, lat: 0, zoom: 1, projection: "globe" });
  opened.addLayer(layerAt(-149, 0));
  const pixels = await nextFrame(opened);
  expect(pixels.some((value, index) => index % 4 === 0 && value > 200 && pixels[index + 1]! < 50)).toBe(
    false,
  );
});

test("every setter repaints the map by itself", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  const layer = layerAt(31, 49);
  opened.addLayer(layer);
  await nextFrame(opened);
  const setters: (() => void)[] = [
    () => layer.setWindow(possibleWindow),
    () => layer.setTrail({ startMs: 0, endMs: possibleWindow.startMs }),
    () => layer.setPalerWithAge(true),
    () => layer.setStatuses(Uint8Array.of(2)),
    () => layer.setMask(Uint8Array.of(1)),
    () => layer.setSelectedRow(0),
    () => layer.setHoveredRow(0),
    () => layer.setColors({ ...channelColors, surface: "#FFFF00" }),
    () => layer.setSourceOrdinals(Uint8Array.of(1)),
    () => layer.setSourceColors(["", "#00FFFF"]),
    () => layer.setColorBy("source"),
    () => layer.setDisplay("density"),
    () => layer.setTable(tableOf([{ lng: 31, lat: 49 }])),
  ];
  for (const set of setters) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const rendered = opened.once("render");
    set();
    await rendered;
  }
});

test("at zoom 18 a symbol keeps to its place within a tenth of a pixel while the map moves", async () => {
  const [lng, lat] = [36.2304, 49.9935];
  const opened = await openMap({ lng, lat, zoom: 18, ground: "#000000" });
  const table = tableOf([
    { lng: 22.1, lat: 45.2 },
    { lng, lat, family: "artillery" },
    { lng: 40.1, lat: 52.3 },
  ]);
  const layer = new IncidentLayer({
    id: "incidents",
    table,
    colors: { ...channelColors, symbolEdge: "#000000" },
  });
  layer.setWindow(certainWindow);
  opened.addLayer(layer);
  // What the vertex buffer's float32 offsets from the middle of the data may move, about 4 cm, is the same each step.
  const shifts: { x: number; y: number }[] = [];
  const place = MercatorCoordinate.fromLngLat([lng, lat]);
  const worldPx = 512 * 2 ** 18;
  for (let step = 0; step < 12; step++) {
    const moved = new MercatorCoordinate(
      place.x + (step * 3.37) / worldPx,
      place.y - (step * 1.73) / worldPx,
    );
    opened.jumpTo({ center: moved.toLngLat() });
    const drawn = redMiddle(await nextFrame(opened));
    const expected = opened.project([lng, lat]);
    shifts.push({ x: drawn.x - expected.x, y: drawn.y - expected.y });
  }
  for (const axis of ["x", "y"] as const) {
    const along = shifts.map((shift) => shift[axis]);
    expect(Math.max(...along.map(Math.abs))).toBeLessThan(0.25);
    expect(Math.max(...along) - Math.min(...along)).toBeLessThan(0.1);
  }
});

/** Centre of gravity of what is red on black, in pixels. */
function redMiddle(pixels: Uint8Array): { x: number; y: number } {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (let index = 0; index < size * size; index++) {
    const redness = pixels[index * 4]!;
    weight += redness;
    sumX += redness * ((index % size) + 0.5);
    sumY += redness * (Math.floor(index / size) + 0.5);
  }
  return { x: sumX / weight, y: sumY / weight };
}

test("other layers draw as before around the incidents", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  opened.addLayer(layerAt(31, 49));
  opened.addLayer({
    id: "veil",
    type: "background",
    paint: { "background-color": "#FFFFFF", "background-opacity": 0.5 },
  });
  const pixels = await nextFrame(opened);
  expect(pixelAt(pixels, size, 5, 5)).toEqual([192, 192, 192, 255]);
  expect(pixelAt(pixels, size, center, center)).toEqual([255, 128, 128, 255]);
});

test("on a living map a changed mask and a new table take effect, and scrubbing uploads nothing", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  const layer = layerAt(31, 49);
  opened.addLayer(layer);
  const centerNow = async () => pixelAt(await nextFrame(opened), size, center, center);
  expect(await centerNow()).toEqual(red);
  const mask = Uint8Array.of(0);
  layer.setMask(mask);
  expect(await centerNow()).toEqual(grey);
  mask[0] = 1;
  layer.setMask(mask);
  expect(await centerNow()).toEqual(red);
  layer.setTable(tableOf([{ lng: 29, lat: 49 }]));
  expect(await centerNow()).toEqual(grey);
  layer.setTable(tableOf([{ lng: 31, lat: 49, family: "guided-bomb" }]));
  expect(await centerNow()).toEqual(red);

  const gl = opened.getCanvas().getContext("webgl2")!;
  const uploads = vi.spyOn(gl, "bufferData");
  const render = vi.spyOn(layer, "render");
  render.mockImplementation((context, args) => {
    uploads.mockClear();
    IncidentLayer.prototype.render.call(layer, context, args);
    expect(uploads).not.toHaveBeenCalled();
  });
  layer.setWindow(possibleWindow);
  expect(await centerNow()).toEqual(green);
  expect(render).toHaveBeenCalled();
});

test("a removed layer can be added again", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 5 });
  const layer = layerAt(31, 49);
  opened.addLayer(layer);
  await nextFrame(opened);
  opened.removeLayer(layer.id);
  expect(pixelAt(await nextFrame(opened), size, center, center)).toEqual(grey);
  opened.addLayer(layer);
  expect(pixelAt(await nextFrame(opened), size, center, center)).toEqual(red);
});

test("after the WebGL context was lost and restored the layer draws the same pixels", async () => {
  const opened = await openMap({ lng: 31, lat: 49, zoom: 7 });
  const layer = new IncidentLayer({
    id: "incidents",
    table: tableOf([
      { lng: 31, lat: 49, radiusMeters: 20_000 },
      { lng: 31.3, lat: 49.1, status: "disputed" },
      { lng: 30.8, lat: 48.9 },
    ]),
    colors: channelColors,
  });
  layer.setWindow(certainWindow);
  layer.setMask(Uint8Array.of(1, 1, 0));
  layer.setSelectedRow(1);
  opened.addLayer(layer);
  const before = await nextFrame(opened);

  await loseContext(opened);
  expect(opened.getLayer(layer.id)).toBeUndefined();
  opened.addLayer(layer);
  const after = await nextFrame(opened);
  expect(after).toEqual(before);
  expect(opened.getCanvas().getContext("webgl2")!.getError()).toBe(0);
});
