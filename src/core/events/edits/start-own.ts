import type { Incident } from "../incident";
import type { IncidentChange, OwnIncident } from "../own-incident";
import type { EditStamp } from "./record-change";

/**
 * An incident of another source as one that can be edited. It keeps its id, so that links to it and a selection of it
 * stay valid, and stands for the one it was made from.
 */
export function startOwn(incident: Incident): OwnIncident {
  return { incident, basedOn: [incident.id], remark: "", changes: [] };
}

/** An incident that no source has. */
export function addIncident(incident: Incident, { atMs, reason }: EditStamp, remark = ""): OwnIncident {
  const added: IncidentChange = { kind: "added", incidentId: incident.id, atMs, reason, before: [] };
  return { incident, basedOn: [], remark, changes: [added] };
}
