import type { StyleSpecification } from "maplibre-gl";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);

/** A ground of two colours and a diagonal line: sea, one polygon around the centre, its edge. */
export const tinyStyle: StyleSpecification = {
  version: 8,
  sources: {
    land: {
      type: "geojson",
      data: {
        type: "Feature",
        properties: {},
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [30, 46],
              [37, 47],
              [36, 50.5],
              [31, 50],
              [30, 46],
            ],
          ],
        },
      },
    },
  },
  layers: [
    { id: "sea", type: "background", paint: { "background-color": "#cbdae4" } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": "#faf8f2" } },
    { id: "coast", type: "line", source: "land", paint: { "line-color": "#7a2e22", "line-width": 2.5 } },
  ],
};

export const tinyCamera = { center: [33.5, 48.2], zoom: 3.6, bearing: 0 } as const;

/** Red, green, blue and alpha of every pixel. */
export function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no 2D canvas");
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, copy.width, copy.height).data;
}

export function pixelAt(canvas: HTMLCanvasElement, x: number, y: number): number[] {
  const index = (Math.floor(y) * canvas.width + Math.floor(x)) * 4;
  return [...pixelsOf(canvas).subarray(index, index + 4)];
}
