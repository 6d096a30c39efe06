import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from "react";
import type { AppStore } from "../../../workspace/store";
import { useAppStore } from "../../store-context";
import { type AxisScale, toInstantMs } from "../axis/axis-scale";
import { applyMove } from "../moves/apply-move";
import { type DragKind, moveTime } from "../moves/move-time";

/** A press that moves less is no drag: it makes no new window. */
const leastDragPx = 4;

interface BrushDrag {
  readonly plot: RefObject<HTMLElement | null>;
  readonly scale: AxisScale;
  readonly isHeld: { current: boolean };
}

/** One drag from press to release; returns how to end it from outside. */
function followPointer(
  store: AppStore,
  plot: HTMLElement,
  readScale: () => AxisScale,
  kind: DragKind,
  press: PointerEvent,
  onEnd: () => void,
): () => void {
  const initial = store.getState().time;
  const instantAt = (clientX: number) =>
    toInstantMs(readScale(), clientX - plot.getBoundingClientRect().left - plot.clientLeft);
  const pressMs = instantAt(press.clientX);
  // A press beside the playhead brings it there at once.
  const isJump = kind === "playhead" && !(press.target as Element).closest("[role=slider]");
  const grabMs = isJump ? initial.playheadMs : pressMs;
  const listening = new AbortController();
  let latest = press;
  let frame = 0;
  let hasMoved = kind !== "new";

  const apply = () => {
    frame = 0;
    hasMoved ||= Math.abs(latest.clientX - press.clientX) >= leastDragPx;
    if (!hasMoved) return;
    store.setState({ isPlaying: false });
    const pointerMs = instantAt(latest.clientX);
    applyMove(store, moveTime({ kind, initial, grabMs, pointerMs, isFree: latest.altKey }));
  };
  const end = () => {
    listening.abort();
    cancelAnimationFrame(frame);
    onEnd();
  };
  const ofThisPointer = (handle: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === press.pointerId) handle(event);
  };
  const restore = () => {
    applyMove(store, initial);
    end();
  };

  const { signal } = listening;
  window.addEventListener(
    "pointermove",
    ofThisPointer((event) => {
      latest = event;
      frame ||= requestAnimationFrame(apply);
    }),
    { signal },
  );
  window.addEventListener(
    "pointerup",
    ofThisPointer((event) => {
      latest = event;
      apply();
      end();
    }),
    { signal },
  );
  window.addEventListener("pointercancel", ofThisPointer(restore), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      restore();
    },
    { signal, capture: true },
  );
  if (isJump) apply();
  return end;
}

/** Drags of the brush: followed on the whole page, applied once a frame, restored by Escape. */
export function useBrushDrag({ plot, scale, isHeld }: BrushDrag) {
  const store = useAppStore();
  const latestScale = useRef(scale);
  latestScale.current = scale;
  const endDrag = useRef<(() => void) | null>(null);
  useEffect(() => () => endDrag.current?.(), []);

  return (kind: DragKind, event: ReactPointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary || !plot.current) return;
    event.stopPropagation();
    endDrag.current?.();
    event.currentTarget.setPointerCapture(event.pointerId);
    isHeld.current = true;
    const onEnd = () => {
      isHeld.current = false;
      endDrag.current = null;
    };
    endDrag.current = followPointer(
      store,
      plot.current,
      () => latestScale.current,
      kind,
      event.nativeEvent,
      onEnd,
    );
  };
}
