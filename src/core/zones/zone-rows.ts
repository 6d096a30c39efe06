import type { EventSet } from "../events/event-set/event-set";
import { classifyInGrid, gridArea } from "../geo/area-grid";
import { indexArea } from "../geo/area-index";
import { intersectAreas } from "../geo/boolean";
import type { Area, MultiLineString } from "../geo/position";
import { surroundGeometry } from "../geo/surround";

export const possiblyInside = 1;
export const surelyInside = 2;

/** The rows of a set that lie, or may lie, in a zone, whatever window and filter say. */
export interface ZoneRows {
  /** In table order. */
  readonly rows: Uint32Array;
  /** By place in `rows`: `possiblyInside` or `surelyInside`. */
  readonly places: Uint8Array;
}

const noRows: ZoneRows = { rows: new Uint32Array(0), places: new Uint8Array(0) };

/**
 * Where the rows of a set stand to the ground within a distance of an area or of lines, an area itself included, by the
 * rules of `findZoneRows`: surely near where the whole disc of a row's uncertainty is within the distance, possibly
 * where only a part of it is.
 *
 * @param nearMeters  0 or more; of lines, 0 is near to nothing
 */
export function findNearRows(
  events: Pick<EventSet, "table" | "facets">,
  geometry: Area | MultiLineString,
  nearMeters: number,
  admin1: (id: string) => Area | null,
): ZoneRows {
  if (nearMeters > 0) {
    const ground = surroundGeometry(geometry, nearMeters);
    return ground === null ? noRows : findZoneRows(events, ground, admin1);
  }
  return geometry.type === "MultiLineString" ? noRows : findZoneRows(events, geometry, admin1);
}

/**
 * Where the rows of a set stand to an area: surely inside where the whole disc of a row's uncertainty is, possibly where
 * the area's edge cuts it. What is known by its admin area alone is possibly inside where that area overlaps, or, where
 * that area is not known, where the row's point lies inside; never surely.
 *
 * @param admin1  the area of an admin-1 unit by ISO 3166-2, null when it is not known
 */
export function findZoneRows(
  { table, facets }: Pick<EventSet, "table" | "facets">,
  area: Area,
  admin1: (id: string) => Area | null,
): ZoneRows {
  const grid = gridArea(indexArea(area));
  const { lng, lat, radiusMeters, count } = table;
  const [precision] = facets.precision.columns;
  const [oblast] = facets.oblast.columns;
  const wholeUnitCode = facets.precision.terms.indexOf("admin1");
  const overlaps = new Map<number, boolean | null>();
  /** Whether the unit of an oblast code overlaps the area, null where the unit is not known. */
  const overlapOf = (code: number): boolean | null => {
    const known = overlaps.get(code);
    if (known !== undefined) return known;
    const unit = admin1(facets.oblast.terms[code] ?? "");
    const overlap = unit === null ? null : intersectAreas(unit, area) !== null;
    overlaps.set(code, overlap);
    return overlap;
  };
  const placeOf = (row: number): number => {
    const radius = radiusMeters[row]!;
    const isWholeUnit = radius === 0 && precision !== undefined && precision[row] === wholeUnitCode;
    const overlap = isWholeUnit ? overlapOf(oblast?.[row] ?? 0) : null;
    if (overlap !== null) return overlap ? possiblyInside : 0;
    const match = grid === null ? "outside" : classifyInGrid(grid, lng[row]!, lat[row]!, radius);
    if (match === "outside") return 0;
    return match === "inside" && !isWholeUnit ? surelyInside : possiblyInside;
  };
  const placeOfRow = new Uint8Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) {
    const place = placeOf(row);
    placeOfRow[row] = place;
    if (place !== 0) found++;
  }
  const rows = new Uint32Array(found);
  const places = new Uint8Array(found);
  let next = 0;
  for (let row = 0; next < found; row++) {
    if (placeOfRow[row] === 0) continue;
    rows[next] = row;
    places[next++] = placeOfRow[row]!;
  }
  return { rows, places };
}
