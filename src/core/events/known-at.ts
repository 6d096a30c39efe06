import { type ClaimVisibility, claimVisibility } from "./casualties";
import type { Claim, Incident, IncidentStatus } from "./incident";
import { statusOfClaims } from "./known/status-of-claims";

/** When an incident's first claim was out, UTC epoch milliseconds. */
export interface FirstKnown {
  readonly possiblyFromMs: number;
  readonly surelyFromMs: number;
}

/**
 * The earliest instant at which an incident may have been known, and the earliest at which it surely was; null where no
 * claim says when it was published. Nobody can have told of it before it may have happened, unless a claim surely did.
 */
export function firstKnown({ claims, time }: Pick<Incident, "claims" | "time">): FirstKnown | null {
  const published = claims.map((claim) => claim.published).filter((interval) => interval !== null);
  if (published.length === 0) return null;
  const surelyFromMs = Math.min(...published.map(({ latestMs }) => latestMs));
  const saidFromMs = Math.min(...published.map(({ earliestMs }) => earliestMs));
  return { possiblyFromMs: Math.max(saidFromMs, Math.min(time.earliestMs, surelyFromMs)), surelyFromMs };
}

/** What could be told of an incident at an instant. */
export interface IncidentAsOf {
  readonly visibility: ClaimVisibility;
  /** By the claims known then; for a possibly known incident, by those possibly known. */
  readonly status: IncidentStatus;
  /** What the status was if the possibly known claims were out as well. */
  readonly possibleStatus: IncidentStatus;
}

type Told = Pick<Incident, "claims" | "status" | "time" | "attributions" | "scope">;

function visibilityOf(incident: Told, knownAtMs: number | null): ClaimVisibility {
  if (knownAtMs === null) return "known";
  const first = firstKnown(incident);
  if (first === null || knownAtMs < first.possiblyFromMs) return "unknown";
  return knownAtMs < first.surelyFromMs ? "possibly-known" : "known";
}

/**
 * An incident as it was known at an instant (UTC epoch milliseconds; null means now): known if one of its claims was,
 * possibly known if one of them only may have been. Its status is what the claims of then make of it; a status that all
 * its claims together do not make is somebody's own judgement and stands at every instant.
 */
export function incidentAsOf(incident: Told, knownAtMs: number | null): IncidentAsOf {
  const visibility = visibilityOf(incident, knownAtMs);
  const { claims, status } = incident;
  if (knownAtMs === null || statusOfClaims(claims, incident) !== status)
    return { visibility, status, possibleStatus: status };
  const visible = (isCounted: (visibility: ClaimVisibility) => boolean): readonly Claim[] =>
    claims.filter((claim) => isCounted(claimVisibility(claim, knownAtMs)));
  const possibleStatus = statusOfClaims(
    visible((one) => one !== "unknown"),
    incident,
  );
  if (visibility !== "known") return { visibility, status: possibleStatus, possibleStatus };
  const known = visible((one) => one === "known");
  return { visibility, status: statusOfClaims(known, incident), possibleStatus };
}
