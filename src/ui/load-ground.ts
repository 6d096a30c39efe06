import { buildBasemapData } from "../map/style/basemap-data";
import type { AppStore } from "../workspace/store";
import type { GroundData } from "./ground-context";

/** Loads the ground in the forms that map, scorecard and pages want; its readers come beside the frame, not before it. */
export async function loadGround(store: AppStore): Promise<GroundData> {
  const { loadBasemap } = await import("../runtime/load-basemap");
  const { collections, places, regions, admin1Areas } = await loadBasemap(store);
  return {
    basemap: buildBasemapData(collections, places, regions),
    regions,
    admin1: (id) => admin1Areas.get(id) ?? null,
  };
}
