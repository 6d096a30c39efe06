import { type ClaimVisibility, claimVisibility } from "../casualties";
import type { Claim, Incident, Party } from "../incident";

/** Claims that say the same, and whether any of them was surely out. */
export interface SaidBy {
  readonly claims: readonly Claim[];
  readonly visibility: ClaimVisibility;
}

export interface AttributionAsOf {
  readonly party: Party;
  readonly said: SaidBy;
  readonly denied: SaidBy;
}

/**
 * Whom an incident was attributed to at an instant (UTC epoch milliseconds; null means now), and who denied it by then. An
 * attribution that no claim makes has no date, and stands only now.
 */
export function attributionsAsOf(
  { attributions, claims }: Pick<Incident, "attributions" | "claims">,
  knownAtMs: number | null,
): AttributionAsOf[] {
  const saidBy = (ids: readonly string[]): SaidBy => {
    const out = claims.filter(
      (claim) => ids.includes(claim.id) && claimVisibility(claim, knownAtMs) !== "unknown",
    );
    const isSure = out.some((claim) => claimVisibility(claim, knownAtMs) === "known");
    return { claims: out, visibility: isSure ? "known" : out.length > 0 ? "possibly-known" : "unknown" };
  };
  return attributions
    .map(({ party, claimIds, deniedByClaimIds }) => ({
      party,
      said: saidBy(claimIds),
      denied: saidBy(deniedByClaimIds),
    }))
    .filter(({ said }) => knownAtMs === null || said.visibility !== "unknown");
}

/**
 * The parties that an incident was, or may have been, attributed to at an instant (UTC epoch milliseconds; null means now):
 * those that `attributionsAsOf` tells, each once.
 */
export function partiesAsOf(
  incident: Pick<Incident, "attributions" | "claims">,
  knownAtMs: number | null,
): readonly Party[] {
  return [...new Set(attributionsAsOf(incident, knownAtMs).map(({ party }) => party))];
}
