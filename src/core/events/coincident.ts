import type { TimeWindow } from "../time/uncertain-interval";
import { forEachMatch, type RowMask } from "./counts";
import type { EventTable } from "./event-table";

/** Rows that lie on one point. */
export interface CoincidentGroup {
  readonly lngLat: readonly [number, number];
  readonly rows: readonly number[];
}

/** The visible rows of a window, together where their coordinates are the same, in table order of the first one. */
export function groupCoincident(table: EventTable, window: TimeWindow, mask: RowMask): CoincidentGroup[] {
  const groups = new Map<string, { lngLat: [number, number]; rows: number[] }>();
  forEachMatch(table, window, mask, (row) => {
    const lngLat: [number, number] = [table.lng[row]!, table.lat[row]!];
    const key = lngLat.join(",");
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { lngLat, rows: [row] });
  });
  return [...groups.values()];
}
