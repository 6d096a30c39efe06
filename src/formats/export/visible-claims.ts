import { claimVisibility } from "../../core/events/casualties";
import type { Attribution, Claim, Incident } from "../../core/events/incident";
import { attributionsAsOf } from "../../core/events/known/attributions-as-of";
import { formatIsoInstant, formatIsoInterval } from "../../core/time/iso-interval";

/** The claims that may have been out at the instant (UTC epoch milliseconds; null means now), in their order. */
export function visibleClaims(incident: Incident, knownAtMs: number | null): readonly Claim[] {
  return incident.claims.filter((claim) => claimVisibility(claim, knownAtMs) !== "unknown");
}

/** Those of the visible claims that may not have been out yet at the instant: their hour was not recorded. */
export function possiblyKnownClaims(incident: Incident, knownAtMs: number | null): readonly Claim[] {
  return incident.claims.filter((claim) => claimVisibility(claim, knownAtMs) === "possibly-known");
}

/** "2025-12-27T08:00Z", or "now". */
export const writeKnownAt = (knownAtMs: number | null): string =>
  knownAtMs === null ? "now" : formatIsoInstant(knownAtMs);

/** Who is said to have done it, by claims that may have been out at the instant; nobody whom no such claim names. */
export function visibleAttributions(incident: Incident, knownAtMs: number | null): readonly Attribution[] {
  if (knownAtMs === null) return incident.attributions;
  return attributionsAsOf(incident, knownAtMs).map(({ party, said, denied }) => ({
    party,
    claimIds: said.claims.map(({ id }) => id),
    deniedByClaimIds: denied.claims.map(({ id }) => id),
  }));
}

/** A half-open interval of UTC epoch milliseconds as an ISO 8601 one. */
export const writeInterval = (interval: { readonly earliestMs: number; readonly latestMs: number }): string =>
  formatIsoInterval({ startMs: interval.earliestMs, endMs: interval.latestMs });

/** A claim as JSON, its publication as an ISO 8601 interval, and whether it was surely out at the instant. */
export function writeClaim(claim: Claim, knownAtMs: number | null): object {
  const { id, speakerIds, office, scope, publisher, url, killed, injured, stance, supersedes, note } = claim;
  const { archivedUrl } = claim;
  return {
    id,
    speakerIds,
    office,
    scope,
    publisher,
    url,
    ...(archivedUrl === undefined ? {} : { archivedUrl }),
    known: claimVisibility(claim, knownAtMs),
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
