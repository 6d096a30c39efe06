import { expect, test, vi } from "vitest";
import type { EventTable } from "../../../src/core/events/event-table";
import { windowSlices } from "../../../src/core/events/window-rows";
import { colorTokens } from "../../../src/look/theme/tokens";
import { CameraProjection } from "../../../src/map/layers/camera-projection";
import { DensityRenderer } from "../../../src/map/layers/density/density-renderer";
import { type DrawnRows, noWindow } from "../../../src/map/layers/drawn-rows";
import type { IncidentScene } from "../../../src/map/layers/incident-scene";
import { toShaderColors, toSourceColors } from "../../../src/map/layers/shader-colors";
import { createIncidentBuffers } from "../../../src/map/layers/upload/incident-buffers";
import { seededRandom } from "../../support/synthetic-events";
import { type Canvas, createCanvas, frameArgs, tableOf } from "./draw-layer";
import { integer, matchMaskedRow, randomMask, randomTables, randomWindow } from "./random-tables";

const withoutExtensions = {
  float: [],
  "half-float": ["EXT_float_blend"],
  bytes: ["EXT_color_buffer_float", "EXT_color_buffer_half_float"],
} as const;

/** A canvas whose context lacks what the formats before this one need. */
function canvasFor(format: keyof typeof withoutExtensions, size: number): Canvas {
  const canvas = createCanvas(size);
  const missing: readonly string[] = withoutExtensions[format];
  const { gl } = canvas;
  const original = gl.getExtension.bind(gl);
  vi.spyOn(gl, "getExtension").mockImplementation((name: string) =>
    missing.includes(name) ? null : original(name),
  );
  // What may be drawn into is known only to those that ask.
  original("EXT_color_buffer_float");
  return canvas;
}

/** Sums of the certain and of the possible counts over all cells, and the greatest of one cell. */
function readCounts({ gl }: Canvas, renderer: DensityRenderer) {
  const { targets, format } = renderer.counts!;
  const { widthCells, heightCells } = targets;
  gl.bindFramebuffer(gl.FRAMEBUFFER, targets.counts.framebuffer);
  expect(gl.checkFramebufferStatus(gl.FRAMEBUFFER)).toBe(gl.FRAMEBUFFER_COMPLETE);
  const isBytes = format.name === "bytes";
  const length = widthCells * heightCells * 4;
  const texels = isBytes ? new Uint8Array(length) : new Float32Array(length);
  gl.readPixels(0, 0, widthCells, heightCells, gl.RGBA, isBytes ? gl.UNSIGNED_BYTE : gl.FLOAT, texels);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  let [certain, possible, greatest] = [0, 0, 0];
  for (let index = 0; index < length; index += 4) {
    certain += texels[index]!;
    possible += texels[index + 1]!;
    greatest = Math.max(greatest, texels[index]!);
  }
  return { certain, possible, greatest, format: format.name };
}

const scene: IncidentScene = {
  rows: null as never,
  window: null,
  trail: null,
  isPalerWithAge: false,
  colors: toShaderColors(colorTokens.light),
  sourceColors: toSourceColors([]),
  sourceColorCount: 0,
  colorBy: "weapon",
  display: "density",
};

function drawnRows(
  { gl }: Canvas,
  table: EventTable,
  tableWindow: DrawnRows["tableWindow"],
  mask: Uint8Array | null,
): DrawnRows {
  const rows = {
    table,
    mask,
    maskRevision: 1,
    sourceOrdinals: null,
    sourceRevision: 0,
    statuses: table.status,
    statusRevision: 0,
    selectedRow: null,
    hoveredRow: null,
  };
  const window = { startMs: tableWindow.startSeconds * 1000, endMs: tableWindow.endSeconds * 1000 };
  const slices = windowSlices(table, tableWindow);
  const buffers = createIncidentBuffers(gl, table, mask);
  return { rows, buffers, window, tableWindow, without: noWindow, slices };
}

/** A renderer that sees the whole world, so that no row is out of sight. */
function worldCounter(canvas: Canvas) {
  const { gl, size } = canvas;
  const projection = new CameraProjection();
  const renderer = new DensityRenderer(gl, { gl, projection, largestPointSize: 64, pixelRatio: 1 });
  const args = frameArgs(size, { lng: 0, lat: 0, zoom: Math.log2(size / 512), pixelRatio: 1 });
  return (drawn: DrawnRows) => {
    projection.update(args, { x: 0.5, y: 0.5 }, drawn.buffers.origin);
    renderer.count(args, scene, drawn);
    drawn.buffers.free();
    return readCounts(canvas, renderer);
  };
}

test.each([
  ["float", 60],
  ["half-float", 30],
  ["bytes", 30],
] as const)("in %s the density counts what the predicate says, in %d random tables", (name, tableCount) => {
  const canvas = canvasFor(name, 256);
  const count = worldCounter(canvas);
  const random = seededRandom(4711);
  const seen = [0, 0, 0];
  for (let run = 0; run < tableCount; run++) {
    const table = randomTables(random);
    // Many on one spot, too.
    if (integer(random, 3) === 0) table.lng.fill(30).subarray(0, Math.min(200, table.count)).fill(31);
    const window = randomWindow(random, table);
    const mask = randomMask(random, table.count);
    const expected = [0, 0, 0];
    for (let row = 0; row < table.count; row++) expected[matchMaskedRow(table, row, window, mask)]!++;
    const counted = count(drawnRows(canvas, table, window, mask));
    expect(counted.format).toBe(name);
    expect(counted.certain, `table ${run}, ${JSON.stringify(window)}`).toBeCloseTo(expected[2]!, 2);
    expect(counted.possible, `table ${run}, ${JSON.stringify(window)}`).toBeCloseTo(expected[1]!, 2);
    for (const match of [0, 1, 2]) seen[match]! += expected[match]!;
  }
  expect(Math.min(...seen)).toBeGreaterThan(tableCount * 5);
  expect(canvas.gl.getError()).toBe(canvas.gl.NO_ERROR);
});

test.each([
  ["float", 6000],
  ["half-float", 2048],
  ["bytes", 255],
] as const)("of 6,000 incidents on one spot %s counts %d", (name, most) => {
  const canvas = canvasFor(name, 64);
  const table = tableOf(Array.from({ length: 6000 }, () => ({ lng: 0.4, lat: 0.2 })));
  const window = { startSeconds: 0, endSeconds: 86_400 };
  const counted = worldCounter(canvas)(drawnRows(canvas, table, window, null));
  if (name === "float") expect(counted.certain).toBeCloseTo(most, 0);
  else expect([counted.certain, counted.greatest]).toEqual([most, most]);
});

test("a frame that changes nothing counts nothing anew, and the map's framebuffer stays bound", () => {
  const canvas = canvasFor("float", 64);
  const { gl } = canvas;
  const window = { startSeconds: 0, endSeconds: 86_400 };
  const drawn = drawnRows(canvas, tableOf([{ lng: 0, lat: 0 }]), window, null);
  const projection = new CameraProjection();
  const renderer = new DensityRenderer(gl, { gl, projection, largestPointSize: 64, pixelRatio: 1 });
  const view = { lng: 0, lat: 0, zoom: 0, pixelRatio: 1 };
  const args = frameArgs(64, view);
  projection.update(args, { x: 0.5, y: 0.5 }, drawn.buffers.origin);
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const draws = vi.spyOn(gl, "drawArrays");
  const drawsOf = (next: DrawnRows, input = args) => {
    draws.mockClear();
    renderer.count(input, scene, next);
    return draws.mock.calls.length;
  };
  expect(drawsOf(drawn)).toBe(3);
  expect(gl.getParameter(gl.FRAMEBUFFER_BINDING)).toBe(framebuffer);
  expect(gl.getParameter(gl.VIEWPORT)).toEqual(Int32Array.of(0, 0, 64, 64));
  expect(drawsOf({ ...drawn, rows: { ...drawn.rows, hoveredRow: 0 } })).toBe(0);
  expect(drawsOf({ ...drawn, rows: { ...drawn.rows, maskRevision: 2 } })).toBe(3);
  expect(drawsOf({ ...drawn, window: { startMs: 0, endMs: 1 } })).toBe(3);
  expect(drawsOf({ ...drawn, window: { startMs: 0, endMs: 1 } }, frameArgs(64, { ...view, lng: 1 }))).toBe(3);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.deleteFramebuffer(framebuffer);
  renderer.free();
});
