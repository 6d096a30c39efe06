import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/** Lets maps take their worker from our own files; for a page that draws maps offscreen and shows none. */
export function provideMapWorker(): void {
  setWorkerUrl(workerUrl);
}
