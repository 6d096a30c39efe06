import { forEachMatch, type RowMask } from "../../core/events/counts";
import type { Incident } from "../../core/events/incident";
import { certainlyInWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import type { BuiltInData } from "../built-in-data";

export interface ShownIncident {
  readonly incident: Incident;
  readonly isCertain: boolean;
}

type IncidentData = Pick<BuiltInData, "incidents" | "table">;

/** The incidents that the window holds or may hold and the filter lets through, by earliest time, then latest. */
export function listShownIncidents(data: IncidentData, window: TimeWindow, mask: RowMask): ShownIncident[] {
  const shown: ShownIncident[] = [];
  forEachMatch(data.table, window, mask, (row, match) => {
    const incident = data.incidents[data.table.sourceIndex[row]!];
    if (incident) shown.push({ incident, isCertain: match === certainlyInWindow });
  });
  return shown.sort(
    (a, b) =>
      a.incident.time.earliestMs - b.incident.time.earliestMs ||
      a.incident.time.latestMs - b.incident.time.latestMs ||
      a.incident.id.localeCompare(b.incident.id),
  );
}

/** The other shown incidents at exactly the point of one: those its symbol lies over. */
export function listCoincident(
  data: IncidentData,
  window: TimeWindow,
  mask: RowMask,
  incident: Incident,
): ShownIncident[] {
  const [lng, lat] = incident.place.lngLat;
  const isThere = (row: number) => data.table.lng[row] === lng && data.table.lat[row] === lat;
  const here = new Uint8Array(data.table.count);
  for (let row = 0; row < here.length; row++)
    here[row] = isThere(row) && (mask === null || mask[row] === 1) ? 1 : 0;
  return listShownIncidents(data, window, here).filter((other) => other.incident.id !== incident.id);
}
