import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { expect, test } from "vitest";
import { startProfileMarker } from "../../../src/map/draw/profile-marker";
import { profileCursor } from "../../../src/workspace/profile-cursor";
import { createAppStore } from "../../../src/workspace/store";

setWorkerUrl(workerUrl);

test("the map marks the place that is pointed at, where it is, until none is", async () => {
  const container = document.body.appendChild(document.createElement("div"));
  container.style.cssText = "width: 400px; height: 300px";
  const style = { version: 8, sources: {}, layers: [] } as const;
  const map = new MapLibreMap({ container, style: { ...style, layers: [] }, center: [36, 48], zoom: 7 });
  await map.once("load");
  const store = createAppStore();
  const stop = startProfileMarker(map, store);
  const marker = () => container.querySelector<HTMLElement>("[data-demarc-profile-marker]");
  expect(marker()).toBeNull();
  const before = store.getState();
  for (const lngLat of [
    [36, 48],
    [36.5, 48.2],
  ] as const) {
    profileCursor(store).set({ zoneId: "zone", lngLat });
    const frame = container.getBoundingClientRect();
    const at = map.project([lngLat[0], lngLat[1]]);
    await expect.poll(() => marker() !== null).toBe(true);
    const middle = () => {
      const { left, top, width, height } = marker()!.getBoundingClientRect();
      return [left + width / 2 - frame.left, top + height / 2 - frame.top];
    };
    await expect.poll(() => Math.abs(middle()[0]! - at.x) + Math.abs(middle()[1]! - at.y)).toBeLessThan(2);
  }
  expect(store.getState()).toBe(before);
  profileCursor(store).set(null);
  expect(marker()).toBeNull();
  profileCursor(store).set({ zoneId: "zone", lngLat: [36, 48] });
  stop();
  expect(marker()).toBeNull();
  map.remove();
  container.remove();
});
