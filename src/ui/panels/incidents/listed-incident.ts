import type { EventSet } from "../../../core/events/event-set/event-set";
import { incidentAt } from "../../../core/events/event-set/incident-at";
import type { Incident } from "../../../core/events/incident";
import { certainlyInWindow, matchRow, toTableWindow } from "../../../core/events/window-rows";
import type { OrderedRows } from "./use-ordered-rows";

interface ListedIncident {
  readonly row: number;
  readonly incident: Incident;
  readonly isCertain: boolean;
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
export function listedIncident({ events, window, rows }: OrderedRows, index: number): ListedIncident {
  const row = rows[index]!;
  const match = matchRow(events.table, row, toTableWindow(events.table, window));
  return { row, incident: keptIncident(events, row), isCertain: match === certainlyInWindow };
}
