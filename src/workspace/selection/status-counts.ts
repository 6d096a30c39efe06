import { countTerms } from "../../core/events/count-index";
import type { MatchCount } from "../../core/events/counts";
import { type IncidentStatus, incidentStatuses } from "../../core/events/incident";
import { toTableWindow } from "../../core/events/window-rows";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";

/** Certain and possible incidents of each status in the shown window, under the filter and as of what was known. */
export function countStatuses({
  events,
  time,
  kindIndex,
}: Pick<AppState, "events" | "time" | "kindIndex">): Readonly<Record<IncidentStatus, MatchCount>> {
  const window = toTableWindow(events.table, effectiveWindow(time));
  const { certain, possible } = countTerms(kindIndex, events.table, window);
  // Kinds go by family first, then by status.
  const ofStatus = (counts: Uint32Array, status: number) =>
    counts.reduce((sum, count, kind) => (kind % incidentStatuses.length === status ? sum + count : sum), 0);
  return Object.fromEntries(
    incidentStatuses.map((status, index) => [
      status,
      { certain: ofStatus(certain, index), possible: ofStatus(possible, index) },
    ]),
  ) as Record<IncidentStatus, MatchCount>;
}
