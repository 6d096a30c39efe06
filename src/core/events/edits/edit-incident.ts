import type { LngLat } from "../../geo/position";
import type { Claim, Incident } from "../incident";
import type { IncidentChange, IncidentChangeKind, OwnIncident } from "../own-incident";
import { claimAdded, claimCorrected, claimRemoved, keepAttributions } from "./edit-claims";
import { withStatusOfClaims } from "./follow-claims";
import { type EditStamp, type IncidentCorrection, recordChange } from "./record-change";
import { isSameValue } from "./same-value";

/**
 * Sets what is known of an incident: title, place, time, weapons, targets, status, and so on. A status that followed from
 * the claims goes on following where no other is set.
 */
export function correctIncident(
  own: OwnIncident,
  correction: Omit<IncidentCorrection, "claims">,
  stamp: EditStamp,
): OwnIncident {
  return recordChange(own, "corrected", withStatusOfClaims(own.incident, correction), stamp);
}

/** Puts an incident's point elsewhere; its name, precision and radius stay. */
export function movePoint(own: OwnIncident, lngLat: LngLat, stamp: EditStamp): OwnIncident {
  return recordChange(own, "moved", { place: { ...own.incident.place, lngLat } }, stamp);
}

/** Writes the user's own remark; the one before it stays in the history. */
export function annotate(own: OwnIncident, remark: string, { atMs, reason }: EditStamp): OwnIncident {
  if (remark === own.remark) return own;
  const change: IncidentChange = {
    kind: "annotated",
    incidentId: own.incident.id,
    atMs,
    reason,
    before: [],
    remarkBefore: own.remark,
  };
  return { ...own, remark, changes: [...own.changes, change] };
}

function editClaims(own: OwnIncident, edited: readonly Claim[], stamp: EditStamp): OwnIncident {
  const kept = new Set(edited.map(({ id }) => id));
  const present = new Map(own.incident.claims.map((claim) => [claim.id, claim]));
  let changed = own;
  const record = (kind: IncidentChangeKind, correct: (incident: Incident) => IncidentCorrection) => {
    changed = recordChange(changed, kind, correct(changed.incident), stamp);
  };
  for (const { id } of own.incident.claims)
    if (!kept.has(id)) record("claim-removed", (incident) => claimRemoved(incident, id));
  for (const claim of edited)
    if (present.has(claim.id)) record("claim-corrected", (incident) => claimCorrected(incident, claim));
    else record("claim-added", (incident) => claimAdded(incident, claim));
  return changed;
}

/**
 * Everything a form may change at once, each kind of change recorded by itself. The id and the row it was read from stay
 * what they are; claims keep their order, new ones come last. A status that followed from the claims goes on following,
 * unless the edited incident has another one or it was chosen by hand.
 *
 * @param isStatusChosen  whether the edited incident's status was chosen by hand, be it the one there was
 */
export function editIncident(
  own: OwnIncident,
  edited: Incident,
  remark: string,
  stamp: EditStamp,
  isStatusChosen = false,
): OwnIncident {
  const { id: _id, imported: _imported, claims, attributions: named, place, ...members } = edited;
  const attributions = keepAttributions(named, new Set(claims.map(({ id }) => id)));
  const { status } = isStatusChosen
    ? edited
    : { ...edited, ...withStatusOfClaims(own.incident, { ...members, claims, attributions }) };
  const { lngLat } = own.incident.place;
  // The status as it is in the end: what each step by itself would make of it never stood.
  let changed = recordChange(own, "corrected", { ...members, status, place: { ...place, lngLat } }, stamp);
  if (!isSameValue(place.lngLat, lngLat)) changed = movePoint(changed, place.lngLat, stamp);
  changed = editClaims(changed, claims, stamp);
  changed = recordChange(changed, "corrected", { attributions }, stamp);
  return annotate(changed, remark, stamp);
}
