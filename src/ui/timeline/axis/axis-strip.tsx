import { type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { axisTicks } from "../../../core/time/axis-ticks";
import { useApp } from "../../store-context";
import { useLocale } from "../../use-messages";
import styles from "./axis.module.css";
import { type AxisScale, toPx } from "./axis-scale";
import { formatTick } from "./format-tick";

let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in the axis' type, CSS pixels; Inter's figures are tabular, so it holds for every date. */
function measureText(text: string, font: string): number {
  pen ??= document.createElement("canvas").getContext("2d");
  if (!pen) return text.length * 8;
  pen.font = font;
  // The page's tabular figures are a little wider than the canvas' proportional ones.
  return pen.measureText(text).width * 1.08 + 2;
}

/** True once the page's fonts are there: labels are measured again then. */
function useFontsReady(): boolean {
  const [isReady, setReady] = useState(document.fonts.status === "loaded");
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => !isGone && setReady(true));
    return () => {
      isGone = true;
    };
  }, []);
  return isReady;
}

/** The dates under the histogram; dragging them moves the axis. */
export function AxisStrip({ scale, onPan }: { scale: AxisScale; onPan: (deltaMs: number) => void }) {
  const locale = useLocale();
  const zone = useApp((state) => state.time.zone);
  const areFontsReady = useFontsReady();
  const lastX = useRef<number | null>(null);
  const ticks = useMemo(() => {
    const font = `12px ${areFontsReady ? '"Inter Variable", ' : ""}system-ui, sans-serif`;
    return axisTicks({
      extent: scale.extent,
      zone,
      widthPx: scale.widthPx,
      labelWidthPx: (tick) => measureText(formatTick(locale, tick, zone), font),
      gapPx: 14,
    });
  }, [scale, zone, locale, areFontsReady]);

  const pan = (event: PointerEvent) => {
    if (lastX.current === null) return;
    const msPerPx = (scale.extent.endMs - scale.extent.startMs) / Math.max(1, scale.widthPx);
    onPan((lastX.current - event.clientX) * msPerPx);
    lastX.current = event.clientX;
  };
  const release = () => {
    lastX.current = null;
  };
  return (
    <div
      className={styles.axis}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        lastX.current = event.clientX;
      }}
      onPointerMove={pan}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {ticks.map((tick) => (
        <span
          key={tick.atMs}
          className={styles.tick}
          data-year={tick.withYear || undefined}
          style={{ left: toPx(scale, tick.atMs) }}
        >
          {formatTick(locale, tick, zone)}
        </span>
      ))}
    </div>
  );
}
