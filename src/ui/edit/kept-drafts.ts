import type { Incident } from "../../core/events/incident";
import type { Locale } from "../../core/sources/localized";
import type { HistoryState } from "../../workspace/history";
import type { AppStore } from "../../workspace/store";
import type { IncidentDraft } from "./draft/draft";

/** A form that was left without saving, and what it began with. */
export interface KeptDraft {
  readonly draft: IncidentDraft;
  readonly original: Incident;
  readonly remark: string;
  /** The language it showed the original in. */
  readonly locale: Locale;
}

type Drafts = Map<string, KeptDraft>;

/** By the workspace that is open: what was typed for one must not turn up in another. */
const keptByStore = new WeakMap<AppStore, Map<string | null, Drafts>>();

/** Whether the last step of one history opened a file, and the other has not taken that step. */
function hasOpened({ past }: HistoryState, other: HistoryState): boolean {
  const last = past.at(-1);
  // Steps are copied when they are sealed or redone; what they do is not.
  return last?.code === "open-file" && !other.past.some(({ patches }) => patches === last.patches);
}

/**
 * What was typed and not saved, by the incident's id, so that a form closed by accident loses nothing. When another
 * workspace is opened, or its opening undone, all of it goes: an id means another incident there.
 */
export function keptDrafts(store: AppStore): Drafts {
  const known = keptByStore.get(store);
  if (known) return draftsOfOpen(store, known);
  const works = new Map<string | null, Drafts>();
  keptByStore.set(store, works);
  store.subscribe(({ history, keeping }, { history: before, keeping: keepingBefore }) => {
    if (history === before || keeping.workId !== keepingBefore.workId) return;
    if (hasOpened(history, before) || hasOpened(before, history)) works.get(keeping.workId)?.clear();
  });
  // They are in memory alone: leaving the page asks first.
  globalThis.addEventListener?.("beforeunload", (event) => {
    if ([...works.values()].some(({ size }) => size > 0)) event.preventDefault();
  });
  return draftsOfOpen(store, works);
}

function draftsOfOpen(store: AppStore, works: Map<string | null, Drafts>): Drafts {
  const { workId } = store.getState().keeping;
  const drafts = works.get(workId) ?? new Map<string, KeptDraft>();
  works.set(workId, drafts);
  return drafts;
}
