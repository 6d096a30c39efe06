import type { Map as MapLibreMap } from "maplibre-gl";
import type { LngLat } from "../../core/geo/position";
import type { SnapTarget } from "../../core/zones/snap/snap-line";
import { snapAt } from "../../workspace/drawing/aim";
import type { AppStore } from "../../workspace/store";

export interface PointerPosition {
  readonly position: LngLat;
  /** Null where it lies as the pointer does. */
  readonly snappedTo: SnapTarget | null;
}

/**
 * Where a pointer over the map is taken to be: on the line or vertex within 12 pixels, as long as snapping is on.
 *
 * @param excludeZoneId  the zone that is being edited, which must not snap to itself
 */
export function createPointerSnapping(
  map: MapLibreMap,
  store: AppStore,
  excludeZoneId: string | null = null,
): (lngLat: LngLat) => PointerPosition {
  return (lngLat) => {
    const snapped = snapAt(store.getState(), lngLat, map.getZoom(), excludeZoneId);
    return { position: snapped?.position ?? lngLat, snappedTo: snapped?.target ?? null };
  };
}
