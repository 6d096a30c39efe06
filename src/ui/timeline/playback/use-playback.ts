import { useEffect, useState } from "react";
import { isRunOver, nextPlaybackState } from "../../../workspace/playback";
import { useApp, useAppStore } from "../../store-context";
import { runPlayLoop } from "./play-loop";
import { playedDataOf } from "./played-data";

/** Drives playback while it is on. Returns the steps a second that it reaches where they are fewer than asked for. */
export function usePlayback(): number | null {
  const store = useAppStore();
  const isPlaying = useApp((state) => state.isPlaying);
  const speed = useApp((state) => state.time.speed);
  const [slowedTo, setSlowedTo] = useState<number | null>(null);
  useEffect(() => {
    if (!isPlaying) return;
    const takeStep = () => {
      const state = store.getState();
      const data = playedDataOf(state);
      if (!data) {
        store.setState({ isPlaying: false });
        return "stop";
      }
      const next = nextPlaybackState(state.time, data);
      store.setState(next);
      if (!next.isPlaying) return "stop";
      return isRunOver(next.time, data) ? "dwell" : "go-on";
    };
    const stop = runPlayLoop({ speed, takeStep, onRate: setSlowedTo });
    return () => {
      stop();
      setSlowedTo(null);
    };
  }, [store, isPlaying, speed]);
  return slowedTo;
}
