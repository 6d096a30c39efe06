import { useMemo } from "react";
import { forEachMatch } from "../../core/events/counts";
import type { Scorecard, ScoredIncident } from "../../core/zones/scorecard";
import { scoreZone } from "../../core/zones/scorecard";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { effectiveWindow } from "../../workspace/time-state";
import { useAdmin1 } from "../admin1-context";
import { useApp } from "../store-context";

/** The figures of a zone under the current window and filter. */
export function useScorecard(geometry: ZoneGeometry | null): Scorecard | null {
  const data = useApp((state) => state.data);
  const time = useApp((state) => state.time);
  const rowMask = useApp((state) => state.rowMask);
  const admin1 = useAdmin1();
  const incidents = useMemo(() => {
    const scored: ScoredIncident[] = [];
    forEachMatch(data.table, effectiveWindow(time), rowMask, (row, match) => {
      const incident = data.incidents[data.table.sourceIndex[row] ?? -1];
      if (!incident) return;
      scored.push({
        lngLat: incident.place.lngLat,
        uncertaintyRadiusMeters: incident.uncertaintyRadiusMeters,
        admin1Id: incident.place.admin1Id,
        timeMatch: match === 2 ? "certain" : "possible",
      });
    });
    return scored;
  }, [data, time, rowMask]);
  return useMemo(
    () =>
      geometry &&
      scoreZone({
        geometry: geometry.geometry,
        baseline: geometry.baseline,
        places: data.places,
        incidents,
        admin1,
      }),
    [geometry, data.places, incidents, admin1],
  );
}
