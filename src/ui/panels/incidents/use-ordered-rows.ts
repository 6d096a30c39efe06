import { useEffect, useMemo, useRef, useState } from "react";
import type { RowMask } from "../../../core/events/counts";
import type { EventSet } from "../../../core/events/event-set/event-set";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { type IncidentSort, orderRows } from "../../../workspace/selection/incident-order";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";

/** Rows of a set of events as the list shows them, and the window they were looked up for. */
export interface OrderedRows {
  readonly events: EventSet;
  readonly window: TimeWindow;
  readonly mask: RowMask;
  readonly rows: Uint32Array;
  /** Whether the list is behind what the window, the filter or the order now ask for. */
  readonly isUpdating: boolean;
}

/** From so many rows on the list follows a moving window at a distance rather than hold it up. */
const promptRows = 50_000;
const updateEveryMs = 150;

/** The incidents in the window that pass the filter, in order. */
export function useOrderedRows({ column, direction }: IncidentSort): OrderedRows {
  const events = useApp((state) => state.events);
  const mask = useApp((state) => state.matches.mask);
  const time = useApp((state) => state.time);
  const { startMs, endMs } = effectiveWindow(time);
  const isLong = useApp((state) => state.counts.certain + state.counts.possible > promptRows);
  const wanted = useMemo(
    () => ({ events, mask, window: { startMs, endMs }, sort: { column, direction } }),
    [events, mask, startMs, endMs, column, direction],
  );
  const [settled, setSettled] = useState(wanted);
  const settledAtMs = useRef(Number.NEGATIVE_INFINITY);
  const isBehind = isLong && settled !== wanted;
  useEffect(() => {
    if (!isBehind) return;
    const settle = () => {
      settledAtMs.current = performance.now();
      setSettled(wanted);
    };
    const waitMs = settledAtMs.current + updateEveryMs - performance.now();
    const timer = setTimeout(settle, Math.max(0, waitMs));
    return () => clearTimeout(timer);
  }, [isBehind, wanted]);
  const shown = isLong ? settled : wanted;
  const rows = useMemo(() => orderRows(shown.events, shown.window, shown.mask, shown.sort), [shown]);
  return { events: shown.events, window: shown.window, mask: shown.mask, rows, isUpdating: isBehind };
}
