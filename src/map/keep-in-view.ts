import type { Map as MapLibreMap } from "maplibre-gl";
import type { AppStore } from "../workspace/store";
import { keepComparisonInView } from "./keep-comparison-in-view";
import { keepSelectionInView } from "./keep-selection-in-view";

/** Brings into the map what is selected and what is compared. */
export function keepInView(map: MapLibreMap, store: AppStore): () => void {
  const stops = [keepSelectionInView(map, store), keepComparisonInView(map, store)];
  return () => {
    for (const stop of stops) stop();
  };
}
