import { isSameValue } from "../../../core/events/edits/same-value";
import type { IncidentDraft } from "./draft";

/**
 * A draft that was left, over an incident that has changed since: what was not touched in it is what the incident says
 * now, so that saving it takes nothing back that was done in between.
 */
export function rebaseDraft(
  draft: IncidentDraft,
  shownThen: IncidentDraft,
  shownNow: IncidentDraft,
): IncidentDraft {
  if (isSameValue(shownThen, shownNow)) return draft;
  const then = new Map(shownThen.claims.map((claim) => [claim.id, claim]));
  const now = new Map(shownNow.claims.map((claim) => [claim.id, claim]));
  const kept = draft.claims.flatMap((claim) => {
    const isUntouched = isSameValue(claim, then.get(claim.id));
    if (!isUntouched) return [claim];
    const current = now.get(claim.id);
    return current ? [current] : [];
  });
  const keptIds = new Set(draft.claims.map(({ id }) => id));
  const added = shownNow.claims.filter(({ id }) => !then.has(id) && !keptIds.has(id));
  const members = Object.fromEntries(
    (Object.keys(draft) as (keyof IncidentDraft)[]).map((name) => [
      name,
      isSameValue(draft[name], shownThen[name]) ? shownNow[name] : draft[name],
    ]),
  ) as unknown as IncidentDraft;
  const claims = [...kept, ...added];
  const ids = new Set(claims.map(({ id }) => id));
  return {
    ...members,
    claims: claims.map((claim) => ({ ...claim, supersedes: claim.supersedes.filter((id) => ids.has(id)) })),
  };
}
