import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { type EventTable, statusByte } from "../../src/core/events/event-table";
import { weaponFamilies } from "../../src/core/events/weapons";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";
import { symbolRadiusPx } from "../../src/look/theme/symbols";
import { colorTokens } from "../../src/look/theme/tokens";
import { symbolScale } from "../../src/map/layers/crowding";
import { IncidentLayer } from "../../src/map/layers/incident-layer";
import { buildSyntheticEvents } from "../support/synthetic-events";
import type { Contender, ScrubPage, StepResult } from "./scrub.bench";

setWorkerUrl(workerUrl);
const colors = colorTokens.light;

interface Drawing {
  readonly map: MapLibreMap;
  readonly setWindow: (window: TimeWindow) => void;
  /** What to wait for after a step: a frame, or the end of the source's own work too. */
  readonly until: "render" | "idle";
  readonly submittedRows: () => number | null;
}

let drawing: Drawing | null = null;

async function drawOwnLayer(map: MapLibreMap, table: EventTable): Promise<Drawing> {
  const layer = new IncidentLayer({ id: "incidents", table, colors });
  map.addLayer(layer);
  layer.setWindow({ startMs: table.epochMs, endMs: table.epochMs + 86_400_000 });
  // A large table is uploaded over some frames.
  while (!layer.isReady) await map.once("render");
  return {
    map,
    setWindow: (window) => layer.setWindow(window),
    until: "render",
    submittedRows: () => layer.lastDrawnRowCount,
  };
}

/** The usual way: every incident a GeoJSON feature, the window a filter, a circle of about a symbol's size. */
async function drawGeoJson(map: MapLibreMap, table: EventTable): Promise<Drawing> {
  const features: GeoJSON.Feature[] = Array.from({ length: table.count }, (_, row) => ({
    type: "Feature",
    properties: {
      earliest: table.earliestSeconds[row]!,
      latest: table.latestSeconds[row]!,
      family: table.family[row]!,
    },
    geometry: { type: "Point", coordinates: [table.lng[row]!, table.lat[row]!] },
  }));
  map.addSource("incidents", { type: "geojson", data: { type: "FeatureCollection", features } });
  map.addLayer({
    id: "incidents",
    type: "circle",
    source: "incidents",
    filter: ["<", ["get", "earliest"], 0],
    paint: {
      // The size that our symbols have where all rows are drawn.
      "circle-radius": (symbolRadiusPx - 1) * symbolScale(table.count),
      "circle-color": [
        "match",
        ["get", "family"],
        ...weaponFamilies.flatMap((family, index) => [index, colors.family[family]]),
        "#000000",
      ] as never,
      "circle-stroke-width": 1,
      "circle-stroke-color": colors.symbolEdge,
    },
  });
  await map.once("idle");
  const seconds = (instantMs: number) => (instantMs - table.epochMs) / 1000;
  return {
    map,
    setWindow: ({ startMs, endMs }) =>
      map.setFilter("incidents", [
        "all",
        ["<", ["get", "earliest"], seconds(endMs)],
        [">", ["get", "latest"], seconds(startMs)],
      ]),
    until: "idle",
    submittedRows: () => null,
  };
}

async function step(
  { map, until, setWindow, submittedRows }: Drawing,
  window: TimeWindow,
): Promise<StepResult> {
  const startedAt = performance.now();
  const drawn = map.once(until);
  setWindow(window);
  await drawn;
  return { frameMs: performance.now() - startedAt, submittedRows: submittedRows() };
}

const page: ScrubPage = {
  async open(contender: Contender, count: number) {
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
    const hasMarks = contender === "ours with halos and status rings";
    const table = buildSyntheticEvents({ count, seed: 20251224, wideShare: hasMarks ? 0.3 : 0 });
    if (!hasMarks) table.status.fill(statusByte("confirmed"));
    const startedAt = performance.now();
    drawing = await (contender === "geojson" ? drawGeoJson(map, table) : drawOwnLayer(map, table));
    // A frame counts when the GPU has finished it, which reading a pixel waits for.
    const gl = map.getCanvas().getContext("webgl2")!;
    const pixel = new Uint8Array(4);
    map.on("render", () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel));
    return performance.now() - startedAt;
  },

  async scrub(windows: readonly TimeWindow[]): Promise<StepResult[]> {
    if (drawing === null) throw new Error("open a map first");
    const results: StepResult[] = [];
    for (const window of windows) results.push(await step(drawing, window));
    return results;
  },

  async paintedShare() {
    if (drawing === null) throw new Error("open a map first");
    const { map } = drawing;
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
  },

  keepBusy() {
    const until = performance.now() + 400;
    while (performance.now() < until);
  },
};

Object.assign(window, { scrubPage: page });
