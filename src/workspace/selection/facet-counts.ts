import { buildCountIndex, type CountIndex, countTerms } from "../../core/events/count-index";
import type { EventSet } from "../../core/events/event-set/event-set";
import { incidentStatuses, parties, placePrecisions, targetCodes } from "../../core/events/incident";
import type { FacetName } from "../../core/events/incident-filter";
import { clauseBit } from "../../core/events/match/clauses";
import type { Matches } from "../../core/events/match/matches";
import { weaponFamilies } from "../../core/events/weapons";
import { toTableWindow } from "../../core/events/window-rows";
import type { AppState } from "../state";
import { effectiveWindow } from "../time-state";

/** Certain and possible rows of the shown window that have one value of a facet. */
export interface FacetCount {
  readonly term: string;
  readonly certain: number;
  readonly possible: number;
}

/** Values that are always listed, in this order; a facet without an entry lists what the data has. */
const listedTerms: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  weapon: weaponFamilies,
  target: targetCodes,
  party: parties,
  precision: placePrecisions,
  status: incidentStatuses,
};

const indexes = new WeakMap<EventSet, Map<FacetName, { matches: Matches; index: CountIndex }>>();

/** The index of a facet under the other clauses of the filter; made anew when the filter changes, not the window. */
function facetIndex({ events, matches }: Pick<AppState, "events" | "matches">, facet: FacetName): CountIndex {
  const ofEvents = indexes.get(events) ?? new Map();
  indexes.set(events, ofEvents);
  const known = ofEvents.get(facet);
  if (known?.matches === matches) return known.index;
  const { columns, terms } = events.facets[facet];
  const index = buildCountIndex(
    events.table.count,
    columns,
    terms.length,
    matches,
    0xffff & ~clauseBit(facet),
  );
  ofEvents.set(facet, { matches, index });
  return index;
}

/**
 * Counts of every value of a facet in the shown window, under all clauses but the facet's own, so that they show the
 * alternatives. A row with several values counts for each.
 */
export function countFacet(
  state: Pick<AppState, "events" | "matches" | "time">,
  facet: FacetName,
): FacetCount[] {
  const { events, time } = state;
  const window = toTableWindow(events.table, effectiveWindow(time));
  const { certain, possible } = countTerms(facetIndex(state, facet), events.table, window);
  const { terms } = events.facets[facet];
  const codeOf = new Map(terms.map((term, code) => [term, code]));
  const listed = listedTerms[facet] ?? [];
  const others = terms.slice(1).filter((term) => !listed.includes(term));
  return [...listed, ...others].map((term) => {
    const code = codeOf.get(term) ?? -1;
    return { term, certain: certain[code] ?? 0, possible: possible[code] ?? 0 };
  });
}
