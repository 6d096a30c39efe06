import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test, vi } from "vitest";
import type { EventTable } from "../../../src/core/events/event-table";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { certainWindow, channelColors, pixelAt, tableOf } from "./draw-layer";
import { loseContext, mapSize, nextFrame, openMap } from "./open-map";

const center = mapSize / 2;
const grey = [128, 128, 128, 255];
const red = [255, 0, 0, 255];
const rowCount = 100_000;
const view = { lng: 31, lat: 49, zoom: 9 };

/** Many incidents far away, and a last one in the map's latitude. */
function largeTable(lastLng: number): EventTable {
  const table = tableOf([{ lng: lastLng, lat: view.lat, family: "artillery" }]);
  const spread = <T extends Uint8Array | Uint32Array | Float32Array | Float64Array>(column: T): T =>
    new (column.constructor as new (length: number) => T)(rowCount).fill(column[0]!) as T;
  const lng = spread(table.lng).fill(20);
  lng[rowCount - 1] = lastLng;
  return {
    ...table,
    count: rowCount,
    classes: [{ start: 0, end: rowCount, longestSeconds: 6 * 3600 }],
    earliestSeconds: spread(table.earliestSeconds),
    latestSeconds: spread(table.latestSeconds),
    throughout: spread(table.throughout),
    family: spread(table.family),
    status: spread(table.status),
    lng,
    lat: spread(table.lat),
    radiusMeters: spread(table.radiusMeters),
    sourceIndex: new Uint32Array(rowCount),
  };
}

async function untilReady(map: MapLibreMap, layer: IncidentLayer): Promise<void> {
  await vi.waitUntil(() => {
    map.triggerRepaint();
    return layer.isReady;
  });
}

const middleOf = async (map: MapLibreMap) => pixelAt(await nextFrame(map), mapSize, center, center);

test("until a large table is uploaded the previous one stays, with its mask; then all of the new one is there", async () => {
  const map = await openMap(view);
  const small = tableOf([
    { ...view, family: "artillery" },
    { lng: 31.1, lat: 49, family: "artillery" },
  ]);
  const layer = new IncidentLayer({ id: "incidents", table: small, colors: channelColors });
  layer.setWindow(certainWindow);
  layer.setMask(Uint8Array.of(1, 0));
  map.addLayer(layer);
  expect(await middleOf(map)).toEqual(red);
  expect(layer.isReady).toBe(true);

  layer.setTable(largeTable(31.05));
  layer.setMask(new Uint8Array(rowCount).fill(1, rowCount - 1));
  expect(await middleOf(map)).toEqual(red);
  expect([layer.isReady, layer.lastDrawnRowCount]).toEqual([false, 2]);
  layer.setHoveredRow(rowCount - 1);
  await untilReady(map, layer);
  const after = await nextFrame(map);
  expect(pixelAt(after, mapSize, center, center)).toEqual(grey);
  const shifted = center + (0.05 / 360) * 512 * 2 ** view.zoom;
  expect(pixelAt(after, mapSize, shifted, center)).toEqual(red);
  expect(layer.lastDrawnRowCount).toBe(rowCount);
  expect(map.getCanvas().getContext("webgl2")!.getError()).toBe(0);
});

test("a table replaced while it is uploaded never shows, and its memory is freed", async () => {
  const map = await openMap(view);
  const layer = new IncidentLayer({ id: "incidents", table: largeTable(31), colors: channelColors });
  layer.setWindow(certainWindow);
  const gl = map.getCanvas().getContext("webgl2")!;
  const [created, deleted] = [vi.spyOn(gl, "createBuffer"), vi.spyOn(gl, "deleteBuffer")];
  map.addLayer(layer);
  expect(await middleOf(map)).toEqual(grey);
  expect(layer.isReady).toBe(false);
  layer.setTable(largeTable(32));
  await untilReady(map, layer);
  expect(await middleOf(map)).toEqual(grey);
  layer.setTable(largeTable(31));
  await untilReady(map, layer);
  expect(await middleOf(map)).toEqual(red);
  layer.setTable(largeTable(32));
  await nextFrame(map);
  map.removeLayer(layer.id);
  const left = created.mock.results.filter(({ value }) => gl.isBuffer(value as WebGLBuffer));
  expect(created.mock.calls.length).toBeGreaterThanOrEqual(8);
  expect(left.length).toBe(0);
  expect(deleted).toHaveBeenCalled();
  expect(gl.getError()).toBe(0);
});

test("a context lost in the middle of an upload begins anew", async () => {
  const map = await openMap(view);
  const layer = new IncidentLayer({ id: "incidents", table: largeTable(31), colors: channelColors });
  layer.setWindow(certainWindow);
  map.addLayer(layer);
  await nextFrame(map);
  await loseContext(map);
  map.addLayer(layer);
  await untilReady(map, layer);
  expect(await middleOf(map)).toEqual(red);
  expect(map.getCanvas().getContext("webgl2")!.getError()).toBe(0);
});

test("rows on their way to the GPU cost no frame until they are there", async () => {
  const map = await openMap(view);
  const layer = new IncidentLayer({
    id: "incidents",
    table: tableOf([{ ...view, family: "artillery" }]),
    colors: channelColors,
  });
  layer.setWindow(certainWindow);
  map.addLayer(layer);
  await nextFrame(map);
  const repaint = vi.spyOn(map, "triggerRepaint");
  layer.setTable(largeTable(31));
  layer.setMask(new Uint8Array(rowCount).fill(1));
  layer.setSelectedRow(null);
  expect(repaint).not.toHaveBeenCalled();
  layer.setWindow(certainWindow);
  expect(repaint).toHaveBeenCalledOnce();
  repaint.mockClear();
  await vi.waitUntil(() => layer.isReady);
  expect(repaint).toHaveBeenCalled();
  expect(await middleOf(map)).toEqual(red);
});

test("back at the rows that are drawn, what was on its way is let go", async () => {
  const map = await openMap(view);
  const small = tableOf([{ ...view, family: "artillery" }]);
  const layer = new IncidentLayer({ id: "incidents", table: small, colors: channelColors });
  layer.setWindow(certainWindow);
  map.addLayer(layer);
  await nextFrame(map);
  const gl = map.getCanvas().getContext("webgl2")!;
  const bound = vi.spyOn(gl, "bindBuffer");
  const written = () =>
    bound.mock.calls.filter(([target]) => target === gl.COPY_WRITE_BUFFER)[0]?.[1] ?? null;
  layer.setTable(largeTable(32));
  await vi.waitUntil(() => written() !== null, { interval: 1 });
  expect(gl.isBuffer(written())).toBe(true);
  layer.setTable(small);
  expect(await middleOf(map)).toEqual(red);
  expect(gl.isBuffer(written())).toBe(false);
});
