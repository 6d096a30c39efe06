import type { TimeWindow } from "../time/uncertain-interval";
import { buildCountIndex, type CountIndex, countTerms, type RowBits, type TermCounts } from "./count-index";
import type { EventTable } from "./event-table";
import { type IncidentStatus, incidentStatuses } from "./incident";
import { weaponFamilies } from "./weapons";
import {
  certainlyInWindow,
  matchRow,
  outsideWindow,
  possiblyInWindow,
  toTableWindow,
  windowSlices,
} from "./window-rows";

export const hiddenRow = 0;
export const shownRow = 1;
export const possiblyShownRow = 2;
/**
 * A byte for each row of a table: hidden, shown, or shown though it is only possible that it should be, since a clause
 * could not be decided. Null means that every row is shown.
 */
export type RowMask = Uint8Array | null;

export interface MatchCount {
  readonly certain: number;
  readonly possible: number;
}

export interface WindowCounts extends MatchCount {
  /** Rows of the table, whatever window and filters say. */
  readonly total: number;
  /** Indexed as `weaponFamilies`. */
  readonly byFamily: readonly MatchCount[];
  /** Certain and possible rows of each status. */
  readonly byStatus: Readonly<Record<IncidentStatus, number>>;
}

/**
 * Visits the visible rows that the window holds or may hold, in table order: 2 certain, 1 possible. What is only possibly
 * shown is never certain.
 */
export function forEachMatch(
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  visit: (row: number, match: 1 | 2) => void,
): void {
  const tableWindow = toTableWindow(table, window);
  for (const slice of windowSlices(table, tableWindow)) {
    for (let row = slice.start; row < slice.end; row++) {
      const shown = mask === null ? shownRow : mask[row]!;
      if (shown === hiddenRow) continue;
      const match = matchRow(table, row, tableWindow);
      if (match !== outsideWindow) visit(row, shown === possiblyShownRow ? possiblyInWindow : match);
    }
  }
}

/** Certain and possible counts of the visible rows in a window, row by row: for few rows, or a single look. */
export function countWindow(table: EventTable, window: TimeWindow, mask: RowMask = null): WindowCounts {
  const counts = {
    certain: new Uint32Array(kindCount),
    possible: new Uint32Array(kindCount),
  };
  forEachMatch(table, window, mask, (row, match) => {
    counts[match === certainlyInWindow ? "certain" : "possible"][kindOf(table, row)]!++;
  });
  return toWindowCounts(counts, table.count);
}

const statusCount = incidentStatuses.length;
const kindCount = weaponFamilies.length * statusCount;
const kindOf = (table: EventTable, row: number) => table.family[row]! * statusCount + table.status[row]!;

/** Index by weapon family and status together, for the counts that are always on the screen. */
export function buildKindIndex(table: EventTable, { failed, doubted }: RowBits): CountIndex {
  const kinds = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row++) kinds[row] = kindOf(table, row);
  return buildCountIndex(table.count, [kinds], kindCount, { failed, doubted }, 0xffff);
}

/** The same as `countWindow`, from an index: as fast wherever the window goes. */
export function countKinds(table: EventTable, window: TimeWindow, index: CountIndex): WindowCounts {
  return toWindowCounts(countTerms(index, table, toTableWindow(table, window)), table.count);
}

function toWindowCounts({ certain, possible }: TermCounts, total: number): WindowCounts {
  const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);
  const ofFamily = (counts: Uint32Array, family: number) =>
    sum(counts.subarray(family * statusCount, (family + 1) * statusCount));
  const ofStatus = (status: number) =>
    weaponFamilies.reduce((all, _, family) => {
      const kind = family * statusCount + status;
      return all + certain[kind]! + possible[kind]!;
    }, 0);
  return {
    certain: sum(certain),
    possible: sum(possible),
    total,
    byFamily: weaponFamilies.map((_, family) => ({
      certain: ofFamily(certain, family),
      possible: ofFamily(possible, family),
    })),
    byStatus: Object.fromEntries(
      incidentStatuses.map((status, index) => [status, ofStatus(index)]),
    ) as Record<IncidentStatus, number>,
  };
}
