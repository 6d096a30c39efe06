import { casualtiesOf } from "../../src/core/events/casualties";
import { facetValues } from "../../src/core/events/event-set/facet-values";
import type { Incident } from "../../src/core/events/incident";
import { facetNames, type IncidentFilter, searchWords } from "../../src/core/events/incident-filter";
import { searchableText } from "../../src/core/events/match/scan-text";

/** Whether an incident passes the clauses about itself (not about view or zone), asked one by one: the slow reference. */
export function passesFilter(
  incident: Incident,
  filter: IncidentFilter,
  sourceId = "demarc-strikes",
): boolean {
  const passesFacets = facetNames.every((facet) => {
    const wanted: readonly string[] = filter[facet];
    return (
      wanted.length === 0 || facetValues(incident, facet, sourceId).some((value) => wanted.includes(value))
    );
  });
  const casualties = casualtiesOf(incident);
  const passesRanges = (["killed", "injured"] as const).every((name) => {
    const range = filter[name];
    if (range === null) return true;
    const figures = casualties[name];
    if (figures === null) return false;
    return figures.max >= (range.min ?? 0) && figures.min <= (range.max ?? Number.POSITIVE_INFINITY);
  });
  const text = searchableText(incident);
  return passesFacets && passesRanges && searchWords(filter.text).every((word) => text.includes(word));
}
