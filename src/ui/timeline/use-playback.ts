import { useEffect } from "react";
import { nextPlaybackState, startPlayback } from "../../workspace/playback";
import type { AppStore } from "../../workspace/store";
import { useApp, useAppStore } from "../store-context";
import { dataExtentOf } from "./data-extent";

/** Plays or pauses; from the start again where time stands at the end of the data. */
export function togglePlayback(store: AppStore): void {
  const { isPlaying, time, events } = store.getState();
  const extent = dataExtentOf(events.table);
  if (isPlaying || !extent) store.setState({ isPlaying: false });
  else store.setState(startPlayback(time, extent));
}

/** Drives playback while it is on: one step a tick, the next tick only after the step, so that none is left out. */
export function usePlayback(): void {
  const store = useAppStore();
  const isPlaying = useApp((state) => state.isPlaying);
  const speed = useApp((state) => state.time.speed);
  useEffect(() => {
    if (!isPlaying) return;
    let timer: ReturnType<typeof setTimeout>;
    const schedule = () => {
      timer = setTimeout(() => {
        const { time, events } = store.getState();
        const extent = dataExtentOf(events.table);
        store.setState(extent ? nextPlaybackState(time, extent) : { isPlaying: false });
        if (store.getState().isPlaying) schedule();
      }, 1000 / speed);
    };
    schedule();
    return () => clearTimeout(timer);
  }, [store, isPlaying, speed]);
}

const usesSpaceItself =
  "input, select, textarea, button, summary, dialog, [role=dialog], [role=button], [role=tab], [role=menuitem]";

/** Space plays and pauses wherever it has no meaning of its own. */
export function useSpaceKey(): void {
  const store = useAppStore();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== " " || event.repeat || event.defaultPrevented) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.isContentEditable || target?.closest(usesSpaceItself)) return;
      if (document.querySelector("dialog[open], [aria-modal=true]")) return;
      event.preventDefault();
      togglePlayback(store);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [store]);
}
