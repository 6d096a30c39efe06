import type { Map as MapLibreMap } from "maplibre-gl";
import type { CountIndex } from "../../src/core/events/count-index";
import { buildKindIndex, countKinds } from "../../src/core/events/counts";
import { type EventTable, statusByte } from "../../src/core/events/event-table";
import type { TimeWindow } from "../../src/core/time/uncertain-interval";
import { colorTokens } from "../../src/look/theme/tokens";
import { IncidentLayer } from "../../src/map/layers/incident-layer";
import { buildSyntheticEvents, seededRandom } from "../support/synthetic-events";
import { keepBusy, openScrubMap, readPaintedShare, waitForGpu } from "./scrub-map";
import type { TrailContender, TrailPage, TrailStep } from "./scrub-trail.bench";

interface Rows {
  readonly table: EventTable;
  readonly mask: Uint8Array;
  readonly index: CountIndex;
}

interface Bench {
  readonly map: MapLibreMap;
  readonly layer: IncidentLayer;
  readonly plain: Rows;
  readonly known: Rows;
}

let bench: Bench | null = null;
const requireBench = () => {
  if (bench === null) throw new Error("open a map first");
  return bench;
};

/**
 * The same rows twice: with their intervals, a third of them not known and a third only possibly; and each certain as
 * soon as it overlaps the window, the same third hidden by an ordinary filter.
 */
function makeRows(count: number): Pick<Bench, "plain" | "known"> {
  const table = buildSyntheticEvents({ count, seed: 20251224, wideShare: 0 });
  // Rings and halos cost the same either way.
  table.status.fill(statusByte("confirmed"));
  const random = seededRandom(3);
  const mask = new Uint8Array(count).map(() => Math.floor(random() * 3));
  const failed = Uint16Array.from(mask, (byte) => (byte === 0 ? 1 : 0));
  const doubted = Uint16Array.from(mask, (byte) => (byte === 2 ? 1 : 0));
  const certain = { ...table, throughout: new Uint8Array(count).fill(1) };
  return {
    known: { table, mask, index: buildKindIndex(table, { failed, doubted }) },
    plain: {
      table: certain,
      mask: mask.map((byte) => Math.min(byte, 1)),
      index: buildKindIndex(certain, { failed, doubted: null }),
    },
  };
}

async function show({ map, layer }: Bench, { table, mask }: Rows): Promise<void> {
  layer.setTable(table);
  layer.setMask(mask);
  while (!layer.isReady) {
    const rendered = map.once("render");
    map.triggerRepaint();
    await rendered;
  }
}

const spanOf = (trail: TimeWindow, window: TimeWindow) => ({ startMs: trail.startMs, endMs: window.endMs });

async function scrub(contender: TrailContender, steps: readonly TrailStep[]): Promise<number[]> {
  const opened = requireBench();
  const { map, layer } = opened;
  const rows = contender === "known" ? opened.known : opened.plain;
  const times: number[] = [];
  for (const { window, trail } of steps) {
    const shown = contender === "plain, window and trail" ? spanOf(trail, window) : window;
    const startedAt = performance.now();
    const rendered = map.once("render");
    layer.setWindow(shown);
    layer.setTrail(contender === "known" ? trail : null);
    const { certain, possible } = countKinds(rows.table, shown, rows.index);
    if (certain + possible === 0) throw new Error("nothing to count");
    await rendered;
    times.push(performance.now() - startedAt);
  }
  return times;
}

const page: TrailPage = {
  async open(count) {
    const map = await openScrubMap();
    const { plain, known } = makeRows(count);
    const layer = new IncidentLayer({ id: "incidents", table: plain.table, colors: colorTokens.light });
    map.addLayer(layer);
    layer.setWindow({ startMs: plain.table.epochMs, endMs: plain.table.epochMs + 86_400_000 });
    bench = { map, layer, plain, known };
    waitForGpu(map);
  },

  async prepare(contender) {
    const opened = requireBench();
    await show(opened, contender === "known" ? opened.known : opened.plain);
  },

  scrub,

  async readState() {
    const { map, layer } = requireBench();
    return { submittedRows: layer.lastDrawnRowCount, paintedShare: await readPaintedShare(map) };
  },

  keepBusy,
};

Object.assign(window, { trailPage: page });
