import type { Claim } from "../incident";

/** Whether two claims are of one office or have a speaker in common. */
export function speaksForSame(later: Claim, earlier: Claim): boolean {
  if (later.office !== null && later.office === earlier.office) return true;
  return later.speakerIds.some((speaker) => earlier.speakerIds.includes(speaker));
}

/** Whether a claim was surely published after another; never where either has no date. */
export function publishedAfter(later: Claim, earlier: Claim): boolean {
  return (
    later.published !== null &&
    earlier.published !== null &&
    later.published.earliestMs >= earlier.published.latestMs
  );
}

function refersBack(later: Claim, earlier: Claim): boolean {
  if (later === earlier) return false;
  return (
    later.supersedes.includes(earlier.id) || (speaksForSame(later, earlier) && publishedAfter(later, earlier))
  );
}

function takesBack(later: Claim, earlier: Claim): boolean {
  if (later.stance === "retracts") return refersBack(later, earlier);
  return earlier.stance === "denies" && later.stance === "confirms" && refersBack(later, earlier);
}

/**
 * Whether one of the claims takes another back, so that it counts neither for the status nor for the figures: a retraction
 * takes back what its speaker said before, and a denial is over once its speaker confirms.
 */
export function isTakenBack(claim: Claim, claims: readonly Claim[]): boolean {
  return claims.some((later) => takesBack(later, claim));
}

/** The claims that nobody has taken back, without the retractions themselves. */
export function standingClaims(claims: readonly Claim[]): Claim[] {
  return claims.filter((claim) => claim.stance !== "retracts" && !isTakenBack(claim, claims));
}
