import { publishedAfter, speaksForSame } from "../casualties";
import type { Claim } from "../incident";

function refersBack(later: Claim, earlier: Claim): boolean {
  if (later === earlier) return false;
  return (
    later.supersedes.includes(earlier.id) || (speaksForSame(later, earlier) && publishedAfter(later, earlier))
  );
}

/** A retraction takes back what its speaker said before; a denial is over once its speaker confirms. */
function takesBack(later: Claim, earlier: Claim): boolean {
  if (later.stance === "retracts") return refersBack(later, earlier);
  return earlier.stance === "denies" && later.stance === "confirms" && refersBack(later, earlier);
}

/** The claims that nobody has taken back, without the retractions themselves. */
export function standingClaims(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim) => claim.stance !== "retracts" && !claims.some((later) => takesBack(later, claim)),
  );
}
