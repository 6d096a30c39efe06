import { derive } from "../../workspace/derive/derive";
import type { AppState } from "../../workspace/state";
import type { SeriesItem } from "./series-item";

/** The state as it would be were its time that of the item: with the counts and rows that follow, the store untouched. */
export function stateOfItem(state: AppState, { time }: Pick<SeriesItem, "time">): AppState {
  return derive({ ...state, time }, state);
}
