import type { LngLat } from "../../core/geo/position";
import type { AppStore } from "../store";
import { finishZone } from "./finish-zone";

export const initialRadiiMeters = [5000, 10_000, 20_000] as const;

/** Makes range rings of 5, 10 and 20 km around a place; near a pole they are refused with the reason. */
export function finishRings(store: AppStore, center: LngLat): void {
  const recipe = { kind: "rings", center, radiiMeters: initialRadiiMeters, clip: [], subtract: [] } as const;
  finishZone(store, { en: "Range rings", uk: "Кільця дальності" }, recipe);
}
