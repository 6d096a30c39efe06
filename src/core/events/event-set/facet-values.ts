import type { Incident } from "../incident";
import type { FacetName } from "../incident-filter";
import { weaponFamilyOf } from "../weapons";

/** The values of a facet that an incident of the built-in kind has. Its actors and types are told by other facets. */
export function facetValues(incident: Incident, facet: FacetName, sourceId: string): readonly string[] {
  switch (facet) {
    case "weapon":
      return [weaponFamilyOf(incident.weapons)];
    case "target":
      return incident.targets;
    case "party":
      return incident.attributions.map((attribution) => attribution.party);
    case "oblast":
      return [incident.place.admin1Id];
    case "source":
      return [sourceId];
    case "precision":
      return [incident.placePrecision];
    case "status":
      return [incident.status];
    case "type":
    case "actor":
      return [];
  }
}
