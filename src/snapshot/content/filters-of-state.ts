import { facetNames, rangeNames } from "../../core/events/incident-filter";
import { admin1Name } from "../../core/places/admin1-names";
import type { Locale } from "../../core/sources/localized";
import type { AppState } from "../../workspace/state";
import type { SnapshotFilter } from "../page-content";
import { sourceName } from "./source-name";

type Filtered = Pick<AppState, "document" | "data">;

function zoneName({ document, data }: Filtered, id: string, locale: Locale): string {
  const zones = [...document.zones, ...data.proposals.map(({ zone }) => zone)];
  return zones.find((zone) => zone.id === id)?.name[locale] ?? id;
}

/** Every clause of the filter as a page states it, ids replaced by names in its language. */
export function filtersOfState(state: Filtered, locale: Locale): SnapshotFilter[] {
  const { filter } = state.document;
  const facets = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet): SnapshotFilter => {
      if (facet === "oblast")
        return { facet, values: filter.oblast.map((id) => admin1Name(id)?.[locale] ?? id) };
      if (facet === "source")
        return { facet, values: filter.source.map((id) => sourceName(state, id, locale)) };
      return { facet, values: filter[facet] } as SnapshotFilter;
    });
  const ranges = rangeNames.flatMap((facet): SnapshotFilter[] => {
    const range = filter[facet];
    return range === null ? [] : [{ facet, ...range }];
  });
  const text = filter.text.trim();
  return [
    ...facets,
    ...ranges,
    ...(filter.zone === null
      ? []
      : [{ facet: "zone" as const, values: [zoneName(state, filter.zone, locale)] }]),
    ...(filter.inView ? [{ facet: "view" as const }] : []),
    ...(text === "" ? [] : [{ facet: "text" as const, values: [text] }]),
  ];
}
