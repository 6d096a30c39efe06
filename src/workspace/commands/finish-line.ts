import type { LngLat } from "../../core/geo/position";
import type { AppStore } from "../store";
import { finishZone } from "./finish-zone";

const initialDepthMeters = 5000;
const kind = { en: "Line", uk: "Лінія" };

/**
 * Makes a strip of a sketched line, 5 km on each side to start from. A line that cannot become one is refused with
 * its reason and nothing is added.
 *
 * @param referenceDate  ISO date of the control map whose contact line it follows, or null
 */
export function finishLine(
  store: AppStore,
  path: readonly LngLat[],
  referenceDate: string | null = null,
): void {
  const recipe = {
    kind: "strip",
    path: { positions: path },
    leftMeters: initialDepthMeters,
    rightMeters: initialDepthMeters,
    segments: [],
    ends: "flat",
    clip: [],
    subtract: [],
  } as const;
  finishZone(store, kind, recipe, referenceDate);
}

/** Keeps a path as a line without depth; refused as above. */
export function finishPlainLine(
  store: AppStore,
  path: readonly LngLat[],
  referenceDate: string | null = null,
): void {
  const recipe = { kind: "line", path: { positions: path }, clip: [], subtract: [] } as const;
  finishZone(store, kind, recipe, referenceDate);
}
