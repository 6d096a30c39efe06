import type { Incident } from "../incident";
import type { IncidentChangeKind, OwnIncident } from "../own-incident";
import { isSameValue } from "./same-value";

/** When an edit is made (UTC epoch milliseconds), and the user's reason, empty where none is given. */
export interface EditStamp {
  readonly atMs: number;
  readonly reason: string;
}

/** Members of an incident that an edit sets. */
export type IncidentCorrection = Partial<Omit<Incident, "id" | "imported">>;

/**
 * The incident with other members, and what they replaced in its history; the same incident where nothing differs. What
 * stood before is kept member by member, so that putting it back gives the incident as it was.
 */
export function recordChange(
  own: OwnIncident,
  kind: IncidentChangeKind,
  correction: IncidentCorrection,
  { atMs, reason }: EditStamp,
): OwnIncident {
  const names = (Object.keys(correction) as (keyof IncidentCorrection)[]).filter(
    (name) => !isSameValue(own.incident[name], correction[name]),
  );
  if (names.length === 0) return own;
  const pick = (from: IncidentCorrection): IncidentCorrection =>
    Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  return {
    ...own,
    incident: { ...own.incident, ...pick(correction) },
    changes: [
      ...own.changes,
      { kind, incidentId: own.incident.id, atMs, reason, before: [pick(own.incident)] },
    ],
  };
}
