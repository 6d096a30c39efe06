import type { LngLat } from "../geo/position";
import { mercatorX, mercatorY } from "../geo/web-mercator";
import type { TimeWindow } from "../time/uncertain-interval";
import type { RowMask } from "./counts";
import type { EventTable } from "./event-table";
import { matchRow, outsideWindow, type TableWindow, toTableWindow } from "./window-rows";

/** Items by their place in the Web Mercator square, both ends of a box and the edge of a circle inside; in no order. */
export interface PlaceSearch {
  range(minX: number, minY: number, maxX: number, maxY: number): number[];
  within(x: number, y: number, radius: number): number[];
}

/** Some rows of a table by their place on the map: item `i` is row `start + i`. */
export interface PartIndex {
  readonly start: number;
  readonly index: PlaceSearch;
}

/** All rows of a table by their place on the map, in one part for each source. */
export type EventIndex = readonly PartIndex[];

/** Rows of a box of the Web Mercator square, in no order. */
export function rowsInBox(
  index: EventIndex,
  [west, north, east, south]: readonly [number, number, number, number],
): number[] {
  return index.flatMap(({ start, index: part }) => {
    const rows = part.range(west, north, east, south);
    if (start > 0) for (let item = 0; item < rows.length; item++) rows[item]! += start;
    return rows;
  });
}

interface Candidate {
  readonly row: number;
  readonly squaredDistance: number;
}

/** Nearest first; of coincident ones the row drawn last, which lies on top. */
const byDistance = (a: Candidate, b: Candidate) => a.squaredDistance - b.squaredDistance || b.row - a.row;

function visibleWithin(
  index: EventIndex,
  table: EventTable,
  window: TableWindow,
  mask: RowMask,
  lngLat: LngLat,
  radiusMercator: number,
): Candidate[] {
  const unwrapped = mercatorX(lngLat[0]);
  const x = unwrapped - Math.floor(unwrapped);
  const y = mercatorY(lngLat[1]);
  const candidates: Candidate[] = [];
  for (const { start, index: part } of index) {
    for (const item of part.within(x, y, radiusMercator)) {
      const row = start + item;
      if (mask !== null && mask[row] === 0) continue;
      if (matchRow(table, row, window) === outsideWindow) continue;
      const dx = mercatorX(table.lng[row]!) - x;
      const dy = mercatorY(table.lat[row]!) - y;
      candidates.push({ row, squaredDistance: dx * dx + dy * dy });
    }
  }
  return candidates;
}

/**
 * Rows drawn within a radius of a place, nearest first, of coincident ones the topmost first: those that the window
 * certainly or possibly holds and the mask shows.
 *
 * @param radiusMercator  in units of the Web Mercator square: pixels / (512 × 2^zoom)
 */
export function eventsAt(
  index: EventIndex,
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  lngLat: LngLat,
  radiusMercator: number,
): number[] {
  const found = visibleWithin(index, table, toTableWindow(table, window), mask, lngLat, radiusMercator);
  return found.sort(byDistance).map(({ row }) => row);
}

/** The first of `eventsAt`, or null where nothing is drawn within the radius. */
export function nearestEvent(
  index: EventIndex,
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  lngLat: LngLat,
  radiusMercator: number,
): number | null {
  const found = visibleWithin(index, table, toTableWindow(table, window), mask, lngLat, radiusMercator);
  const first = found.reduce<Candidate | null>(
    (best, candidate) => (best === null || byDistance(candidate, best) < 0 ? candidate : best),
    null,
  );
  return first?.row ?? null;
}
