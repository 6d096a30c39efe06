import type { LngLat } from "../../core/geo/position";
import type { AppStore } from "../store";
import { finishZone } from "./finish-zone";

/** Makes a circle; one with a radius below 1 m or above 500 km is refused with its reason and nothing is added. */
export function finishCircle(store: AppStore, center: LngLat, radiusMeters: number): void {
  const recipe = {
    kind: "circle",
    center,
    radiusMeters: Math.round(radiusMeters),
    clip: [],
    subtract: [],
  } as const;
  finishZone(store, { en: "Circle", uk: "Коло" }, recipe);
}
