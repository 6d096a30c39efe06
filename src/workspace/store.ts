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

/**
 * The store: plain slices, no actions inside. The row mask and the counts are derived here, synchronously, whenever
 * what they depend on changes, so that whoever reads the state reads one moment.
 */
export function createAppStore(overrides: Partial<AppState> = {}): AppStore {
  const store = createStore<AppState>(() => ({
    ...initialState(),
    ...overrides,
  }));
  store.subscribe((state, previous) => {
    const isMaskStale = state.data !== previous.data || state.document.filter !== previous.document.filter;
    const rowMask = isMaskStale
      ? buildRowMask(state.data.incidents, state.data.table, state.document.filter)
      : state.rowMask;
    if (!isMaskStale && state.time === previous.time) return;
    store.setState({
      rowMask,
      counts: countWindow(state.data.table, effectiveWindow(state.time), rowMask),
    });
  });
  return store;
}
