import { use, useMemo, useState } from "react";
import { isSameValue } from "../../core/events/edits/same-value";
import type { Incident } from "../../core/events/incident";
import type { OwnIncident } from "../../core/events/own-incident";
import { useKeeper } from "../keeper-context";
import { useApp, useAppStore } from "../store-context";
import { useLocale } from "../use-messages";
import type { IncidentDraft } from "./draft/draft";
import { draftOfIncident } from "./draft/draft-of-incident";
import type { KeptDraft } from "./draft/kept-draft";
import { type ReadDraft, readDraft } from "./draft/read-draft";
import { rebaseDraft } from "./draft/rebase-draft";
import type { WorkDrafts } from "./draft/work-drafts";
import { keptDrafts } from "./kept-drafts";

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

interface FormState extends KeptDraft {
  /** The incident that it is of, as it stood when the form showed it. */
  readonly original: Incident;
}

/** The drafts of the workspace that is open when a form opens; the form waits until they are at hand. */
function useKeptDrafts(): WorkDrafts {
  const store = useAppStore();
  const keeper = useKeeper();
  const [drafts] = useState(() => keptDrafts(store, keeper));
  const [loading] = useState(() => drafts.load());
  use(loading);
  return drafts;
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
  const locale = useLocale();
  const speakers = useApp((state) => state.data.speakers);
  const kept = useKeptDrafts();
  const shownIn = (language: typeof locale) => draftOfIncident({ incident, remark }, speakers, language);
  const begin = (): FormState => {
    const shown = shownIn(locale);
    return { draft: first?.(shown) ?? shown, shown, locale, original: incident };
  };
  const [state, setState] = useState((): FormState => {
    const left = kept.get(key);
    if (!left) return begin();
    const shown = shownIn(left.locale);
    return { ...left, draft: rebaseDraft(left.draft, left.shown, shown), shown, original: incident };
  });
  const [isKept, setKept] = useState(() => kept.get(key) !== undefined);
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
      if (isSameValue(changed.draft, untouched)) kept.delete(key);
      else kept.set(key, changed);
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
