import type { PointerEvent } from "react";
import { formatMoment, formatWindow } from "../../../look/text/format-date";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";
import { useLocale, useMessages } from "../../use-messages";
import { type AxisScale, toPx } from "../axis/axis-scale";
import { dataExtentOf } from "../data-extent";
import type { DragKind } from "../moves/move-time";
import { BrushHandle } from "./brush-handle";
import styles from "./plot.module.css";

/** How far a handle's touch area reaches inwards, where the window is wide enough, and outwards. */
const inwardPx = 10;
const touchWidthPx = 28;

interface BrushProps {
  readonly scale: AxisScale;
  readonly onGrab: (kind: DragKind, event: PointerEvent) => void;
}

/** The window over the histogram with its handles; a locked start and a playhead, or the playhead alone. */
export function Brush({ scale, onGrab }: BrushProps) {
  const texts = useMessages(timelineMessages);
  const locale = useLocale();
  const time = useApp((state) => state.time);
  const dataExtent = dataExtentOf(useApp((state) => state.events.table));
  const shown = effectiveWindow(time);
  const limits = dataExtent ?? shown;

  const clamp = (px: number) => Math.min(scale.widthPx, Math.max(0, px));
  const isBeyond = (instantMs: number) => instantMs < scale.extent.startMs || instantMs > scale.extent.endMs;
  const startPx = clamp(toPx(scale, shown.startMs));
  const endPx = clamp(toPx(scale, shown.endMs));
  const inward = Math.min(inwardPx, (endPx - startPx) / 4);
  const spell = (instantMs: number) => formatMoment(locale, instantMs, time.zone, true);

  const common = (kind: "start" | "end" | "playhead", valueMs: number) => ({
    handle: kind,
    valueMs,
    valueText: spell(valueMs),
    limits,
    isBeyond: isBeyond(valueMs),
    onGrab: (event: PointerEvent) => onGrab(kind, event),
  });
  const beside = (px: number, inwards: number, side: "left" | "right") => {
    const leftPx = side === "left" ? px + inwards - touchWidthPx : px - inwards;
    return { leftPx, widthPx: touchWidthPx, markPx: px - leftPx };
  };
  const around = (px: number) => ({
    leftPx: px - touchWidthPx / 2,
    widthPx: touchWidthPx,
    markPx: touchWidthPx / 2,
  });
  const playheadPx = clamp(toPx(scale, time.playheadMs));

  return (
    <>
      {time.mode !== "instant" && (
        <div className={styles.band} style={{ left: startPx, width: Math.max(1, endPx - startPx) }} />
      )}
      {time.mode === "window" && (
        <BrushHandle
          handle="body"
          label={texts.moveWindow}
          valueMs={shown.startMs}
          valueText={formatWindow(locale, shown, time.zone, true)}
          limits={limits}
          leftPx={startPx}
          widthPx={Math.max(1, endPx - startPx)}
          onGrab={(event) => onGrab("body", event)}
        />
      )}
      {time.mode !== "instant" && (
        <BrushHandle
          {...common("start", shown.startMs)}
          {...beside(startPx, inward, "left")}
          label={texts.windowStart}
        />
      )}
      {time.mode === "window" && (
        <BrushHandle
          {...common("end", shown.endMs)}
          {...beside(endPx, inward, "right")}
          label={texts.windowEnd}
        />
      )}
      {time.mode === "cumulative" && (
        <BrushHandle
          {...common("playhead", time.playheadMs)}
          {...beside(playheadPx, inward, "right")}
          label={texts.playhead}
        />
      )}
      {time.mode === "instant" && (
        <BrushHandle
          {...common("playhead", time.playheadMs)}
          {...around(playheadPx)}
          label={texts.playhead}
        />
      )}
    </>
  );
}
