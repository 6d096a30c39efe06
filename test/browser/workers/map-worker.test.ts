import "maplibre-gl/dist/maplibre-gl.css";
import { getGlobalDispatcher, importScriptInWorkers, type Map as MapLibreMap } from "maplibre-gl";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { MapController } from "../../../src/map/map-controller";
import { watchMapWorkers } from "../../../src/map/watch-workers";
import { mapFonts } from "../../../src/runtime/map-fonts";
import { withdrawNotice } from "../../../src/workspace/commands/notice-commands";
import { setLayerVisible } from "../../../src/workspace/commands/view-commands";
import { emptyDocument } from "../../../src/workspace/document";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { basemap } from "../../map/style/sample-style";
import { datasetOfTable, importedSource } from "../../support/dataset-of-table";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";
import { failures, wordsOf } from "./failing-workers";

const patient = { timeout: 40_000 };
const UsualWorker = Worker;
const workers: Worker[] = [];
let container: HTMLElement;
let store: AppStore;
let controller: MapController;
let stopWatching: () => void;

/** What the worker does when it is told to, beside its own work; a worker that ran out of memory ends. */
const failing = `addEventListener("message", ({ data }) => {
  if (data === "hang") { ${failures.hang} }
  if (data === "out of memory") { setTimeout(close); ${failures["out of memory"]} }
  if (data === "busy") { const end = Date.now() + 700; while (Date.now() < end); }
})`;
const script = (code: string) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }));

/** The drawn picture, read in the task in which it was drawn. */
function readPicture(map: MapLibreMap): Uint8Array {
  map.redraw();
  const gl = map.getCanvas().getContext("webgl2")!;
  const pixels = new Uint8Array(gl.drawingBufferWidth * gl.drawingBufferHeight * 4);
  gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  return pixels;
}

async function settledPicture(): Promise<Uint8Array> {
  const { map } = controller;
  await vi.waitFor(
    () => expect(map.getLayer("incidents") && map.loaded() && map.areTilesLoaded()).toBe(true),
    patient,
  );
  // The fade of labels ends after that.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return readPicture(map);
}

const differing = (a: Uint8Array, b: Uint8Array) => {
  expect(a.length).toBe(b.length);
  return a.reduce((count, value, index) => count + Number(Math.abs(value - b[index]!) > 2), 0);
};

beforeAll(async () => {
  await page.viewport(360, 280);
  globalThis.Worker = class extends UsualWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.push(this);
    }
  };
  container = document.body.appendChild(document.createElement("div"));
  container.style.cssText = "position: absolute; inset: 0; width: 360px; height: 280px";
  store = createAppStore({
    view: { ...initialView, camera: { lng: 34, lat: 48.5, zoom: 5, bearing: 0, pitch: 0 } },
    datasets: { dataset: datasetOfTable(buildSyntheticEvents({ count: 2000, seed: 5 })) },
    document: { ...emptyDocument, sources: [importedSource()] },
  });
  const { data, time } = store.getState();
  store.setState({
    time: {
      ...time,
      window: { startMs: syntheticEpochMs, endMs: syntheticEpochMs + syntheticDays * 86_400_000 },
    },
    data: { ...data, isLoaded: true },
  });
  controller = new MapController({ store, container, basemap, fonts: mapFonts });
  await vi.waitFor(() => expect(container.dataset.ready).toBe("true"), patient);
  await importScriptInWorkers(script(failing));
  await settledPicture();
  stopWatching = watchMapWorkers({ pauseMs: 200, patienceMs: 1500 });
});
afterAll(() => {
  stopWatching();
  controller.destroy();
  container.remove();
  globalThis.Worker = UsualWorker;
});

it("a worker that is busy for less than its time is left alone", async () => {
  const count = workers.length;
  workers.at(-1)?.postMessage("busy");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await getGlobalDispatcher().ping(5000)).toBe(true);
  expect(workers.length).toBe(count);
  expect(store.getState().notices).toEqual([]);
});

it.each([
  // A worker that the browser ended says no more than one that was ended by hand.
  ["ended by the browser", () => workers.at(-1)?.terminate()],
  ["hang", () => workers.at(-1)?.postMessage("hang")],
  ["out of memory", () => workers.at(-1)?.postMessage("out of memory")],
] as const)(
  "the worker of the map: %s is told, a fresh one draws the same picture and goes on",
  async (_, fail) => {
    const before = await settledPicture();
    expect(new Set(before).size).toBeGreaterThan(20);
    const count = workers.length;
    fail();
    await vi.waitFor(() => expect(wordsOf(store)).toContain("started anew"), patient);
    expect(workers.length).toBe(count + 1);
    expect(wordsOf(store)).not.toContain("graphics card");
    expect(differing(before, await settledPicture())).toBe(0);

    setLayerVisible(store, "incidents", false);
    expect(differing(before, await settledPicture())).toBeGreaterThan(100);
    setLayerVisible(store, "incidents", true);
    for (const { code } of store.getState().notices) withdrawNotice(store, code);
  },
  60_000,
);
