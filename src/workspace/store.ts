import { createStore, type StoreApi } from "zustand/vanilla";
import { countWindow } from "../core/events/counts";
import { buildRowMask } from "../core/events/incident-filter";
import { emptyBuiltInData } from "./built-in-data";
import { emptyDocument } from "./document";
import { emptyHistory } from "./history";
import type { AppState } from "./state";
import { effectiveWindow, initialTime } from "./time-state";
import { initialView } from "./view-state";

export type AppStore = StoreApi<AppState>;

function initialState(): AppState {
  return {
    document: emptyDocument,
    history: emptyHistory,
    time: initialTime,
    isPlaying: false,
    view: initialView,
    viewport: { widthPx: 1136, heightPx: 684 },
    selection: null,
    data: emptyBuiltInData,
    rowMask: null,
    counts: countWindow(emptyBuiltInData.table, initialTime.window),
    zoneShapes: {},
    drawing: { mode: "idle" },
    saving: { status: "idle" },
    notices: [],
  };
}

/** A state with the row mask and the counts that belong to it, made anew where what they depend on has changed. */
function withDerived(state: AppState, previous: AppState): AppState {
  const isMaskStale = state.data !== previous.data || state.document.filter !== previous.document.filter;
  if (!isMaskStale && state.time === previous.time) return state;
  const rowMask = isMaskStale
    ? buildRowMask(state.data.incidents, state.data.table, state.document.filter)
    : state.rowMask;
  return { ...state, rowMask, counts: countWindow(state.data.table, effectiveWindow(state.time), rowMask) };
}

/**
 * The store: plain slices, no actions inside. The row mask and the counts are derived in the same change as what they
 * depend on, so that whoever reads the state, or is told of a change, sees one moment.
 */
export function createAppStore(overrides: Partial<AppState> = {}): AppStore {
  return createStore<AppState>((setState, getState, store) => {
    store.setState = (change) => {
      const previous = getState();
      const part = typeof change === "function" ? change(previous) : change;
      setState(withDerived({ ...previous, ...part }, previous), true);
    };
    return { ...initialState(), ...overrides };
  });
}
