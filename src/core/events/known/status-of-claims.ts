import { type Claim, claimScopes, type Incident, type IncidentStatus } from "../incident";
import { sidesOf } from "./sides";
import { standingClaims } from "./taken-back";

type Judged = Pick<Incident, "attributions" | "scope">;

/** A claim about a wider area says nothing of this place, unless it confirms it by word. */
function isAboutIncident(claim: Claim, { scope }: Judged): boolean {
  return claim.stance === "confirms" || claimScopes.indexOf(claim.scope) <= claimScopes.indexOf(scope);
}

/**
 * What claims make of an incident, the first that holds:
 * - `disputed`: somebody denies it, and has not confirmed it since.
 * - `confirmed`: authorities of the struck side tell of it, of its own scope or a narrower one, or confirm it by word.
 * - `attacker-only`: the attacker tells of it.
 * - `reported`: it is told of by neither side.
 *
 * What was taken back does not count. Who struck is the incident's attribution; without one nobody is a side.
 */
export function statusOfClaims(claims: readonly Claim[], incident: Judged): IncidentStatus {
  const standing = standingClaims(claims);
  if (standing.some(({ stance }) => stance === "denies")) return "disputed";
  const sides = sidesOf(incident);
  if (sides === null) return "reported";
  const isConfirmed = standing.some(
    (claim) => claim.speaksFor === sides.struck && isAboutIncident(claim, incident),
  );
  if (isConfirmed) return "confirmed";
  return standing.some(({ speaksFor }) => speaksFor === sides.attacker) ? "attacker-only" : "reported";
}
