import { claimVisibility } from "../../core/events/casualties";
import type { Claim, Incident } from "../../core/events/incident";
import { formatIsoInterval } from "../../core/time/iso-interval";

/** The claims that may be seen at the instant (UTC epoch milliseconds; null means now), in their order. */
export function visibleClaims(incident: Incident, knownAtMs: number | null): readonly Claim[] {
  return incident.claims.filter((claim) => claimVisibility(claim, knownAtMs) !== "unknown");
}

/** A half-open interval of UTC epoch milliseconds as an ISO 8601 one. */
export const writeInterval = (interval: { readonly earliestMs: number; readonly latestMs: number }): string =>
  formatIsoInterval({ startMs: interval.earliestMs, endMs: interval.latestMs });

/** A claim as JSON, its publication as an ISO 8601 interval. */
export function writeClaim(claim: Claim): object {
  const { id, speakerIds, office, scope, publisher, url, killed, injured, stance, supersedes, note } = claim;
  return {
    id,
    speakerIds,
    office,
    scope,
    publisher,
    url,
    published: claim.published === null ? null : writeInterval(claim.published),
    publishedInferred: claim.publishedInferred,
    killed,
    injured,
    stance,
    supersedes,
    note,
  };
}

/** Distinct values of the claims, in their order. */
export function distinctOf(claims: readonly Claim[], pick: (claim: Claim) => string): string[] {
  return [...new Set(claims.map(pick).filter((text) => text !== ""))];
}
