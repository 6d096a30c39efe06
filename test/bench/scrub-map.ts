import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);

/** A map of plain ground, most of Ukraine in view, whose frames count when the GPU has finished them. */
export async function openScrubMap(): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container: "map",
    center: [31.5, 49],
    zoom: 5.4,
    pixelRatio: 1,
    fadeDuration: 0,
    attributionControl: false,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "ground", type: "background", paint: { "background-color": "#FAF8F2" } }],
    },
  });
  await map.once("load");
  return map;
}

/** From here on reading a pixel waits for the GPU at the end of each frame. */
export function waitForGpu(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext("webgl2")!;
  const pixel = new Uint8Array(4);
  map.on("render", () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel));
}

/** Share of the canvas that is not plain ground: shows that something was drawn. */
export async function readPaintedShare(map: MapLibreMap): Promise<number> {
  const rendered = map.once("render");
  map.triggerRepaint();
  await rendered;
  const gl = map.getCanvas().getContext("webgl2")!;
  const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  let painted = 0;
  for (let index = 0; index < pixels.length; index += 4)
    if (pixels[index] !== 0xfa || pixels[index + 1] !== 0xf8) painted++;
  return painted / (pixels.length / 4);
}

/** Keeps the page busy for a moment, so that its process can be told from others. */
export function keepBusy(): void {
  const until = performance.now() + 400;
  while (performance.now() < until);
}
