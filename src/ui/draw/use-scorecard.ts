import { useMemo } from "react";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import type { Scorecard } from "../../core/zones/scorecard";
import { scoredIncidents, scoreGeometry } from "../../workspace/selection/zone-score";
import { useGround } from "../ground-context";
import { useApp } from "../store-context";

/** The figures of a zone under the current window and filter. */
export function useScorecard(geometry: ZoneGeometry | null): Scorecard | null {
  const places = useApp((state) => state.data.places);
  const events = useApp((state) => state.events);
  const time = useApp((state) => state.time);
  const rowMask = useApp((state) => state.rowMask);
  const { admin1 } = useGround();
  const incidents = useMemo(
    () => (geometry ? scoredIncidents({ events, time, rowMask }, geometry) : []),
    [events, time, rowMask, geometry],
  );
  return useMemo(
    () => geometry && scoreGeometry(geometry, places, incidents, admin1),
    [geometry, places, incidents, admin1],
  );
}
