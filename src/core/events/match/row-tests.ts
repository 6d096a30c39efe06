import { mercatorLat, mercatorLng, mercatorX, mercatorY } from "../../geo/web-mercator";
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

interface RowRange {
  readonly low: number;
  readonly high: number;
}

/** The figures of a row; where a table gives one end alone, it is all that is known. */
function rangeAt(figures: FigureColumns | null, name: RangeName, row: number): RowRange | null {
  const low = figures?.[`${name}Min`]?.[row] ?? unknownFigure;
  const high = figures?.[`${name}Max`]?.[row] ?? unknownFigure;
  if (low === unknownFigure && high === unknownFigure) return null;
  return { low: low === unknownFigure ? high : low, high: high === unknownFigure ? low : high };
}

/** Figures as they were known at an instant. */
interface KnownFigures {
  /** What was known of each row, as in a mask: the figures of one that only may have been known only may have been. */
  readonly knownRows: Uint8Array;
  /** The figures of claims that only may have been out. */
  readonly possibleFigures: FigureColumns | null;
}

/**
 * Rows whose figures lie in the range, or may: where claims differ, the highest reaches its lower bound and the lowest does
 * not exceed its upper one. It is sure where every figure lies in it, also those that only may have been known.
 *
 * @param known  null for now, when everything is known
 */
export function testFigure(
  figures: FigureColumns,
  name: RangeName,
  { min, max }: FigureRange,
  known: KnownFigures | null = null,
): RowTest {
  const meets = ({ low, high }: RowRange) => (min === null || high >= min) && (max === null || low <= max);
  const exceeds = ({ low, high }: RowRange) => (min !== null && low < min) || (max !== null && high > max);
  const isKnown = (row: number) => known === null || known.knownRows[row] === shownRow;
  const possibleAt = (row: number) => (known ? rangeAt(known.possibleFigures, name, row) : null);
  return {
    passes: (row) => {
      const range = rangeAt(figures, name, row);
      if (range !== null && meets(range)) return true;
      const possible = possibleAt(row);
      return possible !== null && meets(possible);
    },
    doubts: (row) => {
      const range = rangeAt(figures, name, row);
      if (range === null || !isKnown(row) || exceeds(range)) return true;
      const possible = possibleAt(row);
      return possible !== null && exceeds(possible);
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
  if (bearingRadians === 0) {
    const west = mercatorLng(centerX - halfWidth);
    const east = mercatorLng(centerX + halfWidth);
    const north = mercatorLat(centerY - halfHeight);
    const south = mercatorLat(centerY + halfHeight);
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
      const y = mercatorY(lat[row]!) - centerY;
      const turn = mercatorX(lng[row]!) - centerX;
      const x = turn - Math.round(turn);
      return Math.abs(x * cosine + y * sine) <= halfWidth && Math.abs(y * cosine - x * sine) <= halfHeight;
    },
  };
}
