import type { Map as MapLibreMap } from "maplibre-gl";
import type { AppStore } from "../../workspace/store";

/** Marks the events of a move that only follows another map. */
export const following = { isFollowing: true } as const;

/** Whether a map moved only because another one did. */
export function isFollowing(event: object): boolean {
  return "isFollowing" in event;
}

const groups = new WeakMap<AppStore, Set<MapLibreMap>>();

/** Moves all maps of a store with each other, frame by frame and around the same middle. Returns how to leave. */
export function joinCameraLock(store: AppStore, map: MapLibreMap): () => void {
  const group = groups.get(store) ?? new Set();
  groups.set(store, group.add(map));
  const lead = (event: object) => {
    if (group.size < 2 || isFollowing(event)) return;
    const camera = {
      center: map.getCenter(),
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    };
    for (const other of group) if (other !== map) other.jumpTo(camera, following);
  };
  map.on("move", lead);
  return () => {
    map.off("move", lead);
    group.delete(map);
  };
}
