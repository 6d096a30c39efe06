import { indexArea } from "../../geo/area-index";
import { intersectAreas } from "../../geo/boolean";
import { boundingBoxOfArea } from "../../geo/bounding-box";
import { classifyDisc } from "../../geo/disc";
import type { Area } from "../../geo/position";
import { hiddenRow, possiblyShownRow, shownRow } from "../counts";
import type { EventSet } from "../event-set/event-set";
import { placePrecisions } from "../incident";
import { createScan, type RowScan } from "./scan";

const metersPerDegree = 110_500;

/**
 * Rows that lie, or may lie, in an area: surely where the whole disc of a row's uncertainty does, possibly where its edge
 * cuts the disc, or where the admin area that stands for the row overlaps it (that area unknown, where the point lies
 * inside).
 *
 * @param admin1  the area of an admin-1 unit by ISO 3166-2, null when it is not known
 */
export function scanArea(
  { table, facets }: Pick<EventSet, "table" | "facets">,
  area: Area,
  admin1: (id: string) => Area | null,
): RowScan {
  const index = indexArea(area);
  const box = boundingBoxOfArea(area);
  const [precision] = facets.precision.columns;
  const [oblast] = facets.oblast.columns;
  const admin1Code = facets.precision.terms.indexOf(placePrecisions[placePrecisions.length - 1]!);
  /** By code of the oblast facet: whether the unit overlaps, undefined until it was asked. */
  const overlaps: (boolean | null)[] = [];
  const overlapOf = (code: number): boolean | null => {
    const known = overlaps[code];
    if (known !== undefined) return known;
    const unit = admin1(facets.oblast.terms[code] ?? "");
    const answer = unit === null ? null : intersectAreas(unit, area) !== null;
    overlaps[code] = answer;
    return answer;
  };
  const matchOf = (row: number): number => {
    const radiusMeters = table.radiusMeters[row]!;
    const isWholeUnit = precision?.[row] === admin1Code && radiusMeters === 0;
    const overlap = isWholeUnit ? overlapOf(oblast?.[row] ?? 0) : null;
    if (overlap !== null) return overlap ? possiblyShownRow : hiddenRow;
    if (box === null) return hiddenRow;
    const lng = table.lng[row]!;
    const lat = table.lat[row]!;
    const north = (1.02 * radiusMeters) / metersPerDegree;
    const east = north / Math.max(0.01, Math.cos((Math.min(89, Math.abs(lat) + north) * Math.PI) / 180));
    const [west, south, eastern, northern] = box;
    if (lng < west - east || lng > eastern + east || lat < south - north || lat > northern + north)
      return hiddenRow;
    const match = classifyDisc(index, [lng, lat], radiusMeters);
    if (match === "outside") return hiddenRow;
    return match === "inside" && !isWholeUnit ? shownRow : possiblyShownRow;
  };
  return createScan(table.count, (from, to, rows) => {
    for (let row = from; row < to; row++) rows[row] = matchOf(row);
  });
}
