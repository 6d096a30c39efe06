import { setTime } from "../../../workspace/commands/time-commands";
import type { AppStore } from "../../../workspace/store";
import type { TimeMode } from "../../../workspace/time-state";

/**
 * Changes the mode so that what is shown changes as little as it can: a cumulative run takes the window over and gives
 * it back, an instant lies inside the window it came from.
 */
export function changeMode(store: AppStore, mode: TimeMode): void {
  const { window, playheadMs, mode: former } = store.getState().time;
  if (mode === former) return;
  const isAfterStart = playheadMs > window.startMs;
  if (former === "cumulative" && mode === "window" && isAfterStart)
    setTime(store, { mode, window: { startMs: window.startMs, endMs: playheadMs } });
  else if (former === "window") {
    const isInside = isAfterStart && playheadMs <= window.endMs;
    setTime(store, { mode, playheadMs: mode === "instant" && isInside ? playheadMs : window.endMs });
  } else if (mode === "cumulative" && !isAfterStart) setTime(store, { mode, playheadMs: window.endMs });
  else setTime(store, { mode });
}
