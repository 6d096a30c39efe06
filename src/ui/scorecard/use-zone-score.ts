import { useEffect, useMemo, useRef } from "react";
import { isScoreCurrent, scoreMeasures, type ZoneScorecard } from "../../workspace/selection/zone-score";
import type { AppState, ZoneMeasures } from "../../workspace/state";
import { isUnmeasurable } from "../../workspace/zones/zone-inputs";
import { zoneSubjects } from "../../workspace/zones/zone-subjects";
import { useApp } from "../store-context";

export interface ShownScore {
  readonly measures: ZoneMeasures;
  readonly scorecard: ZoneScorecard;
}

export interface ZoneScoreView {
  /** The last that was made of this zone; null where none was yet. */
  readonly score: ShownScore | null;
  /** A newer one is being made, is refused, or cannot be made. */
  readonly state: "current" | "recounting" | "unmeasurable";
}

function progressOf(state: AppState, zoneId: string): ZoneScoreView["state"] {
  if (isScoreCurrent(state, zoneId)) return "current";
  const subject = zoneSubjects(state).find(({ id }) => id === zoneId);
  const shape = state.zoneShapes[zoneId];
  const geometry = shape?.status === "ready" ? shape.geometry : null;
  return subject && isUnmeasurable(state, subject, geometry) ? "unmeasurable" : "recounting";
}

/** The figures of a zone under window and filter. While newer ones are made the last ones stay. */
export function useZoneScore(zoneId: string): ZoneScoreView {
  const measures = useApp((state) => state.zoneMeasures[zoneId]);
  const events = useApp((state) => state.events);
  const time = useApp((state) => state.time);
  const matches = useApp((state) => state.matches);
  const counts = useApp((state) => state.counts);
  const state = useApp((all) => progressOf(all, zoneId));
  const score = useMemo(() => {
    const scorecard = measures && scoreMeasures(measures, { events, time, matches, counts });
    return measures && scorecard ? { measures, scorecard } : null;
  }, [measures, events, time, matches, counts]);
  const last = useRef<{ readonly zoneId: string; readonly score: ShownScore } | null>(null);
  useEffect(() => {
    if (score) last.current = { zoneId, score };
  }, [zoneId, score]);
  const kept = last.current?.zoneId === zoneId ? last.current.score : null;
  return { score: score ?? kept, state };
}
