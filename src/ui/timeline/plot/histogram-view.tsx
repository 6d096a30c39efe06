import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { EventTable } from "../../../core/events/event-table";
import { buildHistogram } from "../../../core/events/histogram";
import { floorToStep, shiftBySteps, type TimeStep } from "../../../core/time/calendar";
import { formatNumber } from "../../../look/text/format-number";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { colorTokens } from "../../../look/theme/tokens";
import type { AppState } from "../../../workspace/state";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import type { AxisScale } from "../axis/axis-scale";
import { dataExtentOf } from "../data-extent";
import { drawHistogram, highestVisible } from "./draw-histogram";
import { chooseBinRange, listBinEdges } from "./histogram-bins";
import styles from "./plot.module.css";

/** Device pixels per CSS pixel; it changes when the page is zoomed or moved to another screen. */
function usePixelRatio(): number {
  const [pixelRatio, setPixelRatio] = useState(() => window.devicePixelRatio);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${pixelRatio}dppx)`);
    const update = () => setPixelRatio(window.devicePixelRatio);
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, [pixelRatio]);
  return pixelRatio;
}

/** Beyond so many rows a histogram is built in a task of its own, a moment after what changed it. */
const mostRowsAtOnce = 100_000;

/** The rows to count: of many, those of a moment ago, so that what changed them is answered first. */
function useCountedRows(): Pick<AppState, "rowMask"> & { readonly table: EventTable } {
  const table = useApp((state) => state.events.table);
  const rowMask = useApp((state) => state.rowMask);
  const current = useMemo(() => ({ table, rowMask }), [table, rowMask]);
  const deferred = useDeferredValue(current);
  return table.count > mostRowsAtOnce ? deferred : current;
}

interface HistogramViewProps {
  readonly scale: AxisScale;
  readonly binStep: TimeStep;
  readonly heightPx: number;
}

/** Incidents of the whole data under the filter, never under the brush that lies over it. */
export function HistogramView({ scale, binStep, heightPx }: HistogramViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const time = useApp((state) => state.time);
  const table = useApp((state) => state.events.table);
  const theme = useApp((state) => state.view.theme);
  const pixelRatio = usePixelRatio();

  const dataExtent = dataExtentOf(table);
  const range = dataExtent && chooseBinRange(dataExtent, scale.extent, binStep);
  const startMs = range?.startMs ?? 0;
  const endMs = range?.endMs ?? 0;
  const edges = useMemo(
    () => (endMs > startMs ? listBinEdges({ startMs, endMs }, binStep, time.zone) : []),
    [startMs, endMs, binStep, time.zone],
  );
  const rows = useCountedRows();
  const histogram = useMemo(() => buildHistogram(rows.table, edges, rows.rowMask), [rows, edges]);
  const topValue = highestVisible(histogram, scale.extent);

  const { mode, zone, playheadMs } = time;
  const shown = effectiveWindow(time);
  const barStartMs = mode === "instant" ? floorToStep(playheadMs, binStep, zone) : shown.startMs;
  const barEndMs = mode === "instant" ? shiftBySteps(barStartMs, binStep, zone, 1) : shown.endMs;

  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || scale.widthPx === 0) return;
    const width = Math.round(scale.widthPx * pixelRatio);
    const height = Math.round(heightPx * pixelRatio);
    if (context.canvas.width !== width) context.canvas.width = width;
    if (context.canvas.height !== height) context.canvas.height = height;
    const colors = colorTokens[theme];
    const highlighted = { startMs: barStartMs, endMs: barEndMs };
    drawHistogram(context, { histogram, scale, heightPx, topValue, highlighted, colors, pixelRatio });
  }, [histogram, scale, heightPx, topValue, barStartMs, barEndMs, theme, pixelRatio]);

  return (
    <>
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={texts.histogram}
        data-step={binStep}
      />
      {table.count > 0 && (
        <span className={styles.topValue} aria-hidden="true">
          {formatNumber(locale, topValue)}
        </span>
      )}
    </>
  );
}
