import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { afterEach, expect, it } from "vitest";
import { startThumbnails } from "../../../src/map/thumbnail/start-thumbnails";
import { setTitle } from "../../../src/workspace/commands/document-commands";
import { setView } from "../../../src/workspace/commands/view-commands";
import type { KeepingRole } from "../../../src/workspace/keeping";
import { createAppStore } from "../../../src/workspace/store";

setWorkerUrl(workerUrl);

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pace = { quietMs: 150, betweenMs: 400 };

/** A map that is red, with what takes small pictures of it. */
async function start(role: KeepingRole) {
  const container = document.body.appendChild(document.createElement("div"));
  container.style.cssText = "width: 800px; height: 400px";
  const map = new MapLibreMap({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "ground", type: "background", paint: { "background-color": "#c02020" } }],
    },
  });
  const store = createAppStore({ keeping: { workId: role === "none" ? null : "one", role } });
  const pictures: string[] = [];
  await map.once("load");
  const stop = startThumbnails(map, store, (picture) => pictures.push(picture), pace);
  stops.push(() => {
    stop();
    map.remove();
    container.remove();
  });
  return { map, store, pictures, stop };
}

async function pixelOf(dataUrl: string): Promise<{ size: number[]; color: number[] }> {
  const picture = await createImageBitmap(await (await fetch(dataUrl)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
  context.drawImage(picture, 0, 0);
  return {
    size: [picture.width, picture.height],
    color: [...context.getImageData(120, 75, 1, 1).data.slice(0, 3)],
  };
}

it("shows the map, small, once nothing has changed for a while", async () => {
  const { store, pictures } = await start("writer");
  await expect.poll(() => pictures.length).toBe(1);
  const { size, color } = await pixelOf(pictures[0]!);
  expect(size).toEqual([240, 150]);
  for (const [index, value] of [192, 32, 32].entries())
    expect(Math.abs(color[index]! - value)).toBeLessThan(6);
  expect(pictures[0]!.length).toBeLessThan(30_000);
  setTitle(store, "Another");
  await expect.poll(() => pictures.length).toBe(2);
});

it("comes once for changes that follow each other, and not again without one", async () => {
  const { store, pictures } = await start("writer");
  for (let index = 0; index < 6; index++) {
    setTitle(store, `Name ${index}`);
    await pause(60);
  }
  expect(pictures).toHaveLength(0);
  await expect.poll(() => pictures.length).toBe(1);
  await pause(900);
  expect(pictures).toHaveLength(1);
});

it("waits for what plays, moves or is dragged", async () => {
  const { map, store, pictures } = await start("writer");
  store.setState({ isPlaying: true });
  await pause(700);
  expect(pictures).toHaveLength(0);
  map.easeTo({ zoom: 3, duration: 600, essential: true });
  store.setState({ isPlaying: false });
  await pause(400);
  expect(pictures).toHaveLength(0);
  await expect.poll(() => pictures.length).toBe(1);
});

it.each(["none", "follower"] as const)("is never taken as %s", async (role) => {
  const { store, pictures } = await start(role);
  setTitle(store, "Secret");
  setView(store, { theme: "dark" });
  await pause(800);
  expect(pictures).toHaveLength(0);
});

it("is that of the workspace that is open, soon after another one was opened", async () => {
  const { store, pictures, stop } = await start("writer");
  await expect.poll(() => pictures.length).toBe(1);
  store.setState({ keeping: { workId: "two", role: "writer" } });
  await expect.poll(() => pictures.length, { timeout: 390 }).toBe(2);
  stop();
  setTitle(store, "Gone");
  await pause(700);
  expect(pictures).toHaveLength(2);
});
