import type { Incident } from "../incident";
import type { IncidentChange, OwnIncident } from "../own-incident";
import { keepAttributions, keepClaims } from "./edit-claims";
import { withStatusOfClaims } from "./follow-claims";
import type { EditStamp } from "./record-change";

/** Whether the ids leave both parts of a split with a claim. */
export function canSplit({ claims }: Pick<Incident, "claims">, claimIdsOfSecond: readonly string[]): boolean {
  const going = claims.filter(({ id }) => claimIdsOfSecond.includes(id)).length;
  return going > 0 && going < claims.length;
}

/**
 * An incident that is two, as two: the second has a new id and the claims of the given ids, the first the others; what a
 * claim of one said of a claim of the other goes. A status that followed from the claims follows from those of each; all
 * else is the same for both until it is corrected, and both stand for what the one stood for. Throws where one of them would have no claim (`canSplit`).
 */
export function splitIncident(
  own: OwnIncident,
  claimIdsOfSecond: readonly string[],
  newId: string,
  { atMs, reason }: EditStamp,
): readonly [first: OwnIncident, second: OwnIncident] {
  const { incident } = own;
  if (!canSplit(incident, claimIdsOfSecond)) throw new RangeError("both parts need a claim");
  const split: IncidentChange = { kind: "split", incidentId: incident.id, atMs, reason, before: [incident] };
  const part = (id: string, isItsOwn: (claimId: string) => boolean): OwnIncident => {
    const ids = new Set(incident.claims.map((claim) => claim.id).filter(isItsOwn));
    const said = {
      claims: keepClaims(incident.claims, ids),
      attributions: keepAttributions(incident.attributions, ids),
    };
    return {
      ...own,
      incident: { ...incident, ...withStatusOfClaims(incident, said), id },
      changes: [...own.changes, split],
    };
  };
  return [
    part(incident.id, (id) => !claimIdsOfSecond.includes(id)),
    part(newId, (id) => claimIdsOfSecond.includes(id)),
  ];
}
