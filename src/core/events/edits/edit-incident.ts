import type { LngLat } from "../../geo/position";
import type { Claim, Incident } from "../incident";
import type { OwnIncident } from "../own-incident";
import { addClaim, correctClaim, keepAttributions, removeClaim } from "./edit-claims";
import { type EditStamp, type IncidentCorrection, recordChange } from "./record-change";
import { isSameValue } from "./same-value";

/** Sets what is known of an incident: title, place, time, weapons, targets, status, and so on. */
export function correctIncident(
  own: OwnIncident,
  correction: Omit<IncidentCorrection, "claims">,
  stamp: EditStamp,
): OwnIncident {
  return recordChange(own, "corrected", correction, stamp);
}

/** Puts an incident's point elsewhere; its name, precision and radius stay. */
export function movePoint(own: OwnIncident, lngLat: LngLat, stamp: EditStamp): OwnIncident {
  return recordChange(own, "moved", { place: { ...own.incident.place, lngLat } }, stamp);
}

/** Writes the user's own remark; the one before it stays in the history. */
export function annotate(own: OwnIncident, remark: string, { atMs, reason }: EditStamp): OwnIncident {
  if (remark === own.remark) return own;
  const change = { kind: "annotated", atMs, reason, before: [], remarkBefore: own.remark } as const;
  return { ...own, remark, changes: [...own.changes, change] };
}

function editClaims(own: OwnIncident, edited: readonly Claim[], stamp: EditStamp): OwnIncident {
  const kept = new Set(edited.map(({ id }) => id));
  const present = new Map(own.incident.claims.map((claim) => [claim.id, claim]));
  let changed = own;
  for (const { id } of own.incident.claims) if (!kept.has(id)) changed = removeClaim(changed, id, stamp);
  for (const claim of edited)
    changed = present.has(claim.id) ? correctClaim(changed, claim, stamp) : addClaim(changed, claim, stamp);
  return changed;
}

/**
 * Everything a form may change at once, each kind of change recorded by itself. The id and the row it was read from stay
 * what they are; claims keep their order, new ones come last.
 */
export function editIncident(
  own: OwnIncident,
  edited: Incident,
  remark: string,
  stamp: EditStamp,
): OwnIncident {
  const { id: _id, imported: _imported, claims, attributions, place, ...members } = edited;
  const { lngLat } = own.incident.place;
  let changed = correctIncident(own, { ...members, place: { ...place, lngLat } }, stamp);
  if (!isSameValue(place.lngLat, lngLat)) changed = movePoint(changed, place.lngLat, stamp);
  changed = editClaims(changed, claims, stamp);
  const claimIds = new Set(claims.map(({ id }) => id));
  changed = correctIncident(changed, { attributions: keepAttributions(attributions, claimIds) }, stamp);
  return annotate(changed, remark, stamp);
}
