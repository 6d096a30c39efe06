import type { Locale } from "../../core/sources/localized";
import type { AppState } from "../../workspace/state";
import type { ContentWords } from "../page-content";
import type { SnapshotZone } from "../zone-content";
import { filtersOfState } from "./filters-of-state";
import { oblastsOfState } from "./oblasts-of-state";

/** What a caption of a state says, in every language. */
export function wordsOfState(
  state: Pick<AppState, "document" | "data" | "events" | "rowMask" | "time">,
  zones: readonly SnapshotZone[],
): Readonly<Record<Locale, ContentWords>> {
  const names = new Map(
    [...state.data.proposals.map(({ zone }) => zone), ...state.document.zones].map(({ id, name }) => [
      id,
      name,
    ]),
  );
  const wordsIn = (locale: Locale): ContentWords => ({
    filters: filtersOfState(state, locale),
    zoneNames: zones.map(({ id, name }) => names.get(id)?.[locale] || name),
    oblasts: oblastsOfState(state, locale),
  });
  return { en: wordsIn("en"), uk: wordsIn("uk") };
}
