import "temporal-polyfill/global";
import "@fontsource-variable/inter";
import "../../../src/ui/base.css";
import type { Map as MapLibreMap } from "maplibre-gl";
import { cdp, page } from "vitest/browser";
import type { LngLat } from "../../../src/core/geo/position";
import { buildZoneGeometry } from "../../../src/core/zones/build-geometry";
import type { Zone, ZoneRecipe } from "../../../src/core/zones/recipe";
import { startZoneEditing } from "../../../src/map/draw/edit/start-zone-editing";
import { applyTheme } from "../../../src/ui/apply-theme";
import { emptyDocument } from "../../../src/workspace/document";
import type { AppState } from "../../../src/workspace/state";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import { initialView } from "../../../src/workspace/view-state";
import { lookups } from "../../core/zones/lookups";
import { openAnnotationMap } from "../annotations/open-annotation-map";

let host: HTMLElement | null = null;
let map: MapLibreMap | null = null;
let stops: (() => void)[] = [];

export function zoneOf(recipe: ZoneRecipe, id = "zone"): Zone {
  return {
    id,
    name: { en: "Line A", uk: "Лінія А" },
    scenario: "A",
    readingOf: null,
    assumptions: [],
    referenceDate: null,
    variants: [],
    recipe,
  };
}

/** The shapes of the zones, as the worker would have them but at once. */
function keepShapes(store: AppStore): () => void {
  const shape = ({ document, zoneShapes }: AppState) => {
    const isDone = document.zones.every(({ id, recipe }) => zoneShapes[id]?.recipe === recipe);
    if (isDone) return;
    const shapes = document.zones.map(({ id, recipe }) => {
      const geometry = buildZoneGeometry(recipe, lookups);
      return [
        id,
        geometry.ok
          ? { status: "ready" as const, recipe, geometry }
          : { status: "refused" as const, recipe, issues: geometry.issues },
      ] as const;
    });
    store.setState({ zoneShapes: Object.fromEntries(shapes) });
  };
  shape(store.getState());
  return store.subscribe(shape);
}

export interface ZoneMap {
  readonly store: AppStore;
  readonly map: MapLibreMap;
}

/** A map of 31° E 49° N with these zones, the first one selected. */
export async function mountZoneMap(
  zones: readonly Zone[],
  { widthPx = 900, heightPx = 600, zoom = 7, state = {} as Partial<AppState> } = {},
): Promise<ZoneMap> {
  await page.viewport(widthPx, heightPx);
  const camera = { lng: 31, lat: 49, zoom, bearing: 0, pitch: 0 };
  const store = createAppStore({
    view: { ...initialView, camera },
    document: { ...emptyDocument, zones },
    selection: zones[0] ? { kind: "zone", id: zones[0].id } : null,
    drawingAids: { snapping: false, following: false },
    ...state,
  });
  applyTheme(document.documentElement, "light");
  host = document.body.appendChild(document.createElement("main"));
  host.style.cssText = `position: absolute; inset: 0; width: ${widthPx}px; height: ${heightPx}px`;
  const container = host.appendChild(document.createElement("div"));
  container.style.cssText = "position: absolute; inset: 0";
  stops = [keepShapes(store)];
  map = await openAnnotationMap(container, store);
  stops.push(startZoneEditing(map, store));
  return { store, map };
}

export function unmountZoneMap(): void {
  for (const stop of stops) stop();
  stops = [];
  map?.remove();
  host?.remove();
}

/** A place of the map on the page. */
export function pointOf({ map: shown }: ZoneMap, [lng, lat]: LngLat): { x: number; y: number } {
  const { left, top } = shown.getContainer().getBoundingClientRect();
  const { x, y } = shown.project([lng, lat]);
  return { x: x + left, y: y + top };
}

/** The place of the map at a point of the page. */
export function placeAt({ map: shown }: ZoneMap, { x, y }: { x: number; y: number }): LngLat {
  const { left, top } = shown.getContainer().getBoundingClientRect();
  const { lng, lat } = shown.unproject([x - left, y - top]);
  return [lng, lat];
}

/** The middle of a handle, by its accessible name. */
export function middleOf(name: string): { x: number; y: number } {
  const { left, top, width, height } = handleOf(name).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

export function handleOf(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.demarc-handles [aria-label="${name}"]`);
  if (!found) throw new Error(`no handle "${name}" among ${handleNames().join(", ")}`);
  return found;
}

export function handleNames(): string[] {
  return [...document.querySelectorAll(".demarc-handle")].map(
    (element) => element.getAttribute("aria-label") ?? "",
  );
}

interface CdpSession {
  send(method: string, params: Record<string, unknown>): Promise<unknown>;
}

/** A real finger of the browser. */
export async function touch(
  type: "touchStart" | "touchMove" | "touchEnd",
  at: { x: number; y: number } | null,
): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: 1 };
  const zoom = window.frameElement ? frame.width / window.innerWidth : 1;
  await (cdp() as unknown as CdpSession).send("Input.dispatchTouchEvent", {
    type,
    touchPoints: at ? [{ x: frame.left + at.x * zoom, y: frame.top + at.y * zoom }] : [],
  });
}
