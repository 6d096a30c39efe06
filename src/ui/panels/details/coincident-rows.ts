import type { RowMask } from "../../../core/events/counts";
import type { EventSet } from "../../../core/events/event-set/event-set";
import { rowsInBox } from "../../../core/events/nearest-event";
import { matchRow, outsideWindow, toTableWindow } from "../../../core/events/window-rows";
import type { LngLat } from "../../../core/geo/position";
import { mercatorX, mercatorY } from "../../../core/geo/web-mercator";
import type { TimeWindow } from "../../../core/time/uncertain-interval";

/** Half the side of the box around a point, in units of the Web Mercator square: well under a millimetre. */
const samePoint = 1e-12;

/**
 * The shown rows at exactly a point, by time. Only rows: a settlement's centre may stand for a hundred thousand of them,
 * and few of those are looked at.
 */
export function coincidentRows(
  { table, places }: EventSet,
  window: TimeWindow,
  mask: RowMask,
  [lng, lat]: LngLat,
): number[] {
  const [x, y] = [mercatorX(lng), mercatorY(lat)];
  const tableWindow = toTableWindow(table, window);
  return rowsInBox(places, [x - samePoint, y - samePoint, x + samePoint, y + samePoint])
    .filter((row) => table.lng[row] === lng && table.lat[row] === lat)
    .filter(
      (row) => (mask === null || mask[row] !== 0) && matchRow(table, row, tableWindow) !== outsideWindow,
    )
    .sort((a, b) => table.earliestSeconds[a]! - table.earliestSeconds[b]! || a - b);
}
