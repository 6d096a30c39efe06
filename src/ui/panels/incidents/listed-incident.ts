import { possiblyShownRow } from "../../../core/events/counts";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { incidentAt } from "../../../core/events/event-set/incident-at";
import { type Incident, type IncidentStatus, incidentStatuses } from "../../../core/events/incident";
import { certainlyInWindow, matchRow, toTableWindow } from "../../../core/events/window-rows";
import type { OrderedRows } from "./use-ordered-rows";

export interface ListedIncident {
  readonly row: number;
  readonly incident: Incident;
  /** As it was told at the instant that the list is of. */
  readonly status: IncidentStatus;
  /** Why it is not certain: its time, or something else that a clause could not decide; null where it is. */
  readonly doubt: "time" | "clause" | null;
}

const madeIncidents = new WeakMap<EventSet, Map<number, Incident>>();
/** More than a screen shows, so that what is scrolled over is not made anew at every step. */
const mostKept = 500;

function keptIncident(events: EventSet, row: number): Incident {
  const kept = madeIncidents.get(events) ?? new Map<number, Incident>();
  madeIncidents.set(events, kept);
  const incident = kept.get(row) ?? incidentAt(events, row);
  if (kept.size >= mostKept) kept.clear();
  kept.set(row, incident);
  return incident;
}

/** What stands at an index of the list: made when it comes into view. */
export function listedIncident({ events, window, mask, rows }: OrderedRows, index: number): ListedIncident {
  const row = rows[index]!;
  const match = matchRow(events.table, row, toTableWindow(events.table, window));
  const incident = keptIncident(events, row);
  const status = incidentStatuses[events.table.status[row]!] ?? incident.status;
  if (match !== certainlyInWindow) return { row, incident, status, doubt: "time" };
  return { row, incident, status, doubt: mask?.[row] === possiblyShownRow ? "clause" : null };
}
