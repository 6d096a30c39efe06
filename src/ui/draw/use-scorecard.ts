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
  const matches = useApp((state) => state.matches);
  const counts = useApp((state) => state.counts);
  const { admin1 } = useGround();
  return useMemo(
    () =>
      geometry &&
      scoreGeometry(geometry, places, scoredIncidents({ events, time, matches, counts }, geometry), admin1),
    [geometry, places, events, time, matches, counts, admin1],
  );
}
