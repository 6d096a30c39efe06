import type { CustomRenderMethodInput, Map as MapLibreMap } from "maplibre-gl";
import { buildEventTable, type EventTable } from "../../../src/core/events/event-table";
import { type IncidentStatus, incidentStatuses } from "../../../src/core/events/incident";
import { type WeaponFamily, weaponFamilies } from "../../../src/core/events/weapons";
import { type ColorTokens, colorTokens } from "../../../src/look/theme/tokens";
import type { IncidentLayer } from "../../../src/map/layers/incident-layer";

export const epochMs = Date.UTC(2025, 11, 1);
export const dayMs = 86_400_000;
/** A window that certainly holds an incident of `tableOf`, one that possibly does, one that does not. */
export const certainWindow = { startMs: epochMs, endMs: epochMs + dayMs };
export const possibleWindow = { startMs: epochMs + 3 * 3_600_000, endMs: epochMs + dayMs };
export const otherWindow = { startMs: epochMs + 5 * dayMs, endMs: epochMs + 6 * dayMs };

export interface IncidentSpot {
  readonly lng: number;
  readonly lat: number;
  readonly family?: WeaponFamily;
  readonly status?: IncidentStatus;
  readonly radiusMeters?: number;
}

/** Incidents that happened within the first six hours of `epochMs`, in the order given. */
export function tableOf(spots: readonly IncidentSpot[]): EventTable {
  return buildEventTable({
    epochMs,
    earliestSeconds: new Uint32Array(spots.length),
    latestSeconds: new Uint32Array(spots.length).fill(6 * 3600),
    throughout: new Uint8Array(spots.length),
    family: Uint8Array.from(spots, ({ family = "missile" }) => weaponFamilies.indexOf(family)),
    status: Uint8Array.from(spots, ({ status = "confirmed" }) => incidentStatuses.indexOf(status)),
    lng: Float64Array.from(spots, ({ lng }) => lng),
    lat: Float64Array.from(spots, ({ lat }) => lat),
    radiusMeters: Float32Array.from(spots, ({ radiusMeters = 0 }) => radiusMeters),
  });
}

/** Colours whose channels tell the roles apart: family red, edge blue, paper and rings green. */
export const channelColors: ColorTokens = {
  ...colorTokens.light,
  family: Object.fromEntries(
    weaponFamilies.map((family) => [family, "#FF0000"]),
  ) as unknown as ColorTokens["family"],
  symbolEdge: "#0000FF",
  surface: "#00FF00",
  focus: "#00FF00",
  textMuted: "#00FF00",
};

/** MapLibre's mercator prelude, as far as the layer uses it. */
export const mercatorShader = {
  variantName: "mercator",
  vertexShaderPrelude:
    "uniform mat4 u_projection_matrix;\nvec4 projectTile(vec2 p) { return u_projection_matrix * vec4(p, 0.0, 1.0); }",
  define: "",
};

export interface Canvas {
  readonly gl: WebGL2RenderingContext;
  readonly size: number;
}

export function createCanvas(size: number): Canvas {
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const gl = canvas.getContext("webgl2", {
    premultipliedAlpha: true,
    antialias: false,
    preserveDrawingBuffer: true,
  });
  if (gl === null) throw new Error("no WebGL2 in this browser");
  return { gl, size };
}

export interface View {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly pixelRatio: number;
}

/** What MapLibre hands to a layer that is seen straight from above. */
export function frameArgs(size: number, view: View): CustomRenderMethodInput {
  const centerX = (view.lng + 180) / 360;
  const latitude = (view.lat * Math.PI) / 180;
  const centerY = 0.5 - Math.asinh(Math.tan(latitude)) / (2 * Math.PI);
  const scale = (2 * 512 * 2 ** view.zoom * view.pixelRatio) / size;
  // biome-ignore format: one column of the matrix per line
  const mainMatrix = [
    scale, 0, 0, 0,
    0, -scale, 0, 0,
    0, 0, 1, 0,
    -scale * centerX, scale * centerY, 0, 1,
  ];
  return {
    shaderData: mercatorShader,
    defaultProjectionData: {
      mainMatrix,
      fallbackMatrix: mainMatrix,
      tileMercatorCoords: [0, 0, 1, 1],
      clippingPlane: [0, 0, 0, 0],
      projectionTransition: 0,
    },
  } as unknown as CustomRenderMethodInput;
}

/** As much of a map as a layer asks, looking at a view. */
export function bareMap(view: View): MapLibreMap {
  return {
    getPixelRatio: () => view.pixelRatio,
    getCenter: () => ({ lng: view.lng, lat: view.lat }),
    getZoom: () => view.zoom,
    triggerRepaint: () => undefined,
  } as unknown as MapLibreMap;
}

/**
 * Draws a layer on a bare canvas, seen straight from above with no MapLibre around it, and returns its pixels:
 * premultiplied RGBA, top row first.
 */
export function drawLayer({ gl, size }: Canvas, layer: IncidentLayer, view: View): Uint8Array {
  const args = frameArgs(size, view);
  layer.onAdd(bareMap(view), gl);
  layer.prerender(gl, args);
  gl.viewport(0, 0, size, size);
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
  layer.render(gl, args);
  const error = gl.getError();
  if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`);
  const pixels = readPixels(gl, size, size);
  layer.onRemove();
  return pixels;
}

/** The canvas' pixels, top row first. */
export function readPixels(gl: WebGL2RenderingContext, width: number, height: number): Uint8Array {
  const flipped = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, flipped);
  const pixels = new Uint8Array(flipped.length);
  for (let row = 0; row < height; row++)
    pixels.set(flipped.subarray((height - 1 - row) * width * 4, (height - row) * width * 4), row * width * 4);
  return pixels;
}

/** Red, green, blue, alpha at a pixel. */
export function pixelAt(pixels: Uint8Array, width: number, x: number, y: number): number[] {
  const offset = (Math.round(y) * width + Math.round(x)) * 4;
  return [...pixels.subarray(offset, offset + 4)];
}
