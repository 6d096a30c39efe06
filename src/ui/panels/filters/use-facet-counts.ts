import { useMemo } from "react";
import type { FacetName } from "../../../core/events/incident-filter";
import { countFacet, type FacetCount } from "../../../workspace/selection/facet-counts";
import { useApp } from "../../store-context";

/** Counts of the values of a facet that the data has or the filter asks for, in the shown window. */
export function useFacetCounts(facet: FacetName): readonly FacetCount[] {
  const events = useApp((state) => state.events);
  const matches = useApp((state) => state.matches);
  const time = useApp((state) => state.time);
  const chosen: readonly string[] = useApp((state) => state.document.filter[facet]);
  const { terms } = events.facets[facet];
  const listed = useMemo(() => new Set([...terms, ...chosen]), [terms, chosen]);
  return useMemo(() => {
    const counts = countFacet({ events, matches, time }, facet).filter(({ term }) => listed.has(term));
    const counted = new Set(counts.map(({ term }) => term));
    // A value of a source that is hidden now stays listed as long as the filter asks for it.
    const gone = chosen.filter((term) => !counted.has(term));
    return [...counts, ...gone.map((term) => ({ term, certain: 0, possible: 0 }))];
  }, [events, matches, time, facet, listed, chosen]);
}
