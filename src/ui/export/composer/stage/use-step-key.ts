import { useEffect, useRef } from "react";
import { finishGesture, startGesture } from "../../../../workspace/commands/execute";
import { useAppStore } from "../../../store-context";

/** Presses that follow each other within this time are one step to undo. */
const pauseMs = 1000;

/** Names the step that presses of keys or turns of the wheel belong to: the same one as long as they go on with one thing. */
export function useStepKey(): (thing: string) => string {
  const store = useAppStore();
  const running = useRef<{ thing: string; key: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const end = () => {
    if (!running.current) return;
    clearTimeout(running.current.timer);
    running.current = null;
    finishGesture(store);
  };
  const endRef = useRef(end);
  endRef.current = end;
  useEffect(() => () => endRef.current(), []);
  return (thing) => {
    const former = running.current;
    // A step that was undone or followed by another one is over, whatever the clock says.
    const isOn = former?.thing === thing && store.getState().history.past.at(-1)?.coalesceKey === former.key;
    const key = isOn ? former.key : startGesture(store).key;
    clearTimeout(former?.timer);
    running.current = { thing, key, timer: setTimeout(() => endRef.current(), pauseMs) };
    return key;
  };
}
