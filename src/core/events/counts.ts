import type { TimeWindow } from "../time/uncertain-interval";
import type { EventTable } from "./event-table";
import { type IncidentStatus, incidentStatuses } from "./incident";
import { weaponFamilies } from "./weapons";
import { certainlyInWindow, matchRow, outsideWindow, toTableWindow, windowSlices } from "./window-rows";

/** A byte for each row of a table: 1 where the filters show it, else 0. Null means that every row is shown. */
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

/** Visits the visible rows that the window holds or may hold, in table order. */
export function forEachMatch(
  table: EventTable,
  window: TimeWindow,
  mask: RowMask,
  visit: (row: number, match: 1 | 2) => void,
): void {
  const tableWindow = toTableWindow(table, window);
  for (const slice of windowSlices(table, tableWindow)) {
    for (let row = slice.start; row < slice.end; row++) {
      if (mask !== null && mask[row] === 0) continue;
      const match = matchRow(table, row, tableWindow);
      if (match !== outsideWindow) visit(row, match);
    }
  }
}

/** Certain and possible counts of the visible rows in a window, in all, by weapon family and by status. */
export function countWindow(table: EventTable, window: TimeWindow, mask: RowMask = null): WindowCounts {
  const certain = new Uint32Array(weaponFamilies.length);
  const possible = new Uint32Array(weaponFamilies.length);
  const status = new Uint32Array(incidentStatuses.length);
  forEachMatch(table, window, mask, (row, match) => {
    const column = match === certainlyInWindow ? certain : possible;
    column[table.family[row]!]!++;
    status[table.status[row]!]!++;
  });
  const sum = (column: Uint32Array) => column.reduce((total, count) => total + count, 0);
  return {
    certain: sum(certain),
    possible: sum(possible),
    total: table.count,
    byFamily: weaponFamilies.map((_, index) => ({
      certain: certain[index]!,
      possible: possible[index]!,
    })),
    byStatus: {
      confirmed: status[0]!,
      disputed: status[1]!,
      "attacker-only": status[2]!,
    },
  };
}
