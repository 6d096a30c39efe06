import type { EventSet } from "../../core/events/event-set/event-set";
import type { Area } from "../../core/geo/position";
import type { ZoneGeometry } from "../../core/zones/build-geometry";
import { measureZone, type ZoneFigures } from "../../core/zones/scorecard";
import { findNearRows, findZoneRows, type ZoneRows } from "../../core/zones/zone-rows";
import type { IncidentColumns } from "./incident-columns";
import type { ZoneGround } from "./zone-ground";

type RowSet = Pick<EventSet, "table" | "facets">;

/** The figures of a zone's geometry over the ground. */
export function measureFigures(
  zone: Pick<ZoneGeometry, "geometry" | "baseline">,
  { places, admin1Areas }: Pick<ZoneGround, "places" | "admin1Areas">,
): ZoneFigures {
  const units = [...admin1Areas].map(([id, geometry]) => ({ id, geometry }));
  return measureZone(zone, { places, units });
}

const nowhere = (): ZoneRows => ({ rows: new Uint32Array(0), places: new Uint8Array(0) });

/** The rows inside a zone's geometry, and those inside or within a distance of it; a line has none inside. */
export function measureRows(
  { geometry }: Pick<ZoneGeometry, "geometry">,
  set: RowSet,
  nearMeters: number,
  admin1: (id: string) => Area | null,
): { readonly inside: ZoneRows; readonly near: ZoneRows } {
  return {
    inside: geometry.type === "MultiPolygon" ? findZoneRows(set, geometry, admin1) : nowhere(),
    near: findNearRows(set, geometry, nearMeters, admin1),
  };
}

/** The copied columns as the set that rows are looked for in. */
export function rowSetOf({ lng, lat, radiusMeters, precision, oblast }: IncidentColumns): RowSet {
  const table = { lng, lat, radiusMeters, count: lng.length };
  const facet = ({ terms, column }: IncidentColumns["oblast"]) => ({
    terms,
    columns: column === null ? [] : [column],
  });
  // Where a row stands to a zone follows from these columns alone.
  return { table, facets: { precision: facet(precision), oblast: facet(oblast) } } as unknown as RowSet;
}
