import type { Attribution, Claim, Incident } from "../incident";
import type { OwnIncident } from "../own-incident";
import { withStatusOfClaims } from "./follow-claims";
import { type EditStamp, type IncidentCorrection, recordChange } from "./record-change";

/** The claims with one more after the others. */
export function claimAdded({ claims }: Incident, claim: Claim): IncidentCorrection {
  return { claims: [...claims, claim] };
}

/** The claims with one in the place of that with its id. */
export function claimCorrected({ claims }: Incident, claim: Claim): IncidentCorrection {
  return { claims: claims.map((present) => (present.id === claim.id ? claim : present)) };
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

/** The claims without one, and without the word of it where claims replace it or attributions rest on it. */
export function claimRemoved({ claims, attributions }: Incident, claimId: string): IncidentCorrection {
  const ids = new Set(claims.map(({ id }) => id));
  if (!ids.delete(claimId)) return {};
  return { claims: keepClaims(claims, ids), attributions: keepAttributions(attributions, ids) };
}

/** Adds a claim after the others. The status goes with the claims where it followed from them, here and below. */
export function addClaim(own: OwnIncident, claim: Claim, stamp: EditStamp): OwnIncident {
  const { incident } = own;
  const correction = withStatusOfClaims(incident, claimAdded(incident, claim));
  return recordChange(own, "claim-added", correction, stamp);
}

/** Puts a claim in the place of the one with its id; the earlier wording stays in the history. */
export function correctClaim(own: OwnIncident, claim: Claim, stamp: EditStamp): OwnIncident {
  const { incident } = own;
  const correction = withStatusOfClaims(incident, claimCorrected(incident, claim));
  return recordChange(own, "claim-corrected", correction, stamp);
}

/** Takes a claim out, and the word of it where claims replace it or attributions rest on it. */
export function removeClaim(own: OwnIncident, claimId: string, stamp: EditStamp): OwnIncident {
  const { incident } = own;
  const correction = withStatusOfClaims(incident, claimRemoved(incident, claimId));
  return recordChange(own, "claim-removed", correction, stamp);
}
