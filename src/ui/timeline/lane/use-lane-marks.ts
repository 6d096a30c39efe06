import { useMemo } from "react";
import { shownControlSources } from "../../../workspace/selection/shown-control";
import { useApp } from "../../store-context";
import { type LaneMark, listLaneMarks } from "./lane-marks";

/** The marks of the lane, and the instants to which they draw the brush; the same ones until the data changes. */
export function useLaneMarks(): {
  readonly marks: readonly LaneMark[];
  readonly magnetsMs: readonly number[];
} {
  const talks = useApp((state) => state.data.talks);
  const controlSources = useApp(shownControlSources);
  return useMemo(() => {
    const marks = listLaneMarks(talks, controlSources);
    return { marks, magnetsMs: marks.map((mark) => mark.atMs) };
  }, [talks, controlSources]);
}
