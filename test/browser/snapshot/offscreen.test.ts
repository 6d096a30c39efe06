import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { cutPieces } from "../../../src/map/ground/cut-pieces";
import { GroundError, type GroundRequest } from "../../../src/map/ground/ground-request";
import { renderGround } from "../../../src/map/offscreen";
import { fitCamera, projectToFrame } from "../../../src/snapshot/frame-projection";
import { pixelAt, pixelsOf, tinyCamera, tinyStyle } from "./snapshot-page";

const sea = [0xcb, 0xda, 0xe4, 255];
const land = [0xfa, 0xf8, 0xf2, 255];

const request = (change: Partial<GroundRequest>): GroundRequest => ({
  style: tinyStyle,
  images: [],
  ...tinyCamera,
  widthPx: 200,
  heightPx: 120,
  pixelRatio: 1,
  ...change,
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "none";
  } catch (error) {
    return error instanceof GroundError ? error.code : String(error);
  }
}

const leftovers = () => document.querySelectorAll(".maplibregl-map").length;

test("the ground has exactly the size asked for, fractions rounded", async () => {
  const canvas = await renderGround(request({ widthPx: 200.3, heightPx: 120.7, pixelRatio: 150 / 96 }));
  expect([canvas.width, canvas.height]).toEqual([Math.round(200.3 * 1.5625), Math.round(120.7 * 1.5625)]);
  const pixels = pixelsOf(canvas);
  expect(pixels.every((value, index) => index % 4 !== 3 || value === 255)).toBe(true);
  expect(pixelAt(canvas, canvas.width / 2, canvas.height / 2)).toEqual(land);
  expect(pixelAt(canvas, 1, 1)).toEqual(sea);
  expect(leftovers()).toBe(0);
});

test("positions lie where the page's projection puts them, turned or not", async () => {
  for (const bearing of [0, 37]) {
    const canvas = await renderGround(request({ bearing, pixelRatio: 2 }));
    const frame = { ...tinyCamera, bearing, widthPx: 200, heightPx: 120 };
    // Either side of the coast's south-western corner, a few pixels along the diagonal.
    const inside = projectToFrame(frame, [31.2, 46.9]);
    const outside = projectToFrame(frame, [29.4, 47.5]);
    expect(pixelAt(canvas, inside.x * 2, inside.y * 2)).toEqual(land);
    expect(pixelAt(canvas, outside.x * 2, outside.y * 2)).toEqual(sea);
    const coast = projectToFrame(frame, [31, 50]);
    expect(pixelAt(canvas, coast.x * 2, coast.y * 2)[0]).toBeLessThan(0xa0);
  }
});

test("an edge falls on its device pixel, in one piece and in several", async () => {
  const lng = 33.5 + 360 / (512 * 2 ** tinyCamera.zoom);
  const ring = [
    [lng, 40],
    [60, 40],
    [60, 56],
    [lng, 56],
    [lng, 40],
  ];
  const style: StyleSpecification = {
    ...tinyStyle,
    sources: {
      land: { type: "geojson", data: { type: "Polygon", coordinates: [ring] }, tolerance: 0 },
    },
    layers: tinyStyle.layers.filter(({ id }) => id !== "coast"),
  };
  for (const maxTilePx of [4096, 400]) {
    // One CSS pixel right of the middle of 200: device pixel 202 of 400 at twice the resolution.
    const canvas = await renderGround(request({ style, pixelRatio: 2, maxTilePx }));
    expect(pixelAt(canvas, 200, 120), `pieces of ${maxTilePx}`).toEqual(sea);
    expect(pixelAt(canvas, 203, 120), `pieces of ${maxTilePx}`).toEqual(land);
  }
});

test("the camera is kept as asked for at the edge of the world", async () => {
  const view = { center: [60, 84], zoom: 0, bearing: 0, widthPx: 700, heightPx: 500 } as const;
  const frame = fitCamera(view, 700, 500);
  const canvas = await renderGround(request({ ...frame, timeoutMs: 20_000 }));
  const inside = projectToFrame(frame, [33.5, 48.2]);
  expect(pixelAt(canvas, inside.x, inside.y)).toEqual(land);
});

test("a frame of one colour is no blank one", async () => {
  const canvas = await renderGround(request({ center: [10, 20], zoom: 8 }));
  expect(pixelAt(canvas, 100, 60)).toEqual(sea);
});

test("a style that covers nothing is blank", async () => {
  const style = { ...tinyStyle, layers: tinyStyle.layers.filter(({ id }) => id !== "sea") };
  expect(await codeOf(renderGround(request({ style })))).toBe("blank");
  expect(leftovers()).toBe(0);
});

test("a size at which the browser draws nothing is too large, before any piece is drawn", async () => {
  const original = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (
    this: CanvasRenderingContext2D,
    ...values: unknown[]
  ) {
    if (this.canvas.width > 500) return;
    (original as (...rest: unknown[]) => void).apply(this, values);
  } as typeof original;
  try {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    expect(await codeOf(renderGround(request({ widthPx: 600, onProgress })))).toBe("too-large");
    expect(shares).toEqual([]);
    expect(await codeOf(renderGround(request({ widthPx: 400 })))).toBe("none");
  } finally {
    CanvasRenderingContext2D.prototype.drawImage = original;
  }
  expect(leftovers()).toBe(0);
});

test("a source that cannot be loaded is an error, not a hole", async () => {
  const style = {
    ...tinyStyle,
    sources: { ...tinyStyle.sources, gone: { type: "geojson" as const, data: "/does-not-exist.geojson" } },
    layers: [...tinyStyle.layers, { id: "gone", type: "fill" as const, source: "gone" }],
  };
  expect(await codeOf(renderGround(request({ style })))).toBe("incomplete");
  expect(leftovers()).toBe(0);
});

test("cancelling stops it, before and while it draws", async () => {
  const before = new AbortController();
  before.abort();
  expect(await codeOf(renderGround(request({ signal: before.signal })))).toBe("cancelled");
  const during = new AbortController();
  const running = codeOf(renderGround(request({ signal: during.signal })));
  during.abort();
  expect(await running).toBe("cancelled");
  expect(leftovers()).toBe(0);
});

test("what takes too long is a timeout", async () => {
  expect(await codeOf(renderGround(request({ timeoutMs: -1 })))).toBe("timeout");
});

test("a lost context is said, and nothing is left behind", async () => {
  const running = codeOf(renderGround(request({})));
  document.querySelector(".maplibregl-canvas")?.dispatchEvent(new Event("webglcontextlost"));
  expect(await running).toBe("context-lost");
  expect(leftovers()).toBe(0);
});

test("pieces cover a frame once", () => {
  const pieces = cutPieces(3001, 1999, 1000);
  expect(pieces.reduce((sum, { width, height }) => sum + width * height, 0)).toBe(3001 * 1999);
  expect(Math.max(...pieces.map(({ width }) => width))).toBeLessThanOrEqual(1000);
  expect(pieces.filter(({ y }) => y === 0)).toHaveLength(4);
});
