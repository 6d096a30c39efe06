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

const keptByStore = new WeakMap<AppStore, Map<string, KeptDraft>>();

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
export function keptDrafts(store: AppStore): Map<string, KeptDraft> {
  const known = keptByStore.get(store);
  if (known) return known;
  const kept = new Map<string, KeptDraft>();
  keptByStore.set(store, kept);
  store.subscribe(({ history }, { history: before }) => {
    if (history !== before && (hasOpened(history, before) || hasOpened(before, history))) kept.clear();
  });
  // They are in memory alone: leaving the page asks first.
  globalThis.addEventListener?.("beforeunload", (event) => {
    if (kept.size > 0) event.preventDefault();
  });
  return kept;
}
