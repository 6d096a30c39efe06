import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach } from "vitest";
import { readPixels } from "./draw-layer";

setWorkerUrl(workerUrl);

/** Side of the map in pixels. */
export const mapSize = 200;

let map: MapLibreMap | null = null;

export interface MapView {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly pitch?: number;
  readonly bearing?: number;
  readonly pixelRatio?: number;
  readonly projection?: "mercator" | "globe";
  readonly ground?: string;
}

/** A map with nothing but a ground; it is taken down after the test. */
export async function openMap(view: MapView): Promise<MapLibreMap> {
  const { lng, lat, zoom, pitch = 0, bearing = 0, pixelRatio = 1 } = view;
  const container = document.createElement("div");
  container.style.cssText = `width: ${mapSize}px; height: ${mapSize}px`;
  document.body.append(container);
  map = new MapLibreMap({
    container,
    center: [lng, lat],
    zoom,
    pitch,
    bearing,
    pixelRatio,
    attributionControl: false,
    style: {
      version: 8,
      projection: { type: view.projection ?? "mercator" },
      sources: {},
      layers: [{ id: "ground", type: "background", paint: { "background-color": view.ground ?? "#808080" } }],
    },
  });
  await map.once("load");
  return map;
}

afterEach(() => {
  const container = map?.getContainer();
  map?.remove();
  container?.remove();
  map = null;
});

/** Pixels of the frame drawn next, read before the browser takes them away. */
export async function nextFrame(opened: MapLibreMap): Promise<Uint8Array> {
  opened.triggerRepaint();
  await opened.once("render");
  const gl = opened.getCanvas().getContext("webgl2")!;
  return readPixels(gl, gl.drawingBufferWidth, gl.drawingBufferHeight);
}

/** Loses the WebGL context and waits until the map has restored all but its custom layers. */
export async function loseContext(opened: MapLibreMap): Promise<void> {
  const extension = opened.getCanvas().getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
  const lost = opened.once("webglcontextlost");
  extension.loseContext();
  await lost;
  const restored = Promise.all([opened.once("webglcontextrestored"), opened.once("style.load")]);
  // A context can only be restored once the event of its loss has been dealt with.
  setTimeout(() => extension.restoreContext(), 0);
  await restored;
}
