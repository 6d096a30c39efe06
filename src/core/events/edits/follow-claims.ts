import type { Incident } from "../incident";
import { statusOfClaims } from "../known/status-of-claims";
import type { IncidentCorrection } from "./record-change";

type Weighed = Pick<Incident, "claims" | "status" | "attributions" | "scope">;

/** Whether a status is what the claims make of the incident; otherwise it is somebody's own judgement. */
export function followsClaims(incident: Weighed): boolean {
  return incident.status === statusOfClaims(incident.claims, incident);
}

/**
 * A correction with the status that the claims make of the incident after it, where they made the one before it and the
 * correction sets no other. A judgement stands.
 */
export function withStatusOfClaims(before: Incident, correction: IncidentCorrection): IncidentCorrection {
  const { status = before.status } = correction;
  if (status !== before.status || !followsClaims(before)) return correction;
  const after = { ...before, ...correction };
  return { ...correction, status: statusOfClaims(after.claims, after) };
}
