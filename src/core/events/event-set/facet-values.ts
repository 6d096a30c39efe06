import type { Incident } from "../incident";
import type { FacetName } from "../incident-filter";
import { partiesAsOf } from "../known/attributions-as-of";
import { incidentAsOf } from "../known-at";
import { weaponFamilyOf } from "../weapons";

/**
 * The values of a facet that an incident of the built-in kind has, as of an instant (UTC epoch milliseconds; null means
 * now). Its actors and types are told by other facets.
 */
export function facetValues(
  incident: Incident,
  facet: FacetName,
  sourceId: string,
  knownAtMs: number | null = null,
): readonly string[] {
  switch (facet) {
    case "weapon":
      return [weaponFamilyOf(incident.weapons)];
    case "target":
      return incident.targets;
    case "party":
      return partiesAsOf(incident, knownAtMs);
    case "oblast":
      return [incident.place.admin1Id];
    case "source":
      return [sourceId];
    case "precision":
      return [incident.placePrecision];
    case "status":
      return [incidentAsOf(incident, knownAtMs).status];
    case "type":
    case "actor":
      return [];
  }
}
