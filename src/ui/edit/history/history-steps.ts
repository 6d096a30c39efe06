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

/** The claims that are known from before a change, where it says. */
function claimsOf({ before }: IncidentChange): readonly Claim[] | null {
  const lists = before.flatMap(({ claims }) => (claims ? [claims] : []));
  return lists.length === 0 ? null : lists.flat();
}

/** The changes of an incident, newest first: each with what stood before it and does not stand after it. */
export function listHistorySteps({ incident, changes }: OwnIncident): HistoryStep[] {
  let claimsAfter = incident.claims;
  return [...changes].reverse().map((change, index) => {
    const listed = claimsOf(change);
    const isWhole = change.kind === "merged" || change.kind === "split";
    const after = claimsAfter;
    if (listed) claimsAfter = listed;
    const gone = (listed ?? []).filter((claim) => !after.some((later) => isSameValue(later, claim)));
    const { claims: _claims, ...before } = isWhole ? {} : (change.before[0] ?? {});
    return { number: changes.length - index, change, claimsBefore: isWhole ? [] : gone, before };
  });
}
