import {
  buildCountIndex,
  type CountedTable,
  type CountIndex,
  countTerms,
  noRowBits,
  type RowBits,
} from "../../core/events/count-index";
import type { EventTable } from "../../core/events/event-table";
import { clauseBit } from "../../core/events/match/clauses";
import { lowerBound, toTableWindow } from "../../core/events/window-rows";
import type { TimeWindow } from "../../core/time/uncertain-interval";
import { type IncidentTally, tallyIncidents } from "../../core/zones/tally-incidents";
import { surelyInside, type ZoneRows } from "../../core/zones/zone-rows";

// Terms of the index: what is open about a row, whatever the window says.
const sure = 0;
const byPlace = 1;
const byReport = 2;
const hidden = 4;
const termCount = 5;
const zoneBit = clauseBit("zone");

/** A zone's rows under one filter, ready to be counted in any window. */
interface TallyIndex {
  readonly of: EventTable;
  readonly bits: RowBits;
  readonly table: CountedTable;
  readonly index: CountIndex;
}

const known = new WeakMap<ZoneRows, TallyIndex>();
/** Under which filter rows were counted one by one. */
const counted = new WeakMap<ZoneRows, RowBits>();

const isSameTimes = (a: EventTable, b: EventTable) =>
  a.earliestSeconds === b.earliestSeconds &&
  a.latestSeconds === b.latestSeconds &&
  a.throughout === b.throughout;
const isSameBits = (a: RowBits, b: RowBits) => a.failed === b.failed && a.doubted === b.doubted;

/** The zone's rows as a table of their own; they are in table order, so they stay grouped by class and sorted. */
function gather(table: EventTable, rows: Uint32Array): CountedTable {
  const count = rows.length;
  const earliestSeconds = new Uint32Array(count);
  const latestSeconds = new Uint32Array(count);
  const throughout = new Uint8Array(count);
  for (let slot = 0; slot < count; slot++) {
    const row = rows[slot]!;
    earliestSeconds[slot] = table.earliestSeconds[row]!;
    latestSeconds[slot] = table.latestSeconds[row]!;
    throughout[slot] = table.throughout[row]!;
  }
  const classes = table.classes.map(({ start, end, longestSeconds }) => ({
    start: lowerBound(rows, start, 0, count),
    end: lowerBound(rows, end, 0, count),
    longestSeconds,
  }));
  return { earliestSeconds, latestSeconds, throughout, classes };
}

function codesOf({ rows, places }: ZoneRows, { failed, doubted }: RowBits): Uint8Array {
  const codes = new Uint8Array(rows.length);
  for (let slot = 0; slot < codes.length; slot++) {
    const row = rows[slot]!;
    const doubts = doubted === null ? 0 : doubted[row]!;
    const isPlaceSure = places[slot] === surelyInside && (doubts & zoneBit) === 0;
    const open = (isPlaceSure ? sure : byPlace) | ((doubts & ~zoneBit) === 0 ? sure : byReport);
    codes[slot] = failed !== null && failed[row] !== 0 ? hidden : open;
  }
  return codes;
}

function indexOf(table: EventTable, zoneRows: ZoneRows, bits: RowBits): TallyIndex {
  const before = known.get(zoneRows);
  const isSameTable = before !== undefined && isSameTimes(before.of, table);
  if (isSameTable && isSameBits(before.bits, bits)) return before;
  const { failed, doubted } = bits;
  const codes = codesOf(zoneRows, { failed, doubted });
  const index: TallyIndex = {
    of: table,
    bits: { failed, doubted },
    table: isSameTable ? before.table : gather(table, zoneRows.rows),
    index: buildCountIndex(codes.length, [codes], termCount, noRowBits, 0),
  };
  known.set(zoneRows, index);
  return index;
}

/**
 * The same counts as `tallyIncidents`, from running totals over the zone's rows: as fast wherever the window goes, once
 * the first look under a filter has made them.
 */
export function tallyFromIndex(
  table: EventTable,
  zoneRows: ZoneRows,
  window: TimeWindow,
  bits: RowBits,
  matching: number,
): IncidentTally {
  const { table: rows, index } = indexOf(table, zoneRows, bits);
  const counts = countTerms(index, rows, toTableWindow(table, window));
  const inTime = (term: number) => counts.certain[term]!;
  const perhapsInTime = (term: number) => counts.possible[term]!;
  const report = [byReport, byReport | byPlace].reduce(
    (sum, term) => sum + inTime(term) + perhapsInTime(term),
    0,
  );
  const possibleBecause = {
    time: perhapsInTime(sure),
    place: inTime(byPlace),
    timeAndPlace: perhapsInTime(byPlace),
    report,
  };
  const certain = inTime(sure);
  const possible =
    possibleBecause.time + possibleBecause.place + possibleBecause.timeAndPlace + possibleBecause.report;
  return { certain, possible, outside: matching - certain - possible, possibleBecause };
}

/** With more rows in a zone, and a second look at them, running totals are worth having. */
const mostRowsOneByOne = 5000;

/**
 * The same counts as `tallyIncidents`. Rows that are counted for the first time under a filter are counted one by one:
 * while a zone is dragged its rows are others each time. From the second time on there are running totals.
 */
export function tallyZone(
  ...args: [table: EventTable, rows: ZoneRows, window: TimeWindow, bits: RowBits, matching: number]
): IncidentTally {
  const [, zoneRows, , bits] = args;
  if (zoneRows.rows.length <= mostRowsOneByOne) return tallyIncidents(...args);
  const before = counted.get(zoneRows);
  counted.set(zoneRows, { failed: bits.failed, doubted: bits.doubted });
  return before && isSameBits(before, bits) ? tallyFromIndex(...args) : tallyIncidents(...args);
}
