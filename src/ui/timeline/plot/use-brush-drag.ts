import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from "react";
import type { AppStore } from "../../../workspace/store";
import { useAppStore } from "../../store-context";
import { type AxisScale, toInstantMs } from "../axis/axis-scale";
import { applyMove } from "../moves/apply-move";
import { followPointer } from "../moves/follow-pointer";
import { type DragKind, type Magnets, moveTime } from "../moves/move-time";

/** A press that moves less is no drag: it makes no new window. */
const leastDragPx = 4;
/** How near, on the screen, a mark of the lane draws an edge to itself, and a boundary of the step keeps it from that. */
const magnetReachPx = 4;
const stepReachPx = 6;

interface BrushDrag {
  readonly plot: RefObject<HTMLElement | null>;
  readonly scale: AxisScale;
  readonly isHeld: { current: boolean };
  /** Instants besides the step's boundaries that edges snap to, UTC epoch milliseconds. */
  readonly magnetsMs: readonly number[];
}

type Readers = { readonly scale: () => AxisScale; readonly magnetsMs: () => readonly number[] };

/** One drag from press to release; returns how to end it from outside. */
function dragBrush(
  store: AppStore,
  plot: HTMLElement,
  read: Readers,
  kind: DragKind,
  press: PointerEvent,
  onEnd: () => void,
): () => void {
  const initial = store.getState().time;
  const instantAt = (clientX: number) =>
    toInstantMs(read.scale(), clientX - plot.getBoundingClientRect().left - plot.clientLeft);
  const magnets = (): Magnets => {
    const { extent, widthPx } = read.scale();
    const msPerPx = (extent.endMs - extent.startMs) / Math.max(1, widthPx);
    const atMs = read.magnetsMs();
    return { atMs, reachMs: magnetReachPx * msPerPx, stepReachMs: stepReachPx * msPerPx };
  };
  const pressMs = instantAt(press.clientX);
  // A press beside the playhead brings it there at once.
  const isJump = kind === "playhead" && !(press.target as Element).closest("[role=slider]");
  const grabMs = isJump ? initial.playheadMs : pressMs;
  let hasMoved = kind !== "new";

  const move = ({ clientX, altKey }: PointerEvent) => {
    hasMoved ||= Math.abs(clientX - press.clientX) >= leastDragPx;
    if (!hasMoved) return;
    store.setState({ isPlaying: false });
    const pointerMs = instantAt(clientX);
    applyMove(store, moveTime({ kind, initial, grabMs, pointerMs, isFree: altKey, magnets: magnets() }));
  };
  const end = followPointer({ press, move, restore: () => applyMove(store, initial), onEnd });
  if (isJump) move(press);
  return end;
}

/** Drags of the brush: followed on the whole page, applied once a frame, restored by Escape. */
export function useBrushDrag({ plot, scale, isHeld, magnetsMs }: BrushDrag) {
  const store = useAppStore();
  const latest = useRef({ scale, magnetsMs });
  latest.current = { scale, magnetsMs };
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
    const read = { scale: () => latest.current.scale, magnetsMs: () => latest.current.magnetsMs };
    endDrag.current = dragBrush(store, plot.current, read, kind, event.nativeEvent, onEnd);
  };
}
