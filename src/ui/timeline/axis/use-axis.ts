import { useEffect, useMemo, useRef, useState } from "react";
import { shiftBySteps } from "../../../core/time/calendar";
import { envelopeOf, type TimeWindow } from "../../../core/time/uncertain-interval";
import { shownControlSources } from "../../../workspace/selection/shown-control";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { dataExtentOf } from "../data-extent";
import { panExtent, revealInstant, zoomExtent } from "./axis-scale";

export interface Axis {
  readonly extent: TimeWindow;
  readonly isEverything: boolean;
  readonly showEverything: () => void;
  readonly show: (extent: TimeWindow) => void;
  /** Moves the axis so that it begins later by the given time. */
  readonly pan: (deltaMs: number) => void;
  readonly zoom: (factor: number, aroundMs?: number) => void;
  /** Set while a pointer holds the brush or another slider: the axis then stands still. */
  readonly isHeld: { current: boolean };
}

/** The axis' zoom and pan: a matter of this view alone, so it is kept here and not in the store. */
export function useAxis(): Axis {
  const time = useApp((state) => state.time);
  const talks = useApp((state) => state.data.talks);
  const table = useApp((state) => state.events.table);
  const controlSources = useApp(shownControlSources);
  const [chosen, setChosen] = useState<TimeWindow | null>(null);
  const isHeld = useRef(false);
  const { step, zone } = time;

  const { startMs: firstMs, endMs: lastMs } = dataExtentOf(table) ?? time.window;
  const everything = useMemo(
    () => ({ startMs: shiftBySteps(firstMs, step, zone, -1), endMs: shiftBySteps(lastMs, step, zone, 1) }),
    [firstMs, lastMs, step, zone],
  );

  const bounds = useMemo(() => {
    const marks = [
      ...talks.map((moment) => moment.startMs),
      ...controlSources.flatMap(({ versions }) => versions.map((version) => version.validFromMs)),
    ];
    const shown = effectiveWindow(time);
    const envelope = envelopeOf([
      everything,
      shown,
      ...marks.map((atMs) => ({ startMs: atMs, endMs: atMs })),
    ])!;
    const marginMs = (everything.endMs - everything.startMs) / 20;
    return { startMs: envelope.startMs - marginMs, endMs: envelope.endMs + marginMs };
  }, [talks, controlSources, everything, time]);

  // What moves by keyboard or playback never leaves the view; what is only looked at elsewhere stays there.
  const shown = effectiveWindow(time);
  const leadMs = time.mode === "window" ? shown.endMs : time.playheadMs;
  const { knownAtMs } = time;
  const previous = useRef({ startMs: shown.startMs, leadMs, knownAtMs });
  useEffect(() => {
    const before = previous.current;
    previous.current = { startMs: shown.startMs, leadMs, knownAtMs };
    if (isHeld.current) return;
    const movedMs =
      before.leadMs !== leadMs
        ? leadMs
        : before.startMs !== shown.startMs
          ? shown.startMs
          : before.knownAtMs !== knownAtMs
            ? knownAtMs
            : null;
    if (movedMs === null) return;
    setChosen((extent) => {
      const current = extent ?? everything;
      const revealed = revealInstant(current, movedMs);
      return revealed === current ? extent : revealed;
    });
  }, [shown.startMs, leadMs, knownAtMs, everything]);

  const extent = chosen ?? everything;
  return {
    extent,
    isEverything: chosen === null,
    showEverything: () => setChosen(null),
    show: (wanted) => setChosen(zoomExtent(wanted, (wanted.startMs + wanted.endMs) / 2, 1, bounds)),
    pan: (deltaMs) => setChosen((current) => panExtent(current ?? everything, deltaMs, bounds)),
    zoom: (factor, aroundMs) =>
      setChosen((current) => {
        const from = current ?? everything;
        const middleMs = (shown.startMs + shown.endMs) / 2;
        const isShown = middleMs >= from.startMs && middleMs <= from.endMs;
        const centreMs = aroundMs ?? (isShown ? middleMs : (from.startMs + from.endMs) / 2);
        return zoomExtent(from, centreMs, factor, bounds);
      }),
    isHeld,
  };
}
