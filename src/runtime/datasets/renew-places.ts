import type { Dataset } from "../../core/control/dataset";
import { openPlaces } from "../../core/events/place-index/place-index";

/**
 * The dataset with a place index of today's kind: the same one unless an earlier version stored it. To be called in a
 * worker, where indexing a million rows holds up nobody.
 */
export function renewPlaces(dataset: Dataset): Dataset {
  if (dataset.kind !== "incidents") return dataset;
  const placeIndex = openPlaces(dataset.table, dataset.placeIndex).data;
  return placeIndex === dataset.placeIndex ? dataset : { ...dataset, placeIndex };
}
