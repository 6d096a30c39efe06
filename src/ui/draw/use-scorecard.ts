import { useMemo } from "react";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { scoreMeasures, type ZoneScorecard } from "../../workspace/selection/zone-score";
import { useApp } from "../store-context";

/** The figures of a zone under the current window and filter; null until its geometry was measured. */
export function useScorecard(geometry: ZoneGeometry | null): ZoneScorecard | null {
  const measures = useApp(({ zoneMeasures }) =>
    Object.values(zoneMeasures).find((measured) => measured.geometry === geometry),
  );
  const events = useApp((state) => state.events);
  const time = useApp((state) => state.time);
  const matches = useApp((state) => state.matches);
  const counts = useApp((state) => state.counts);
  return useMemo(
    () => (measures ? scoreMeasures(measures, { events, time, matches, counts }) : null),
    [measures, events, time, matches, counts],
  );
}
