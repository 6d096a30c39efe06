import type { Area } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { type Scorecard, type ScoredIncident, scoreZone } from "../../core/zones/scorecard";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";
import { listShownIncidents } from "./shown-incidents";

/** The shown incidents as a scorecard counts them. */
export function scoredIncidents({
  data,
  time,
  rowMask,
}: Pick<AppState, "data" | "time" | "rowMask">): ScoredIncident[] {
  return listShownIncidents(data, effectiveWindow(time), rowMask).map(({ incident, isCertain }) => ({
    lngLat: incident.place.lngLat,
    uncertaintyRadiusMeters: incident.uncertaintyRadiusMeters,
    admin1Id: incident.place.admin1Id,
    timeMatch: isCertain ? "certain" : "possible",
  }));
}

/** The figures of a zone's geometry over the gazetteer and the shown incidents. */
export function scoreGeometry(
  geometry: ZoneGeometry,
  places: AppState["data"]["places"],
  incidents: readonly ScoredIncident[],
  admin1: (id: string) => Area | null,
): Scorecard {
  return scoreZone({ geometry: geometry.geometry, baseline: geometry.baseline, places, incidents, admin1 });
}
