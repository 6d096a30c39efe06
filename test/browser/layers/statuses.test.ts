import { expect, test, vi } from "vitest";
import { statusByte } from "../../../src/core/events/event-table";
import { IncidentLayer } from "../../../src/map/layers/incident-layer";
import { incidentMeasures } from "../../../src/map/layers/incident-measures";
import {
  bareMap,
  certainWindow,
  channelColors,
  createCanvas,
  drawLayer,
  frameArgs,
  tableOf,
} from "./draw-layer";

const size = 120;
const canvas = createCanvas(size);
const view = { lng: 31, lat: 49, zoom: 6, pixelRatio: 2 };
const spots = [
  { ...view, status: "disputed" },
  { ...view, lng: 31.4, status: "confirmed" },
  { ...view, lng: 30.6, status: "attacker-only" },
] as const;

function layerOf(statuses: readonly (typeof spots)[number]["status"][]): IncidentLayer {
  const table = tableOf(spots.map((spot, row) => ({ ...spot, status: statuses[row]! })));
  const layer = new IncidentLayer({ id: "incidents", table, colors: channelColors });
  layer.setWindow(certainWindow);
  return layer;
}

const bytesOf = (statuses: readonly Parameters<typeof statusByte>[0][]) =>
  Uint8Array.from(statuses, statusByte);

test.each([
  [["confirmed", "confirmed", "confirmed"]],
  [["attacker-only", "confirmed", "disputed"]],
  [["confirmed", "disputed", "confirmed"]],
  [["disputed", "disputed", "disputed"]],
] as const)("statuses told later look like those of the table: %s", (statuses) => {
  const later = layerOf(["disputed", "confirmed", "attacker-only"]);
  const before = drawLayer(canvas, later, view);
  later.setStatuses(bytesOf(statuses));
  const after = drawLayer(canvas, later, view);
  expect(after).not.toEqual(before);
  expect(after).toEqual(drawLayer(canvas, layerOf(statuses), view));
});

test("other statuses upload a byte a row and the rows with rings, not the table, and leave mask and selection", () => {
  const { gl } = canvas;
  const layer = layerOf(["disputed", "confirmed", "attacker-only"]);
  layer.setMask(Uint8Array.of(1, 1, 0));
  layer.setSelectedRow(1);
  layer.onAdd(bareMap(view), gl);
  const args = frameArgs(size, view);
  const frame = () => {
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    layer.render(gl, args);
    const pixels = new Uint8Array(size * size * 4);
    gl.readPixels(0, 0, size, size, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return pixels;
  };
  frame();
  const upload = vi.spyOn(gl, "bufferData");
  const part = vi.spyOn(gl, "bufferSubData");
  layer.setStatuses(bytesOf(["confirmed", "disputed", "attacker-only"]));
  const after = frame();
  const sizes = upload.mock.calls.map(([, data]) => (data as unknown as ArrayBufferView).byteLength);
  expect([sizes, part.mock.calls.length]).toEqual([[3, 2 * 4], 0]);
  frame();
  expect(upload).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
  layer.onRemove();

  const whole = layerOf(["confirmed", "disputed", "attacker-only"]);
  whole.setMask(Uint8Array.of(1, 1, 0));
  whole.setSelectedRow(1);
  whole.onAdd(bareMap(view), gl);
  gl.clear(gl.COLOR_BUFFER_BIT);
  whole.render(gl, args);
  const expected = new Uint8Array(size * size * 4);
  gl.readPixels(0, 0, size, size, gl.RGBA, gl.UNSIGNED_BYTE, expected);
  whole.onRemove();
  expect(after).toEqual(expected);
});

test("a new table has its own statuses", () => {
  const layer = layerOf(["confirmed", "confirmed", "confirmed"]);
  layer.setStatuses(bytesOf(["disputed", "disputed", "disputed"]));
  const table = tableOf([spots[1]]);
  layer.setTable(table);
  const pixels = drawLayer(canvas, layer, { ...view, lng: spots[1].lng });
  const ringRow = Math.round(size / 2 - incidentMeasures.statusRingRadiusPx * view.pixelRatio);
  const reds = pixels.subarray(ringRow * size * 4, (ringRow + 1) * size * 4);
  expect(reds.every((value) => value === 0)).toBe(true);
});
