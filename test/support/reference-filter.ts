import { casualtiesOf, possibleCasualtiesOf } from "../../src/core/events/casualties";
import { facetValues } from "../../src/core/events/event-set/facet-values";
import type { Incident } from "../../src/core/events/incident";
import { facetNames, type IncidentFilter, searchWords } from "../../src/core/events/incident-filter";
import { incidentAsOf } from "../../src/core/events/known-at";
import { searchableText } from "../../src/core/events/match/scan-text";

/**
 * What the clauses about an incident itself (not about view or zone), asked one by one, say of it as it was known at an
 * instant: the slow reference.
 */
export function showAs(
  incident: Incident,
  filter: IncidentFilter,
  knownAtMs: number | null = null,
  sourceId = "demarc-strikes",
): "hidden" | "shown" | "possibly" {
  const { visibility, status } = incidentAsOf(incident, knownAtMs);
  if (visibility === "unknown") return "hidden";
  const then = { ...incident, status };
  for (const facet of facetNames) {
    const wanted: readonly string[] = filter[facet];
    if (
      wanted.length > 0 &&
      !facetValues(then, facet, sourceId, knownAtMs).some((value) => wanted.includes(value))
    )
      return "hidden";
  }
  const text = searchableText(incident);
  if (!searchWords(filter.text).every((word) => text.includes(word))) return "hidden";
  let isSure = visibility === "known";
  const casualties = casualtiesOf(incident, knownAtMs);
  const possible = possibleCasualtiesOf(incident, knownAtMs);
  for (const name of ["killed", "injured"] as const) {
    const range = filter[name];
    if (range === null) continue;
    const figures = casualties[name];
    const [least, most] = [range.min ?? 0, range.max ?? Number.POSITIVE_INFINITY];
    const told = [figures, possible[name]].filter((known) => known !== null);
    if (!told.some((known) => known.max >= least && known.min <= most)) return "hidden";
    if (figures === null || told.some((known) => known.min < least || known.max > most)) isSure = false;
  }
  return isSure ? "shown" : "possibly";
}

/** Whether an incident passes, possibly or surely, what is asked of it now. */
export function passesFilter(incident: Incident, filter: IncidentFilter, sourceId?: string): boolean {
  return showAs(incident, filter, null, sourceId) !== "hidden";
}
