import { isSameValue } from "../../../core/events/edits/same-value";
import type { Claim, Incident } from "../../../core/events/incident";
import type { IncidentChange, OwnIncident } from "../../../core/events/own-incident";

/** One change, with the claims that it took out or reworded, as they were, and the other members that it replaced. */
export interface HistoryStep {
  /** 1 for the oldest. */
  readonly number: number;
  readonly change: IncidentChange;
  readonly claimsBefore: readonly Claim[];
  readonly before: Omit<Partial<Incident>, "claims">;
}

/** By the ids of the incidents that it was of then: the claims that each had, seen from the change that is looked at. */
type ClaimsById = ReadonlyMap<string, readonly Claim[]>;

/** Of which incident a change is that does not say so: the one whose claims its own are most like. */
function guessIncident(listed: readonly Claim[], claimsAfter: ClaimsById): string | undefined {
  const ids = new Set(listed.map(({ id }) => id));
  const likeness = (claims: readonly Claim[]) => claims.filter(({ id }) => ids.has(id)).length;
  const [likest] = [...claimsAfter].sort(([, a], [, b]) => likeness(b) - likeness(a));
  return likest?.[0];
}

/**
 * The changes of an incident, newest first: each with what stood before it and does not stand after it. A merged incident
 * has the changes of both it was made of; each is held against the later ones of the same.
 */
export function listHistorySteps({ incident, changes }: OwnIncident): HistoryStep[] {
  const claimsAfter = new Map<string, readonly Claim[]>([[incident.id, incident.claims]]);
  return [...changes].reverse().map((change, index) => {
    const number = changes.length - index;
    if (change.kind === "merged" || change.kind === "split") {
      for (const { id = incident.id, claims } of change.before) if (claims) claimsAfter.set(id, claims);
      return { number, change, claimsBefore: [], before: {} };
    }
    const { claims: listed, ...before } = change.before[0] ?? {};
    if (!listed) return { number, change, claimsBefore: [], before };
    const id = change.incidentId ?? guessIncident(listed, claimsAfter) ?? incident.id;
    const after = claimsAfter.get(id) ?? [];
    claimsAfter.set(id, listed);
    const claimsBefore = listed.filter((claim) => !after.some((later) => isSameValue(later, claim)));
    return { number, change, claimsBefore, before };
  });
}
