import "temporal-polyfill/global";
import "@fontsource-variable/inter";
import "../../../src/ui/base.css";
import "maplibre-gl/dist/maplibre-gl.css";
import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { expect } from "vitest";
import { page } from "vitest/browser";
import type { LngLat } from "../../../src/core/geo/position";
import { startSketchSync } from "../../../src/map/draw/sketch-sync";
import { applyTheme } from "../../../src/ui/apply-theme";
import { DrawToolbar } from "../../../src/ui/draw/draw-toolbar";
import { StoreProvider } from "../../../src/ui/store-context";
import { setView } from "../../../src/workspace/commands/view-commands";
import type { AppState } from "../../../src/workspace/state";
import type { AppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { sketchStore } from "../../workspace/drawing/sketch-state";
import { expectNoViolations } from "../page-host";
import { mouse } from "../timeline/real-pointer";

setWorkerUrl(workerUrl);

let root: Root | null = null;
let host: HTMLElement | null = null;
let map: MapLibreMap | null = null;
let stop: (() => void) | null = null;

/** A map without ground, 800 by 600 pixels, with 35° E 48° N in its middle, and the drawing tools over it. */
export async function mountSketch(state: Partial<AppState> = {}): Promise<AppStore> {
  await page.viewport(1000, 700);
  const camera = { lng: 35, lat: 48, zoom: 6.5, bearing: 0, pitch: 0 };
  const store = sketchStore({ view: { ...initialView, camera }, ...state });
  applyTheme(document.documentElement, "light");
  document.documentElement.lang = "en";
  host = document.body.appendChild(document.createElement("main"));
  host.style.cssText = "position: relative; width: 800px; height: 600px";
  const container = host.appendChild(document.createElement("div"));
  container.style.cssText = "position: absolute; inset: 0";
  map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [camera.lng, camera.lat],
    zoom: camera.zoom,
    attributionControl: false,
  });
  const own = map;
  own.on("moveend", () => {
    const { lng, lat } = own.getCenter();
    setView(store, { camera: { lng, lat, zoom: own.getZoom(), bearing: 0, pitch: 0 } });
  });
  await own.once("load");
  stop = startSketchSync(own, store);
  root = createRoot(host.appendChild(document.createElement("div")));
  root.render(
    <StrictMode>
      <StoreProvider value={store}>
        <DrawToolbar />
      </StoreProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole("button", { name: "Measure", exact: true })).toBeVisible();
  return store;
}

export function unmountSketch(): void {
  stop?.();
  map?.remove();
  root?.unmount();
  host?.remove();
}

export const canvas = () => document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas")!;

function pointOf([lng, lat]: LngLat): { x: number; y: number } {
  const { left, top } = canvas().getBoundingClientRect();
  const { x, y } = map!.project([lng, lat]);
  return { x: x + left, y: y + top };
}

export async function hover(lngLat: LngLat): Promise<void> {
  const { x, y } = pointOf(lngLat);
  await mouse("mouseMoved", x - 3, y - 3, { buttons: 0 });
  await mouse("mouseMoved", x, y, { buttons: 0 });
}

export async function click(lngLat: LngLat): Promise<void> {
  const { x, y } = pointOf(lngLat);
  await hover(lngLat);
  await mouse("mousePressed", x, y);
  await mouse("mouseReleased", x, y);
}

/** No rule of axe is broken in either theme. */
export const expectSoundPage = () => expectNoViolations(host!);
