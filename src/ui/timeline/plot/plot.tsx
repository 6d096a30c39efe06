import { useMemo, useRef } from "react";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useApp } from "../../store-context";
import { useMessages } from "../../use-messages";
import { AxisStrip } from "../axis/axis-strip";
import type { Axis } from "../axis/use-axis";
import { useElementWidth } from "../axis/use-element-width";
import { useWheelZoom } from "../axis/use-wheel-zoom";
import { KnownAtStrip } from "../known-at/known-at-strip";
import { Lane } from "../lane/lane";
import { useLaneMarks } from "../lane/use-lane-marks";
import { BinReadout } from "./bin-readout";
import { Brush } from "./brush";
import { chooseBinStep } from "./histogram-bins";
import { HistogramView } from "./histogram-view";
import styles from "./plot.module.css";
import { useBrushDrag } from "./use-brush-drag";
import { useHoveredBin } from "./use-hovered-bin";

const histogramHeightPx = 72;

/** Histogram, brush, dates and lane: everything that lies on the one axis. */
export function Plot({ axis }: { readonly axis: Axis }) {
  const texts = useMessages(timelineMessages);
  const isLoaded = useApp((state) => state.data.isLoaded);
  const isEmpty = useApp((state) => state.events.table.count === 0);
  const { mode, step, zone, knownAtMs } = useApp((state) => state.time);
  const area = useRef<HTMLDivElement>(null);
  const bars = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(area);
  const { extent } = axis;
  const scale = useMemo(() => ({ extent, widthPx }), [extent, widthPx]);
  const { marks, magnetsMs } = useLaneMarks();
  const grab = useBrushDrag({ plot: bars, scale, isHeld: axis.isHeld, magnetsMs });
  useWheelZoom(area, scale, axis);
  const binStep = chooseBinStep(scale, step);
  const { bin, handlers } = useHoveredBin(scale, binStep, zone);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button "Show everything" does the same
    <div ref={area} className={styles.area} onDoubleClick={axis.showEverything}>
      {knownAtMs !== null && (
        <KnownAtStrip
          scale={scale}
          isHeld={axis.isHeld}
          knownAtMs={knownAtMs}
          barsHeightPx={histogramHeightPx}
        />
      )}
      <div
        ref={bars}
        className={styles.bars}
        style={{ height: histogramHeightPx }}
        data-testid="timeline-plot"
        {...handlers}
        onPointerDown={(event) => grab(mode === "window" ? "new" : "playhead", event)}
      >
        <HistogramView scale={scale} binStep={binStep} heightPx={histogramHeightPx} />
        {isEmpty && <p className={styles.notice}>{isLoaded ? texts.noIncidents : texts.loading}</p>}
        {widthPx > 0 && <Brush scale={scale} onGrab={grab} />}
        {bin && <BinReadout bin={bin} binStep={binStep} scale={scale} />}
      </div>
      <AxisStrip scale={scale} onPan={axis.pan} />
      <Lane marks={marks} scale={scale} onZoom={axis.show} />
    </div>
  );
}
