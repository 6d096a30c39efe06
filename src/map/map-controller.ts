import { type LngLatBoundsLike, Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { controlStatuses } from "../core/control/control-version";
import { colorTokens, interfaceThemes } from "../look/theme/tokens";
import { addNotice, withdrawNotice } from "../workspace/commands/notice-commands";
import { setView } from "../workspace/commands/view-commands";
import { storeOfMap } from "../workspace/selection/store-of-map";
import type { AppStore } from "../workspace/store";
import { type Camera, initialView } from "../workspace/view-state";
import { following, isFollowing, joinCameraLock } from "./compare/camera-lock";
import { startDrawSync } from "./draw/draw-sync";
import { startInteraction } from "./interaction";
import { keepDataInBounds, usualBounds, usualMinZoom } from "./keep-data-in-bounds";
import { IncidentLayer } from "./layers/incident-layer";
import { shownMaps } from "./online/shown-maps";
import { releaseLostStyles } from "./release-lost-style";
import { isAnnotationImage } from "./style/annotation-layers";
import { buildStyle, firstLabelLayerId } from "./style/build-style";
import { drawPattern, patternId } from "./style/patterns";
import type { BasemapData, MapFont } from "./style/style-options";
import { startMapSync, styleOptionsOf } from "./sync";

setWorkerUrl(workerUrl);

export interface MapControllerOptions {
  readonly store: AppStore;
  readonly container: HTMLElement;
  readonly basemap: BasemapData;
  readonly fonts: readonly MapFont[];
  /** 0 is the map itself; others stand beside it, each with one of the compared zones and with the same camera. */
  readonly ordinal?: number;
  /** Within another page: wheel and one finger are the page's, and these words say how to move the map instead. */
  readonly sharedGestures?: { readonly windows: string; readonly mac: string; readonly touch: string };
  /** Called once the tools take points on the map. */
  readonly onDrawable?: () => void;
}

/** Ukraine by its recognised borders, with a margin: the first view, and what the reset button shows. */
const countryBounds: LngLatBoundsLike = [
  [22, 44.2],
  [40.4, 52.5],
];
/** Room for the credits below, and for symbols on the edge. */
const countryPadding = { top: 12, right: 12, bottom: 40, left: 12 };
const wholeCountry = { bounds: countryBounds, fitBoundsOptions: { padding: countryPadding } };

function cameraOptions({ lng, lat, zoom, bearing, pitch }: Camera) {
  return { center: [lng, lat] as [number, number], zoom, bearing, pitch };
}

function gestureOptions({ windows, mac, touch }: NonNullable<MapControllerOptions["sharedGestures"]>) {
  const locale = {
    "CooperativeGesturesHandler.WindowsHelpText": windows,
    "CooperativeGesturesHandler.MacHelpText": mac,
    "CooperativeGesturesHandler.MobileHelpText": touch,
  };
  return { cooperativeGestures: true, locale };
}

/** Whether the browser can draw the map at all. */
export function isWebGl2Available(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function readCamera(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return (Object.keys(a) as (keyof Camera)[]).every((name) => Math.abs(a[name] - b[name]) < 1e-6);
}

function addImages(map: MapLibreMap): void {
  const pixelRatio = Math.max(1, Math.min(3, devicePixelRatio));
  for (const theme of interfaceThemes) {
    for (const status of controlStatuses) {
      const { width, height, data, pixelRatio: ratio } = drawPattern(theme, status, pixelRatio);
      if (!map.hasImage(patternId(theme, status)))
        map.addImage(patternId(theme, status), { width, height, data }, { pixelRatio: ratio });
    }
  }
  const obstacleSizePx = 16;
  const empty = new Uint8ClampedArray(obstacleSizePx * obstacleSizePx * 4);
  if (!map.hasImage("obstacle"))
    map.addImage("obstacle", { width: obstacleSizePx, height: obstacleSizePx, data: empty });
}

/** A map of the app: created, kept in step with the store, and taken down again. */
export class MapController {
  readonly map: MapLibreMap;
  readonly #stops: (() => void)[] = [];
  #isDestroyed = false;

  constructor(options: MapControllerOptions) {
    const { store, container, basemap, fonts, ordinal = 0, sharedGestures, onDrawable } = options;
    const isFirst = ordinal === 0;
    const styled = store.getState();
    const { view, events } = styled;
    this.map = new MapLibreMap({
      container,
      style: buildStyle(styleOptionsOf(styled, basemap, fonts, ordinal)),
      ...(view.camera === initialView.camera ? wholeCountry : cameraOptions(view.camera)),
      minZoom: usualMinZoom,
      maxZoom: 17,
      maxBounds: usualBounds,
      attributionControl: false,
      fadeDuration: 120,
      dragRotate: true,
      ...(sharedGestures && gestureOptions(sharedGestures)),
    });
    const { map } = this;
    map.setMissingStyleImageResolver(async (id) => {
      addImages(map);
      if (isAnnotationImage(id)) (await import("./draw/add-annotation-images")).addAnnotationImages(map);
    });

    const layer = new IncidentLayer({
      id: "incidents",
      table: events.table,
      colors: colorTokens[view.theme],
    });
    const addLayer = () => {
      addImages(map);
      if (!map.getLayer(layer.id)) map.addLayer(layer, firstLabelLayerId);
    };
    map.on("style.load", addLayer);
    map.on("load", () => {
      this.#stops.push(startMapSync(map, layer, store, basemap, fonts, styled, ordinal));
      this.#stops.push(startInteraction(map, layer, store));
      this.#stops.push(keepDataInBounds(map, store));
      if (isFirst) this.#startFirst(store, onDrawable);
      else
        this.#startLater(store, async () => {
          const { startZoneEditing } = await import("./draw/edit/start-zone-editing");
          return startZoneEditing(map, storeOfMap(store, ordinal));
        });
      shownMaps.add(map);
      container.dataset.ready = "true";
    });
    this.#watchContext(store);
    this.#watchCamera(store, isFirst);
    this.#stops.push(joinCameraLock(store, map));
    if (isFirst) this.#watchSize(store);
    map.on("error", ({ error }) => addNotice(store, "map-failed", "warning", { reason: error.message }));
  }

  /** Names the canvas for screen readers; the region around it has a name of its own. */
  setAccessibleTexts(label: string, help: string): void {
    const canvas = this.map.getCanvas();
    canvas.setAttribute("role", "application");
    canvas.setAttribute("aria-label", label);
    canvas.setAttribute("aria-description", help);
  }

  /** From here on a small picture of the map is handed over some time after each change, where it may be kept. */
  keepThumbnails(store: AppStore, keep: (dataUrl: string) => void): void {
    this.#startLater(store, async () => {
      const { startThumbnails } = await import("./thumbnail/start-thumbnails");
      return startThumbnails(this.map, store, keep);
    });
  }

  destroy(): void {
    this.#isDestroyed = true;
    for (const stop of this.#stops) stop();
    shownMaps.delete(this.map);
    this.map.remove();
  }

  /** What there is one of, however many maps: drawing, annotations, differences, and the first view. */
  #startFirst(store: AppStore, onDrawable?: () => void): void {
    const { map } = this;
    this.#startLater(store, async () => {
      const { keepInView } = await import("./keep-in-view");
      return keepInView(map, store);
    });
    this.#startLater(store, async () => {
      const stop = await startDrawSync(map, store);
      onDrawable?.();
      return stop;
    });
    this.#startLater(store, async () => (await import("./watch-workers")).watchMapWorkers());
    this.#startLater(store, async () => {
      const { startAnnotationSync } = await import("./draw/annotation-sync");
      return startAnnotationSync(map, store);
    });
    this.#watchComparison(store);
    // The first view is fitted to the frame; from here on the store knows where that is.
    if (store.getState().view.camera === initialView.camera) setView(store, { camera: readCamera(map) });
  }

  /** The differences are drawn by a part that loads once there is something to compare. */
  #watchComparison(store: AppStore): void {
    let isAsked = false;
    const ask = () => {
      if (isAsked || store.getState().view.comparison === null) return;
      isAsked = true;
      this.#startLater(store, async () => {
        const { startDifferenceSync } = await import("./compare/start-difference-sync");
        return startDifferenceSync(this.map, store);
      });
    };
    ask();
    this.#stops.push(store.subscribe(ask));
  }

  /** Starts what loads after the map, unless the map is gone by then. */
  #startLater(store: AppStore, start: () => Promise<() => void>): void {
    start().then(
      (stop) => {
        if (this.#isDestroyed) stop();
        else this.#stops.push(stop);
      },
      (error: unknown) => addNotice(store, "map-failed", "error", { reason: String(error) }),
    );
  }

  #watchContext(store: AppStore): void {
    releaseLostStyles(this.map);
    const isGraphics = (event: { readonly originalEvent: Event }) =>
      event.originalEvent instanceof WebGLContextEvent;
    this.map.on("webglcontextlost", (event) => {
      if (isGraphics(event)) addNotice(store, "context-lost", "warning", {}, true);
    });
    this.map.on("webglcontextrestored", (event) => {
      withdrawNotice(store, "context-lost");
      // The same is reported where it was the map's worker that was replaced.
      addNotice(store, isGraphics(event) ? "context-restored" : "map-worker-replaced", "info");
    });
  }

  #watchSize(store: AppStore): void {
    const report = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = this.map.getContainer();
      store.setState({ viewport: { widthPx, heightPx } });
    };
    report();
    this.map.on("resize", report);
  }

  /** What follows another map tells the store nothing: the other one does. The whole country is framed by the first. */
  #watchCamera(store: AppStore, isFirst: boolean): void {
    const { map } = this;
    map.on("moveend", (event) => {
      if (isFollowing(event)) return;
      const camera = readCamera(map);
      if (!isSameCamera(camera, store.getState().view.camera)) setView(store, { camera });
    });
    this.#stops.push(
      store.subscribe(({ view: { camera } }, previous) => {
        if (camera === previous.view.camera) return;
        if (camera === initialView.camera) {
          if (isFirst) map.fitBounds(countryBounds, { padding: countryPadding, bearing: 0, pitch: 0 });
        } else if (!isSameCamera(camera, readCamera(map)))
          map.jumpTo(cameraOptions(camera), isFirst ? undefined : following);
      }),
    );
  }
}
