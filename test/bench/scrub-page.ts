import type { Map as MapLibreMap } from "maplibre-gl";
import { type EventTable, statusByte } from "../../src/core/events/event-table";
import { weaponFamilies } from "../../src/core/events/weapons";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";
import { symbolRadiusPx } from "../../src/look/theme/symbols";
import { colorTokens } from "../../src/look/theme/tokens";
import { symbolScale } from "../../src/map/layers/crowding";
import { IncidentLayer } from "../../src/map/layers/incident-layer";
import { buildSyntheticEvents } from "../support/synthetic-events";
import type { Contender, ScrubPage, StepResult } from "./scrub.bench";
import { keepBusy, openScrubMap, readPaintedShare, waitForGpu } from "./scrub-map";

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
    const map = await openScrubMap();
    const hasMarks = contender === "ours with halos and status rings";
    const table = buildSyntheticEvents({ count, seed: 20251224, wideShare: hasMarks ? 0.3 : 0 });
    if (!hasMarks) table.status.fill(statusByte("confirmed"));
    const startedAt = performance.now();
    drawing = await (contender === "geojson" ? drawGeoJson(map, table) : drawOwnLayer(map, table));
    waitForGpu(map);
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
    return readPaintedShare(drawing.map);
  },

  keepBusy,
};

Object.assign(window, { scrubPage: page });
