import type { Claim, Incident } from "../incident";

/**
 * Ids of the claims that a denial denies: those of the attribution it is listed under, else what another side tells, else,
 * where no other side speaks, what bystanders tell. None for a claim that denies nothing.
 */
export function deniedClaimIds(
  denial: Claim,
  { claims, attributions }: Pick<Incident, "claims" | "attributions">,
): readonly string[] {
  if (denial.stance !== "denies") return [];
  const attribution = attributions.find(({ deniedByClaimIds }) => deniedByClaimIds.includes(denial.id));
  if (attribution) return attribution.claimIds.filter((id) => claims.some((claim) => claim.id === id));
  const told = claims.filter(({ stance }) => stance === "reports" || stance === "confirms");
  const otherSide = told.filter(({ speaksFor }) => speaksFor !== undefined && speaksFor !== denial.speaksFor);
  const denied = otherSide.length > 0 ? otherSide : told.filter(({ speaksFor }) => speaksFor === undefined);
  return denied.map(({ id }) => id);
}
