import { startPlayback } from "../../../workspace/playback";
import type { AppStore } from "../../../workspace/store";
import { playedDataOf } from "./played-data";

/** Plays or pauses; from the start again where time stands at the end of the data. */
export function togglePlayback(store: AppStore): void {
  const state = store.getState();
  const data = playedDataOf(state);
  if (state.isPlaying || !data) store.setState({ isPlaying: false });
  else store.setState(startPlayback(state.time, data));
}
