import type { Claim } from "../../core/events/incident";

/**
 * Claims by publication: a bare date counts by its end, since the claim is not surely out before; undated ones last.
 * Claims of the same moment keep their order.
 */
export function orderByPublication(claims: readonly Claim[]): Claim[] {
  const key = (claim: Claim) => claim.published?.latestMs ?? Number.POSITIVE_INFINITY;
  return claims.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)));
}
