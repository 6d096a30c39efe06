import { useMemo, useState } from "react";
import type { TimeWindow } from "../../../core/time/uncertain-interval";
import { timelineMessages } from "../../../look/text/messages/timeline";
import { shownControlSources } from "../../../workspace/selection/shown-control";
import { useApp, useAppStore } from "../../store-context";
import { useMessages } from "../../use-messages";
import type { AxisScale } from "../axis/axis-scale";
import { applyMove } from "../moves/apply-move";
import { followMark } from "./follow-mark";
import styles from "./lane.module.css";
import { groupMarks, listLaneMarks, type MarkGroup } from "./lane-marks";
import { MarkButton } from "./mark-button";

const markWidthPx = 24;
const compactMarkWidthPx = 32;
const compactPlotPx = 640;
/** Room around a group that is zoomed to, as a share of its length, and the least length. */
const zoomMargin = 0.4;
const leastZoomMs = 2 * 86_400_000;

interface LaneProps {
  readonly scale: AxisScale;
  readonly onZoom: (extent: TimeWindow) => void;
}

/** The talks and the control maps under the histogram; a press takes time there. */
export function Lane({ scale, onZoom }: LaneProps) {
  const texts = useMessages(timelineMessages);
  const store = useAppStore();
  const talks = useApp((state) => state.data.talks);
  const controlSources = useApp(shownControlSources);
  const marks = useMemo(() => listLaneMarks(talks, controlSources), [talks, controlSources]);
  const widthPx = scale.widthPx < compactPlotPx ? compactMarkWidthPx : markWidthPx;
  const groups = useMemo(() => groupMarks(marks, scale, widthPx), [marks, scale, widthPx]);

  const [openId, setOpenId] = useState<string | null>(null);

  const show = (id: string, isOpen: boolean) =>
    setOpenId((current) => (isOpen ? id : current === id ? null : current));

  const follow = ({ marks: [first, ...others] }: MarkGroup) => {
    const lastMs = others.at(-1)?.atMs ?? first!.atMs;
    if (lastMs > first!.atMs) {
      const marginMs = Math.max((lastMs - first!.atMs) * zoomMargin, leastZoomMs / 2);
      onZoom({ startMs: first!.atMs - marginMs, endMs: lastMs + marginMs });
      return;
    }
    applyMove(store, followMark(store.getState().time, first!));
  };
  return (
    <ul className={styles.lane} aria-label={texts.moments}>
      {groups.map((group) => (
        <li key={group.marks[0]!.id}>
          <MarkButton
            group={group}
            isOpen={openId === group.marks[0]!.id}
            setOpen={(isOpen) => show(group.marks[0]!.id, isOpen)}
            widthPx={widthPx}
            plotWidthPx={scale.widthPx}
            onFollow={() => follow(group)}
          />
        </li>
      ))}
    </ul>
  );
}
