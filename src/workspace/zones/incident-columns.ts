import type { EventSet } from "../../core/events/event-set/event-set";
import type { CodeColumn } from "../../core/events/event-set/facet-column";

/** Codes of one facet; null where no row has a value. */
interface Codes {
  readonly terms: readonly string[];
  readonly column: CodeColumn | null;
}

/** The columns that tell where a row stands to a zone, with memory of their own. */
export interface IncidentColumns {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly radiusMeters: Float32Array;
  readonly precision: Codes;
  readonly oblast: Codes;
}

type FacetCodes = EventSet["facets"]["oblast"];

const copyCodes = ({ terms, columns: [column] }: FacetCodes): Codes => ({
  terms,
  column: column?.slice() ?? null,
});

/** A copy of a set's columns, 22 bytes or so a row, that can be handed to a worker. */
export function copyIncidentColumns({ table, facets }: Pick<EventSet, "table" | "facets">): IncidentColumns {
  return {
    lng: table.lng.slice(),
    lat: table.lat.slice(),
    radiusMeters: table.radiusMeters.slice(),
    precision: copyCodes(facets.precision),
    oblast: copyCodes(facets.oblast),
  };
}

/** No incidents at all. */
export const noIncidentColumns: IncidentColumns = {
  lng: new Float64Array(0),
  lat: new Float64Array(0),
  radiusMeters: new Float32Array(0),
  precision: { terms: [""], column: null },
  oblast: { terms: [""], column: null },
};
