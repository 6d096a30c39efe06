import { createStore, type StoreApi } from "zustand/vanilla";
import { noRowBits } from "../core/events/count-index";
import { buildKindIndex, countWindow } from "../core/events/counts";
import { joinEvents } from "../core/events/event-set/event-set";
import { matchAll } from "../core/events/match/matches";
import { emptyBuiltInData } from "./built-in-data";
import { derive } from "./derive/derive";
import { emptyDocument } from "./document";
import { emptyHistory } from "./history";
import { notKept } from "./keeping";
import type { AppState } from "./state";
import { initialTime } from "./time-state";
import { initialView } from "./view-state";

export type AppStore = StoreApi<AppState>;

function initialState(): AppState {
  const events = joinEvents([]);
  return {
    document: emptyDocument,
    history: emptyHistory,
    time: initialTime,
    isPlaying: false,
    view: initialView,
    viewport: { widthPx: 1136, heightPx: 684 },
    selection: null,
    data: emptyBuiltInData,
    datasets: {},
    joined: events,
    events,
    matches: matchAll(0),
    scans: { text: null, zone: null },
    pendingScans: [],
    kindIndex: buildKindIndex(events.table, noRowBits),
    rowMask: null,
    counts: countWindow(events.table, initialTime.window),
    zoneShapes: {},
    zoneMeasures: {},
    drawing: { mode: "idle" },
    drawingAids: { snapping: true, following: true },
    saving: { status: "idle" },
    keeping: notKept,
    notices: [],
  };
}

/**
 * The store: plain slices, no actions inside. The joined incidents, the row mask and the counts are derived in the same
 * change as what they depend on, so that whoever reads the state, or is told of a change, sees one moment.
 */
export function createAppStore(overrides: Partial<AppState> = {}): AppStore {
  return createStore<AppState>((setState, getState, store) => {
    store.setState = (change) => {
      const previous = getState();
      const part = typeof change === "function" ? change(previous) : change;
      setState(derive({ ...previous, ...part }, previous), true);
    };
    const initial = initialState();
    return derive({ ...initial, ...overrides }, initial);
  });
}
