import type { RowBits } from "../events/count-index";
import type { MatchCount } from "../events/counts";
import type { EventTable } from "../events/event-table";
import { clauseBit } from "../events/match/clauses";
import {
  certainlyInWindow,
  lowerBound,
  matchRow,
  outsideWindow,
  toTableWindow,
  windowSlices,
} from "../events/window-rows";
import type { TimeWindow } from "../time/uncertain-interval";
import { surelyInside, type ZoneRows } from "./zone-rows";

/** Why incidents are only possibly inside; each counts once. */
export interface PossibleReasons {
  /** Their place is surely inside, their time may lie outside the window. */
  readonly time: number;
  /** Their time is surely in the window, their place may lie outside the zone. */
  readonly place: number;
  /** Both may. */
  readonly timeAndPlace: number;
  /** Whatever time and place say, what was known then, or a figure that the filter asks for, leaves it open. */
  readonly report: number;
}

/** The incidents that match window and filter, as a zone has them: each is one of certain, possible and outside. */
export interface IncidentTally extends MatchCount {
  readonly outside: number;
  readonly possibleBecause: PossibleReasons;
}

export const emptyTally: IncidentTally = {
  certain: 0,
  possible: 0,
  outside: 0,
  possibleBecause: { time: 0, place: 0, timeAndPlace: 0, report: 0 },
};

const byTime = 1;
const byPlace = 2;
const byReport = 4;
const zoneBit = clauseBit("zone");

/**
 * Counts the shown rows of a window by where they stand to a zone: `certain` is surely in the window, surely shown and
 * surely inside; `possible` can be neither counted nor ruled out; `outside` is the rest of what matches.
 *
 * @param matching  how many rows match in all, certainly or possibly, inside and outside
 */
export function tallyIncidents(
  table: EventTable,
  { rows, places }: ZoneRows,
  window: TimeWindow,
  { failed, doubted }: RowBits,
  matching: number,
): IncidentTally {
  const tableWindow = toTableWindow(table, window);
  const reasons = new Uint32Array(8);
  for (const slice of windowSlices(table, tableWindow)) {
    const end = lowerBound(rows, slice.end, 0, rows.length);
    for (let index = lowerBound(rows, slice.start, 0, end); index < end; index++) {
      const row = rows[index]!;
      if (failed !== null && failed[row] !== 0) continue;
      const match = matchRow(table, row, tableWindow);
      if (match === outsideWindow) continue;
      const doubts = doubted === null ? 0 : doubted[row]!;
      const isPlaceSure = places[index] === surelyInside && (doubts & zoneBit) === 0;
      const reason =
        (match === certainlyInWindow ? 0 : byTime) |
        (isPlaceSure ? 0 : byPlace) |
        ((doubts & ~zoneBit) === 0 ? 0 : byReport);
      reasons[reason]!++;
    }
  }
  const [certain, time, place, timeAndPlace] = reasons as unknown as [number, number, number, number];
  const report = reasons.subarray(byReport).reduce((sum, count) => sum + count, 0);
  const possible = time + place + timeAndPlace + report;
  return {
    certain,
    possible,
    outside: matching - certain - possible,
    possibleBecause: { time, place, timeAndPlace, report },
  };
}
