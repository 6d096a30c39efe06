import type { Claim, Incident } from "./incident";
import { isTakenBack, publishedAfter, speaksForSame } from "./known/taken-back";

/** Lowest and highest figure claimed, or null where no visible claim gives one. */
export interface CountRange {
  readonly min: number;
  readonly max: number;
}

export interface Casualties {
  readonly killed: CountRange | null;
  readonly injured: CountRange | null;
}

export type ClaimVisibility = "known" | "possibly-known" | "unknown";

/**
 * Whether a claim was known at an instant (UTC epoch milliseconds; null means now, when everything is): known if it
 * was published at the latest by then, possibly known if only its earliest publication is not after it. An undated
 * claim is visible only now.
 */
export function claimVisibility(claim: Claim, knownAtMs: number | null): ClaimVisibility {
  if (knownAtMs === null) return "known";
  if (claim.published === null) return "unknown";
  if (claim.published.latestMs <= knownAtMs) return "known";
  return claim.published.earliestMs <= knownAtMs ? "possibly-known" : "unknown";
}

type Figure = "killed" | "injured";

function replacesFigure(later: Claim, earlier: Claim, figure: Figure): boolean {
  if (later === earlier) return false;
  if (later.supersedes.includes(earlier.id)) return true;
  if (later.scope !== earlier.scope || later[figure] === null) return false;
  return speaksForSame(later, earlier) && publishedAfter(later, earlier);
}

/**
 * Ids of the claims none of whose figures count any more: each was taken back, or is replaced by a claim that lists it in
 * `supersedes`, or by a surely later figure of the same speaker or office for the same scope. They stay in the ledger.
 */
export function supersededClaimIds(claims: readonly Claim[]): ReadonlySet<string> {
  const isReplaced = (earlier: Claim, figure: Figure) =>
    claims.some((later) => replacesFigure(later, earlier, figure)) || isTakenBack(earlier, claims);
  const superseded = claims.filter((claim) => {
    const figures = (["killed", "injured"] as const).filter((figure) => claim[figure] !== null);
    return figures.length > 0 && figures.every((figure) => isReplaced(claim, figure));
  });
  return new Set(superseded.map((claim) => claim.id));
}

function rangeOf(values: readonly (number | null)[]): CountRange | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : { min: Math.min(...stated), max: Math.max(...stated) };
}

function figuresOf(claims: readonly Claim[], scope: Incident["scope"], known: readonly Claim[]): Casualties {
  const own = claims.filter(
    (claim) => claim.scope === scope && claim.stance !== "retracts" && !isTakenBack(claim, known),
  );
  const range = (figure: Figure) =>
    rangeOf(
      own
        .filter((claim) => !known.some((later) => replacesFigure(later, claim, figure)))
        .map((claim) => claim[figure]),
    );
  return { killed: range("killed"), injured: range("injured") };
}

type WithClaims = Pick<Incident, "claims" | "scope">;

const claimsOf = ({ claims }: WithClaims, visibility: ClaimVisibility, knownAtMs: number | null): Claim[] =>
  claims.filter((claim) => claimVisibility(claim, knownAtMs) === visibility);

/**
 * Killed and injured as the range over the known claims of the incident's own scope, leaving out what was
 * superseded or taken back. Never a sum; a claim that gives no number says nothing. `knownAtMs` null means now.
 */
export function casualtiesOf(incident: WithClaims, knownAtMs: number | null = null): Casualties {
  const known = claimsOf(incident, "known", knownAtMs);
  return figuresOf(known, incident.scope, known);
}

/**
 * Killed and injured as the range over the claims that were only possibly known at an instant (UTC epoch milliseconds):
 * what they may have said beside the known ones by then. A figure that a known claim replaces or takes back is left out,
 * one that another possibly known claim replaces is not, since that one may not have been out. Null now, when all is known.
 */
export function possibleCasualtiesOf(incident: WithClaims, knownAtMs: number | null): Casualties {
  const known = claimsOf(incident, "known", knownAtMs);
  return figuresOf(claimsOf(incident, "possibly-known", knownAtMs), incident.scope, known);
}
