import { useMemo, useState } from "react";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import type { AxisScale } from "../axis/axis-scale";
import { applyMove } from "../moves/apply-move";
import { followMark } from "./follow-mark";
import styles from "./lane.module.css";
import { groupMarks, type LaneMark, type MarkGroup } from "./lane-marks";
import { MarkButton } from "./mark-button";
import { useRovingFocus } from "./use-roving-focus";

const markWidthPx = 24;
const compactMarkWidthPx = 44;
const compactPlotPx = 640;
/** Room around a group that is zoomed to, as a share of its length, and the least length. */
const zoomMargin = 0.4;
const leastZoomMs = 12 * 3_600_000;

interface LaneProps {
  readonly marks: readonly LaneMark[];
  readonly scale: AxisScale;
  readonly onZoom: (extent: TimeWindow) => void;
}

/** The talks and the control maps under the histogram; a press takes time there. */
export function Lane({ marks, scale, onZoom }: LaneProps) {
  const texts = useMessages(timelineMessages);
  const store = useAppStore();
  const widthPx = scale.widthPx < compactPlotPx ? compactMarkWidthPx : markWidthPx;
  const groups = useMemo(() => groupMarks(marks, scale, widthPx), [marks, scale, widthPx]);
  const [openId, setOpenId] = useState<string | null>(null);
  const { row, activeIndex, activate, focusLater, press } = useRovingFocus(groups);

  const show = (id: string, isOpen: boolean) => {
    setOpenId((current) => (isOpen ? id : current === id ? null : current));
  };
  const zoomTo = ({ marks: [first, ...others] }: MarkGroup) => {
    const lastMs = others.at(-1)?.atMs ?? first!.atMs;
    const marginMs = Math.max((lastMs - first!.atMs) * zoomMargin, leastZoomMs / 2);
    focusLater(first!.id);
    onZoom({ startMs: first!.atMs - marginMs, endMs: lastMs + marginMs });
  };
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={texts.moments}
      aria-orientation="horizontal"
      className={styles.lane}
      onKeyDown={press}
      onFocus={(event) => {
        const buttons: Element[] = [...(row.current?.querySelectorAll("button") ?? [])];
        const group = groups[buttons.indexOf(event.target)];
        if (group) activate(group.marks[0]!.id);
      }}
    >
      {groups.map((group, index) => {
        const { id } = group.marks[0]!;
        return (
          <MarkButton
            key={id}
            group={group}
            isOpen={openId === id}
            setOpen={(isOpen) => show(id, isOpen)}
            isTabStop={index === activeIndex}
            widthPx={widthPx}
            plotWidthPx={scale.widthPx}
            onFollow={(mark) => applyMove(store, followMark(store.getState().time, mark))}
            onZoom={() => zoomTo(group)}
          />
        );
      })}
    </div>
  );
}
