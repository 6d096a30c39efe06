import "../../src/ui/fonts.css";
import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { renderGround } from "../../src/map/offscreen";
import { buildBasemapData } from "../../src/map/style/basemap-data";
import { loadBasemap } from "../../src/runtime/load-basemap";
import { loadBuiltInData } from "../../src/runtime/load-built-in";
import { loadEncoder } from "../../src/snapshot/encode/load-encoder";
import type { PageFormat } from "../../src/snapshot/encode/page-encoder";
import { tryLayout } from "../../src/snapshot/make-snapshot";
import { loadPageFonts } from "../../src/snapshot/page-fonts";
import { pageRequest } from "../../src/ui/export/page-request";
import type { GroundData } from "../../src/ui/ground-context";
import { defaultPageSpec } from "../../src/workspace/page-spec";
import { type AppStore, createAppStore } from "../../src/workspace/store";
import { keepBusy } from "./scrub-map";

setWorkerUrl(workerUrl);
Object.assign(globalThis, { __DEMARC_VERSION__: "bench" });

const megabyte = 2 ** 20;
/** Of the page's JavaScript alone, where Chromium says it. */
const heapMegabytes = () =>
  ((performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN) / megabyte;

export interface ExportRun {
  readonly layoutMs: number;
  readonly groundMs: number;
  /** Drawing the page on a canvas; nothing for files of outlines, whose writing is all encoding. */
  readonly paintMs: number;
  readonly encodeMs: number;
  readonly verifyMs: number;
  readonly bytes: number;
  readonly pixels: number;
  readonly symbols: number;
  readonly labels: number;
  readonly groundPieces: number;
  readonly peakHeapMB: number;
}

let store: AppStore;
let ground: GroundData;

const measurements = {
  keepBusy,

  async load(): Promise<number> {
    store = createAppStore();
    const [{ collections, places, regions, admin1Areas }] = await Promise.all([
      loadBasemap(store),
      loadBuiltInData(store),
      loadPageFonts(),
    ]);
    const basemap = buildBasemapData(collections, places, regions);
    ground = { basemap, regions, admin1: (id) => admin1Areas.get(id) ?? null };
    return store.getState().data.incidents.length;
  },

  /** The first view of the app on A4 at 300 dpi, stage by stage as `makeSnapshot` goes through them. */
  async export(format: PageFormat): Promise<ExportRun> {
    const spec = { ...defaultPageSpec, title: "Six days of strikes before the Florida talks" };
    const request = pageRequest(store.getState(), spec, ground, Date.UTC(2026, 0, 15));
    const encode = await loadEncoder(format);
    let peakHeapMB = heapMegabytes();
    const timer = setInterval(() => {
      peakHeapMB = Math.max(peakHeapMB, heapMegabytes());
    }, 20);
    try {
      const started = performance.now();
      const laidOut = tryLayout(request.content, spec);
      if (!laidOut.ok) throw new Error(laidOut.code);
      const { layout } = laidOut;
      const afterLayout = performance.now();
      let groundPieces = 0;
      const picture = await renderGround({
        ...request.ground,
        ...layout.camera,
        pixelRatio: layout.scale,
        onProgress: () => groundPieces++,
      });
      const afterGround = performance.now();
      const steps: { readonly share: number; readonly atMs: number }[] = [];
      const onProgress = (share: number) => steps.push({ share, atMs: performance.now() });
      const encoded = await encode({ spec, layout, ground: picture, facts: request.facts, onProgress });
      const finished = performance.now();
      if (!encoded.ok) throw new Error(`${encoded.code} ${encoded.detail}`);
      const isPainted = format === "png" || format === "jpeg";
      // The last step before the end is told when the file is written and not yet read back.
      const afterPaint = isPainted ? (steps[0]?.atMs ?? Number.NaN) : afterGround;
      const afterEncode = steps.filter(({ share }) => share < 1).at(-1)?.atMs ?? Number.NaN;
      return {
        layoutMs: afterLayout - started,
        groundMs: afterGround - afterLayout,
        paintMs: afterPaint - afterGround,
        encodeMs: afterEncode - afterPaint,
        verifyMs: finished - afterEncode,
        bytes: encoded.blob.size,
        pixels: layout.deviceWidthPx * layout.deviceHeightPx,
        symbols: layout.symbols.length,
        labels: layout.labels.length,
        groundPieces,
        peakHeapMB: Math.max(peakHeapMB, heapMegabytes()),
      };
    } finally {
      clearInterval(timer);
    }
  },
};

export type SnapshotPage = typeof measurements;
declare global {
  var snapshotPage: SnapshotPage;
}
globalThis.snapshotPage = measurements;
