import { comparedZones, mostComparedZones } from "../selection/compared-zones";
import type { AppStore } from "../store";
import type { Comparison } from "../view-state";
import { setView } from "./view-commands";

/** Compares these zones in this order, each once and no more than `mostComparedZones`; none ends the comparison. */
export function startComparison(store: AppStore, zoneIds: readonly string[]): void {
  const ids = [...new Set(zoneIds)].slice(0, mostComparedZones);
  const layout = store.getState().view.comparison?.layout ?? "together";
  setView(store, { comparison: ids.length === 0 ? null : { zoneIds: ids, layout } });
}

/** Takes a zone into the comparison, as the last one, or out of it. What was deleted since drops out with it. */
export function setCompared(store: AppStore, zoneId: string, isCompared: boolean): void {
  const others = comparedZones(store.getState())
    .map(({ zone }) => zone.id)
    .filter((id) => id !== zoneId);
  startComparison(store, isCompared ? [...others, zoneId] : others);
}

/** Shows the compared zones on one map or on a map each; nothing where nothing is compared. */
export function setComparisonLayout(store: AppStore, layout: Comparison["layout"]): void {
  const { comparison } = store.getState().view;
  if (comparison) setView(store, { comparison: { ...comparison, layout } });
}

export function endComparison(store: AppStore): void {
  setView(store, { comparison: null });
}
