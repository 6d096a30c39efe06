import type { Incident } from "../../core/events/incident";
import type { Locale } from "../../core/sources/localized";
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

/** What was typed and not saved, by the incident's id, so that a form closed by accident loses nothing. */
export function keptDrafts(store: AppStore): Map<string, KeptDraft> {
  const known = keptByStore.get(store) ?? new Map<string, KeptDraft>();
  keptByStore.set(store, known);
  return known;
}
