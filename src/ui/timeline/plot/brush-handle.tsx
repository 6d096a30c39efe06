import type { KeyboardEvent, PointerEvent } from "react";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { useApp, useAppStore } from "../../store-context";
import { dataExtentOf } from "../data-extent";
import { applyMove } from "../moves/apply-move";
import { type Handle, moveOfKey, stepTime } from "../moves/step-time";
import styles from "./plot.module.css";

interface BrushHandleProps {
  readonly handle: Handle;
  /** Accessible name. */
  readonly label: string;
  readonly valueMs: number;
  /** What is read out: the date and time in the chosen zone. */
  readonly valueText: string;
  /** Least and most that is announced; both ends of the data as a rule. */
  readonly limits: TimeWindow;
  /** Touch area in CSS pixels from the plot's left edge. */
  readonly leftPx: number;
  readonly widthPx: number;
  /** Where the mark stands inside the touch area, CSS pixels; the body has none. */
  readonly markPx?: number;
  /** The edge itself lies beyond the visible axis. */
  readonly isBeyond?: boolean;
  readonly onGrab: (event: PointerEvent) => void;
}

/** A slider on the axis: an edge of the window, the playhead, or the window as a whole. */
export function BrushHandle(props: BrushHandleProps) {
  const { handle, label, valueMs, valueText, limits, leftPx, widthPx, markPx, isBeyond, onGrab } = props;
  const store = useAppStore();
  const dataExtent = dataExtentOf(useApp((state) => state.events.table));
  const seconds = (instantMs: number) => Math.round(instantMs / 1000);
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveOfKey(event.key, event.shiftKey);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    applyMove(store, stepTime(store.getState().time, handle, move, dataExtent));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={handle === "body" ? styles.body : styles.handle}
      data-handle={handle}
      data-beyond={isBeyond || undefined}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={seconds(Math.min(limits.startMs, valueMs))}
      aria-valuemax={seconds(Math.max(limits.endMs, valueMs))}
      aria-valuenow={seconds(valueMs)}
      aria-valuetext={valueText}
      style={{ left: leftPx, width: widthPx }}
      onKeyDown={step}
      onPointerDown={(event) => {
        event.currentTarget.focus({ preventScroll: true });
        onGrab(event);
      }}
    >
      {markPx !== undefined && <span className={styles.handleMark} style={{ left: markPx }} />}
    </div>
  );
}
