import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from "react";
import { setKnownAt } from "../../../workspace/commands/time-commands";
import { useAppStore } from "../../store-context";
import { type AxisScale, toInstantMs } from "../axis/axis-scale";
import { followPointer } from "../moves/follow-pointer";
import { knownAtRange } from "./known-at-range";
import { knownAtOfPointer } from "./move-known-at";

/** Drags of the "Known at" slider, from its grip or from anywhere on its track, which it jumps to. */
export function useKnownAtDrag(
  track: RefObject<HTMLElement | null>,
  scale: AxisScale,
  isHeld: { current: boolean },
) {
  const store = useAppStore();
  const latestScale = useRef(scale);
  latestScale.current = scale;
  const endDrag = useRef<(() => void) | null>(null);
  useEffect(() => () => endDrag.current?.(), []);

  return (event: ReactPointerEvent): void => {
    const element = track.current;
    const initialMs = store.getState().time.knownAtMs;
    if (event.button !== 0 || !event.isPrimary || !element || initialMs === null) return;
    event.stopPropagation();
    endDrag.current?.();
    element.setPointerCapture(event.pointerId);
    isHeld.current = true;
    const instantAt = (clientX: number) =>
      toInstantMs(latestScale.current, clientX - element.getBoundingClientRect().left);
    const press = event.nativeEvent;
    const isGrip = (press.target as Element).closest("[role=slider]") !== null;
    // Held by the grip it keeps its distance to the pointer; beside it, it comes there at once.
    const offsetMs = isGrip ? initialMs - instantAt(press.clientX) : 0;
    const move = ({ clientX, altKey }: PointerEvent) => {
      const state = store.getState();
      const range = knownAtRange(state);
      if (!range || state.time.knownAtMs === null) return;
      const pointerMs = instantAt(clientX) + offsetMs;
      setKnownAt(store, knownAtOfPointer(pointerMs, altKey, state.time.zone, range));
    };
    endDrag.current = followPointer({
      press,
      move,
      restore: () => setKnownAt(store, initialMs),
      onEnd: () => {
        isHeld.current = false;
        endDrag.current = null;
      },
    });
    if (!isGrip) move(press);
  };
}
