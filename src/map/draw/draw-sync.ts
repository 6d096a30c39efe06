import type { Map as MapLibreMap } from "maplibre-gl";
import { storeOfMap } from "../../workspace/selection/store-of-map";
import type { AppStore } from "../../workspace/store";

/** Starts what sketches, edits and picks places on the map as the store says; its parts load after the map. */
export async function startDrawSync(map: MapLibreMap, store: AppStore): Promise<() => void> {
  const [{ startSketchSync }, { startZoneEditing }, { startPlacePicking }, { startProfileMarker }] =
    await Promise.all([
      import("./sketch-sync"),
      import("./edit/start-zone-editing"),
      import("./pick-place"),
      import("./profile-marker"),
    ]);
  const stops = [
    startZoneEditing(map, storeOfMap(store, 0)),
    startSketchSync(map, store),
    startPlacePicking(map, store),
    startProfileMarker(map, store),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
