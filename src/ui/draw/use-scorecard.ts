import { useMemo } from "react";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import type { Scorecard } from "../../core/zones/scorecard";
import { scoredIncidents, scoreGeometry } from "../../workspace/selection/zone-score";
import { useGround } from "../ground-context";
import { useApp } from "../store-context";

/** The figures of a zone under the current window and filter. */
export function useScorecard(geometry: ZoneGeometry | null): Scorecard | null {
  const data = useApp((state) => state.data);
  const time = useApp((state) => state.time);
  const rowMask = useApp((state) => state.rowMask);
  const { admin1 } = useGround();
  const incidents = useMemo(() => scoredIncidents({ data, time, rowMask }), [data, time, rowMask]);
  return useMemo(
    () => geometry && scoreGeometry(geometry, data.places, incidents, admin1),
    [geometry, data.places, incidents, admin1],
  );
}
