import "temporal-polyfill/global";
import { buildBasemapData } from "../../../src/map/style/basemap-data";
import { loadBasemap } from "../../../src/runtime/load-basemap";
import { loadBuiltInData } from "../../../src/runtime/load-built-in";
import type { GroundData } from "../../../src/ui/ground-context";
import { type AppStore, createAppStore } from "../../../src/workspace/store";
import "./snapshot-page";

export interface RealPage {
  readonly store: AppStore;
  readonly ground: GroundData;
}

/** A store with everything that comes with the app, and its ground, as the app itself loads them. */
export async function openRealPage(): Promise<RealPage> {
  const store = createAppStore();
  const [{ collections, places, regions, admin1Areas }] = await Promise.all([
    loadBasemap(store),
    loadBuiltInData(store),
  ]);
  const { data, notices } = store.getState();
  if (notices.length > 0 || data.incidents.length === 0)
    throw new Error(`The built-in data did not load: ${notices.length} notices.`);
  const basemap = buildBasemapData(collections, places, regions);
  return { store, ground: { basemap, regions, admin1: (id) => admin1Areas.get(id) ?? null } };
}
