import { hiddenRow, possiblyShownRow, shownRow } from "../counts";
import { unknownFigure } from "../dataset/incident-dataset";
import type { FacetColumn } from "../event-set/facet-column";
import type { FigureColumns } from "../event-set/join-figures";
import type { EventTable } from "../event-table";
import type { FigureRange, RangeName } from "../incident-filter";
import type { RowTest } from "./clauses";

/** Rows that have at least one of the wanted terms. A term that no row has is asked in vain, not ignored. */
export function testFacet({ terms, columns }: FacetColumn, wanted: readonly string[]): RowTest {
  const isWanted = Uint8Array.from(terms, (term) => (wanted.includes(term) ? 1 : 0));
  // Code 0 is no value, whatever the list of wanted terms holds.
  isWanted[0] = 0;
  const [first, second, ...others] = columns;
  if (!first) return { passes: () => false };
  if (!second) return { passes: (row) => isWanted[first[row]!] === 1 };
  return {
    passes: (row) =>
      isWanted[first[row]!] === 1 ||
      isWanted[second[row]!] === 1 ||
      others.some((column) => isWanted[column[row]!] === 1),
  };
}

/**
 * Rows whose figures lie in the range, or may: where claims differ, the highest reaches its lower bound and the lowest does
 * not exceed its upper one.
 *
 * @param knownRows  what was known of each row then, as in a mask: of one that only may have been known no figure was
 */
export function testFigure(
  figures: FigureColumns,
  name: RangeName,
  { min, max }: FigureRange,
  knownRows: Uint8Array | null = null,
): RowTest {
  const lowest = figures[`${name}Min`];
  const highest = figures[`${name}Max`];
  return {
    passes: (row) => {
      if (knownRows !== null && knownRows[row] !== shownRow) return false;
      const high = highest?.[row] ?? unknownFigure;
      const low = lowest?.[row] ?? unknownFigure;
      if (high === unknownFigure && low === unknownFigure) return false;
      // Where a table gives one end alone, it is all that is known.
      return (
        (min === null || (high === unknownFigure ? low : high) >= min) &&
        (max === null || (low === unknownFigure ? high : low) <= max)
      );
    },
    doubts: (row) => {
      const high = highest?.[row] ?? unknownFigure;
      const low = lowest?.[row] ?? unknownFigure;
      if (high === unknownFigure || low === unknownFigure) return false;
      return (min !== null && low < min) || (max !== null && high > max);
    },
  };
}

/** Rows of a set that was found before: a byte for each row as in a mask, 0 where it fails. */
export function testRowSet(rows: Uint8Array): RowTest {
  const passes = (row: number) => rows[row] !== hiddenRow;
  return rows.includes(possiblyShownRow)
    ? { passes, doubts: (row) => rows[row] === possiblyShownRow, rows }
    : { passes, rows };
}

/** What a map shows: a rectangle of the Web Mercator square, turned about its middle. */
export interface ViewFrame {
  readonly centerX: number;
  readonly centerY: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Clockwise from north. */
  readonly bearingRadians: number;
}

/** Rows whose point lies in a frame. Without a turn longitude and latitude are compared, which is much faster. */
export function testView(
  { lng, lat }: Pick<EventTable, "lng" | "lat">,
  { centerX, centerY, halfWidth, halfHeight, bearingRadians }: ViewFrame,
): RowTest {
  const latOf = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  const xOf = (degrees: number) => (degrees + 180) / 360;
  if (bearingRadians === 0) {
    const west = (centerX - halfWidth) * 360 - 180;
    const east = (centerX + halfWidth) * 360 - 180;
    const north = latOf(centerY - halfHeight);
    const south = latOf(centerY + halfHeight);
    return {
      passes: (row) => {
        const y = lat[row]!;
        if (y < south || y > north) return false;
        const x = lng[row]!;
        // A frame over the antimeridian shows the other side's longitudes a turn further.
        return (
          (x >= west && x <= east) ||
          (x - 360 >= west && x - 360 <= east) ||
          (x + 360 >= west && x + 360 <= east)
        );
      },
    };
  }
  const cosine = Math.cos(bearingRadians);
  const sine = Math.sin(bearingRadians);
  return {
    passes: (row) => {
      const sinLat = Math.sin((Math.max(-85.051129, Math.min(85.051129, lat[row]!)) * Math.PI) / 180);
      const y = 0.5 - Math.log((1 + sinLat) / (1 - sinLat)) / (4 * Math.PI) - centerY;
      const turn = xOf(lng[row]!) - centerX;
      const x = turn - Math.round(turn);
      return Math.abs(x * cosine + y * sine) <= halfWidth && Math.abs(y * cosine - x * sine) <= halfHeight;
    },
  };
}
