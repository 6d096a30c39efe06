import { useMemo } from "react";
import { listShownIncidents, type ShownIncident } from "../../../workspace/selection/shown-incidents";
import { effectiveWindow } from "../../../workspace/time-state";
import { useApp } from "../../store-context";

/** The incidents in the window that pass the filter, by time. */
export function useShownIncidents(): readonly ShownIncident[] {
  const data = useApp((state) => state.data);
  const time = useApp((state) => state.time);
  const rowMask = useApp((state) => state.rowMask);
  return useMemo(() => listShownIncidents(data, effectiveWindow(time), rowMask), [data, time, rowMask]);
}
