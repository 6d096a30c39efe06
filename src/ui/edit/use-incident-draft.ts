import { useMemo, useState } from "react";
import { isSameValue } from "../../core/events/edits/same-value";
import type { OwnIncident } from "../../core/events/own-incident";
import { useApp, useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import type { IncidentDraft } from "./draft/draft";
import { draftOfIncident } from "./draft/draft-of-incident";
import { type ReadDraft, readDraft } from "./draft/read-draft";
import { rebaseDraft } from "./draft/rebase-draft";
import { type KeptDraft, keptDrafts } from "./kept-drafts";

export interface DraftState {
  readonly draft: IncidentDraft;
  readonly read: ReadDraft;
  /** Whether what is shown was typed before and left. */
  readonly isKept: boolean;
  readonly isChanged: boolean;
  readonly change: (part: Partial<IncidentDraft>) => void;
  /** Forgets what was typed. */
  readonly discard: () => void;
}

/**
 * The form's draft of an incident, kept under a key until it is saved or discarded.
 *
 * @param first  what the form begins with where it is not the incident as it stands
 */
export function useIncidentDraft(
  key: string,
  { incident, remark }: Pick<OwnIncident, "incident" | "remark">,
  first?: (shown: IncidentDraft) => IncidentDraft,
): DraftState {
  const store = useAppStore();
  const locale = useLocale();
  const speakers = useApp((state) => state.data.speakers);
  const kept = keptDrafts(store);
  const begin = (): KeptDraft => {
    const shown = draftOfIncident({ incident, remark }, speakers, locale);
    return { draft: first?.(shown) ?? shown, original: incident, remark, locale };
  };
  const [state, setState] = useState((): KeptDraft => {
    const left = kept.get(key);
    if (!left) return begin();
    const then = draftOfIncident({ incident: left.original, remark: left.remark }, speakers, left.locale);
    const now = draftOfIncident({ incident, remark }, speakers, left.locale);
    return { ...left, draft: rebaseDraft(left.draft, then, now), original: incident, remark };
  });
  const [isKept, setKept] = useState(() => kept.has(key));
  const [untouched, setUntouched] = useState(() => (isKept ? begin().draft : state.draft));
  const read = useMemo(
    () => readDraft(state.draft, state.original, speakers, state.locale),
    [state, speakers],
  );
  const isChanged = !isSameValue(state.draft, untouched);
  return {
    draft: state.draft,
    read,
    isKept,
    isChanged,
    change: (part) => {
      const changed = { ...state, draft: { ...state.draft, ...part } };
      setState(changed);
      kept.set(key, changed);
    },
    discard: () => {
      kept.delete(key);
      const fresh = begin();
      setState(fresh);
      setUntouched(fresh.draft);
      setKept(false);
    },
  };
}
