import type { Attribution, Claim } from "../incident";
import type { OwnIncident } from "../own-incident";
import { type EditStamp, recordChange } from "./record-change";

/** Adds a claim after the others. */
export function addClaim(own: OwnIncident, claim: Claim, stamp: EditStamp): OwnIncident {
  return recordChange(own, "claim-added", { claims: [...own.incident.claims, claim] }, stamp);
}

/** Puts a claim in the place of the one with its id; the earlier wording stays in the history. */
export function correctClaim(own: OwnIncident, claim: Claim, stamp: EditStamp): OwnIncident {
  const claims = own.incident.claims.map((present) => (present.id === claim.id ? claim : present));
  return recordChange(own, "claim-corrected", { claims }, stamp);
}

/** Claims without those that are not among the ids, also where others say that they replace them. */
export function keepClaims(claims: readonly Claim[], ids: ReadonlySet<string>): Claim[] {
  return claims
    .filter(({ id }) => ids.has(id))
    .map((claim) =>
      claim.supersedes.every((id) => ids.has(id))
        ? claim
        : { ...claim, supersedes: claim.supersedes.filter((id) => ids.has(id)) },
    );
}

/** Attributions as far as the claims they rest on are among the ids; one that rested on others alone goes. */
export function keepAttributions(
  attributions: readonly Attribution[],
  ids: ReadonlySet<string>,
): Attribution[] {
  return attributions.flatMap((attribution) => {
    const kept = {
      ...attribution,
      claimIds: attribution.claimIds.filter((id) => ids.has(id)),
      deniedByClaimIds: attribution.deniedByClaimIds.filter((id) => ids.has(id)),
    };
    const count = kept.claimIds.length + kept.deniedByClaimIds.length;
    const countBefore = attribution.claimIds.length + attribution.deniedByClaimIds.length;
    return count === 0 && countBefore > 0 ? [] : [kept];
  });
}

/** Takes a claim out, and the word of it where claims replace it or attributions rest on it. */
export function removeClaim(own: OwnIncident, claimId: string, stamp: EditStamp): OwnIncident {
  const { claims, attributions } = own.incident;
  const ids = new Set(claims.map(({ id }) => id).filter((id) => id !== claimId));
  const change = { claims: keepClaims(claims, ids), attributions: keepAttributions(attributions, ids) };
  return ids.size === claims.length ? own : recordChange(own, "claim-removed", change, stamp);
}
