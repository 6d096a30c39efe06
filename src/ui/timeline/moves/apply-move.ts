import { setTime, setWindow } from "../../../workspace/commands/time-commands";
import type { AppStore } from "../../../workspace/store";
import type { TimeMove } from "./move-time";

/** Writes a move into the store, only what it changed. */
export function applyMove(store: AppStore, { window, playheadMs }: TimeMove): void {
  const { time } = store.getState();
  if (window.startMs !== time.window.startMs || window.endMs !== time.window.endMs) setWindow(store, window);
  if (playheadMs !== time.playheadMs) setTime(store, { playheadMs });
}
