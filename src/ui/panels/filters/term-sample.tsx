import { type IncidentStatus, incidentStatuses } from "../../../core/events/incident";
import type { FacetName } from "../../../core/events/incident-filter";
import { type WeaponFamily, weaponFamilies } from "../../../core/events/weapons";
import { IncidentSymbol } from "../shared/incident-symbol";
import { SourceSwatch } from "../sources/source-swatch";
import { useSourceColors } from "../sources/use-source-names";

const isFamily = (term: string): term is WeaponFamily => (weaponFamilies as readonly string[]).includes(term);
const isStatus = (term: string): term is IncidentStatus =>
  (incidentStatuses as readonly string[]).includes(term);

/** How a value of a facet looks on the map, where it has a look of its own. */
export function TermSample({ facet, term }: { readonly facet: FacetName; readonly term: string }) {
  const colors = useSourceColors();
  if (facet === "weapon" && isFamily(term)) return <IncidentSymbol family={term} sizePx={18} />;
  if (facet === "status" && isStatus(term))
    return <IncidentSymbol family="not-stated" status={term} sizePx={18} />;
  if (facet === "source") return <SourceSwatch color={colors.get(term) ?? null} />;
  return null;
}

/** The colour of a value's bar: its family's or its source's own, else the muted one. */
export function useTermColor(facet: FacetName): (term: string) => string {
  const colors = useSourceColors();
  return (term) => {
    if (facet === "weapon" && isFamily(term)) return `var(--family-${term})`;
    return (facet === "source" ? colors.get(term) : null) ?? "var(--text-muted)";
  };
}
