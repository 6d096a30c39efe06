import type { RowMask } from "./counts";
import type { EventTable } from "./event-table";
import type { Incident, IncidentStatus, Party, TargetCode } from "./incident";
import { type WeaponFamily, weaponFamilyOf } from "./weapons";

/** One clause a facet: an empty list asks nothing; values within a clause are alternatives, clauses add up. */
export interface IncidentFilter {
  readonly weapon: readonly WeaponFamily[];
  readonly target: readonly TargetCode[];
  readonly party: readonly Party[];
  readonly status: readonly IncidentStatus[];
  /** Words that all have to occur in the incident's texts, in any language. */
  readonly text: string;
}

export type FacetName = Exclude<keyof IncidentFilter, "text">;
export const facetNames: readonly FacetName[] = ["weapon", "target", "party", "status"];
export const emptyFilter: IncidentFilter = {
  weapon: [],
  target: [],
  party: [],
  status: [],
  text: "",
};

/** Whether a filter asks nothing, so that every incident passes. */
export function isEmptyFilter(filter: IncidentFilter): boolean {
  return filter.text.trim() === "" && facetNames.every((facet) => filter[facet].length === 0);
}

/** The values of a facet that an incident has. */
export function facetValues(incident: Incident, facet: FacetName): readonly string[] {
  switch (facet) {
    case "weapon":
      return [weaponFamilyOf(incident.weapons)];
    case "target":
      return incident.targets;
    case "party":
      return incident.attributions.map((attribution) => attribution.party);
    case "status":
      return [incident.status];
  }
}

/** Everything of an incident that text search looks at, lower-cased. */
export function searchableText(incident: Incident): string {
  const { title, place, statedTime, claims } = incident;
  const texts = [title, place.name, place.admin1, statedTime, ...claims.map((claim) => claim.note)];
  const publishers = claims.map((claim) => claim.publisher);
  return [...texts.flatMap((text) => [text.en, text.uk]), ...publishers].join("\n").toLocaleLowerCase();
}

function passesFacet(incident: Incident, filter: IncidentFilter, facet: FacetName): boolean {
  const wanted: readonly string[] = filter[facet];
  return wanted.length === 0 || facetValues(incident, facet).some((value) => wanted.includes(value));
}

/** Whether an incident passes every clause, leaving out one facet's own so that its counts show the alternatives. */
export function passesFilter(incident: Incident, filter: IncidentFilter, except?: FacetName): boolean {
  if (!facetNames.every((facet) => facet === except || passesFacet(incident, filter, facet))) return false;
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = searchableText(incident);
  return words.every((word) => text.includes(word));
}

/** The mask of a filter over a table's rows, or null when the filter asks nothing. */
export function buildRowMask(
  incidents: readonly Incident[],
  table: EventTable,
  filter: IncidentFilter,
  except?: FacetName,
): RowMask {
  if (isEmptyFilter(filter)) return null;
  const passes = incidents.map((incident) => (passesFilter(incident, filter, except) ? 1 : 0));
  return Uint8Array.from(table.sourceIndex, (index) => passes[index] ?? 0);
}
