import type { LngLat } from "../../core/geo/position";
import type { AppStore } from "../store";
import { finishZone } from "./finish-zone";

/**
 * Makes an area of a sketched outline. One that crosses itself or has fewer than three points is refused with its
 * reason and nothing is added.
 *
 * @param outline  without the closing position
 * @param referenceDate  ISO date of the control map whose contact line it follows, or null
 */
export function finishPolygon(
  store: AppStore,
  outline: readonly LngLat[],
  referenceDate: string | null = null,
): void {
  const ring = [...outline, ...outline.slice(0, 1)];
  const recipe = { kind: "polygon", rings: [ring], clip: [], subtract: [] } as const;
  finishZone(store, { en: "Area", uk: "Ділянка" }, recipe, referenceDate);
}
