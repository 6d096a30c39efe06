import { useId, useMemo, useRef } from "react";
import type { StepTally } from "../../core/zones/figures/tally-by-week";
import { formatNumber } from "../../look/text/format-number";
import { effectiveWindow } from "../../workspace/time-state";
import { useApp } from "../store-context";
import { useElementWidth } from "../timeline/axis/use-element-width";
import { useLocale } from "../use-messages";
import styles from "./compare.module.css";

const heightPx = 56;
/** The window is seen even where it is a day among years. */
const leastWindowPx = 3;

interface HistoryChartProps {
  readonly label: string;
  readonly history: StepTally | null;
  readonly edges: readonly number[];
  /** Of the highest bar of all charts. */
  readonly top: number;
  readonly hue: number;
}

/** Bars side by side as one path; `from` and `to` are the values between which each stands. */
function barsPath(
  x: (ms: number) => number,
  edges: readonly number[],
  top: number,
  from: (bar: number) => number,
  to: (bar: number) => number,
): string {
  const y = (value: number) => heightPx - (value / top) * (heightPx - 2);
  let path = "";
  for (let bar = 0; bar + 1 < edges.length; bar++) {
    const [low, high] = [from(bar), to(bar)];
    if (high <= low) continue;
    const left = x(edges[bar]!);
    const width = Math.max(1, x(edges[bar + 1]!) - left - 0.5);
    path += `M${left.toFixed(1)} ${y(low).toFixed(1)}h${width.toFixed(1)}V${y(high).toFixed(1)}h${(-width).toFixed(1)}Z`;
  }
  return path;
}

/** One zone's incidents over time: what is certain solid, what is only possible hatched above it; the window framed. */
export function HistoryChart({ label, history, edges, top, hue }: HistoryChartProps) {
  const id = useId();
  const locale = useLocale();
  const frame = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(frame);
  const time = useApp((state) => state.time);
  const color = `var(--zone-${hue})`;
  const startMs = edges[0] ?? 0;
  const spanMs = Math.max(1, (edges.at(-1) ?? 0) - startMs);
  const toPx = (ms: number) => ((ms - startMs) / spanMs) * widthPx;
  const paths = useMemo(() => {
    if (history === null) return null;
    const x = (ms: number) => ((ms - startMs) / spanMs) * widthPx;
    const certain = (bar: number) => history.certain[bar]!;
    const all = (bar: number) => history.certain[bar]! + history.possible[bar]!;
    return {
      certain: barsPath(x, edges, top, () => 0, certain),
      possible: barsPath(x, edges, top, certain, all),
    };
  }, [history, edges, top, startMs, spanMs, widthPx]);
  const window = effectiveWindow(time);
  const leftPx = Math.max(0, Math.min(widthPx, toPx(window.startMs)));
  const rightPx = Math.max(0, Math.min(widthPx, toPx(window.endMs)));
  const framePx = Math.max(leastWindowPx, rightPx - leftPx);
  const isOutside = window.endMs <= startMs || window.startMs >= startMs + spanMs;
  return (
    <div ref={frame} className={styles.chart}>
      <span className={styles.top} aria-hidden="true">
        {formatNumber(locale, top)}
      </span>
      <svg className={styles.bars} width={widthPx} height={heightPx} role="img" aria-label={label}>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill={color} fillOpacity="0.2" />
          <path d="M-1 5L5 -1M-1 1L1 -1M3 5L5 3" stroke={color} strokeWidth="1.1" />
        </pattern>
        {!isOutside && (
          <rect
            className={styles.window}
            x={Math.min(leftPx, widthPx - framePx)}
            y="0.5"
            width={framePx}
            height={heightPx - 1}
          />
        )}
        {paths && <path d={paths.certain} fill={color} data-part="certain" />}
        {paths && <path d={paths.possible} fill={`url(#${id})`} data-part="possible" />}
        <path d={`M0 ${heightPx - 0.5}H${widthPx}`} stroke="var(--line)" />
      </svg>
    </div>
  );
}
