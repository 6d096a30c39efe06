import { type BoundingBox, boundingBoxOfPath } from "../../../../core/geo/bounding-box";
import type { SnapshotIncidents } from "../../../../snapshot/page-content";
import type { ZoneOnPage } from "./zones-on-page";

/** Around the zones; null where there is none. */
export function boxOfZones(zones: readonly ZoneOnPage[]): BoundingBox | null {
  return boundingBoxOfPath(zones.flatMap(({ positions }) => positions));
}

/** Around the incidents whose place is known; null where there is none. */
export function boxOfIncidents({ count, lng, lat }: SnapshotIncidents): BoundingBox | null {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let index = 0; index < count; index++) {
    const [x, y] = [lng[index]!, lat[index]!];
    if (Number.isNaN(x)) continue;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return west > east ? null : [west, south, east, north];
}
