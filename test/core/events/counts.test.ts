import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow, forEachMatch, type RowMask } from "../../../src/core/events/counts";
import { buildEventTable, type EventTable } from "../../../src/core/events/event-table";
import { incidentStatuses } from "../../../src/core/events/incident";
import { weaponFamilies } from "../../../src/core/events/weapons";
import { lowerBound, matchRow, toTableWindow, windowSlices } from "../../../src/core/events/window-rows";
import { matchWindow, type TimeWindow } from "../../../src/core/time/uncertain-interval";
import { eventColumns, tableEpochMs, tableWindow } from "../../support/arbitrary-events";

/** What `matchWindow`, the rule in milliseconds, says of a row: an independent way to the same answer. */
function matchByRule(table: EventTable, row: number, window: TimeWindow) {
  const interval = {
    earliestMs: table.epochMs + table.earliestSeconds[row]! * 1000,
    latestMs: table.epochMs + table.latestSeconds[row]! * 1000,
    extent: table.throughout[row] === 1 ? ("throughout" as const) : ("within" as const),
  };
  return matchWindow(interval, window);
}

const allRows = (table: EventTable) => Array.from({ length: table.count }, (_, row) => row);
const maskOf = (table: EventTable, bits: readonly boolean[]): RowMask =>
  bits.length === 0
    ? null
    : Uint8Array.from({ length: table.count }, (_, row) => (bits[row % bits.length] ? 1 : 0));
const seed = 89;

describe("the columnar predicate", () => {
  it("says of every row of any table what matchWindow says", () => {
    const names = ["outside", "possible", "certain"] as const;
    fc.assert(
      fc.property(eventColumns, tableWindow, (columns, window) => {
        const table = buildEventTable(columns);
        const inTable = toTableWindow(table, window);
        for (const row of allRows(table))
          expect(names[matchRow(table, row, inTable)]).toBe(matchByRule(table, row, window));
      }),
      { seed, numRuns: 400 },
    );
  });

  it("says the same on every edge: all intervals and windows of a few seconds", () => {
    const spans = [0, 1, 2, 3, 4, 5].flatMap((from) =>
      [1, 2, 3, 4].map((length) => [from, from + length] as const),
    );
    const rows = [...spans, ...spans];
    const table = buildEventTable({
      epochMs: tableEpochMs,
      earliestSeconds: Uint32Array.from(rows, ([from]) => from),
      latestSeconds: Uint32Array.from(rows, ([, to]) => to),
      throughout: Uint8Array.from(rows, (_, index) => (index < spans.length ? 0 : 1)),
      family: new Uint8Array(rows.length),
      status: new Uint8Array(rows.length),
      lng: new Float64Array(rows.length),
      lat: new Float64Array(rows.length),
      radiusMeters: new Float32Array(rows.length),
    });
    const names = ["outside", "possible", "certain"] as const;
    for (const [from, to] of [...spans, [2, 2] as const, [0, 9] as const]) {
      const window = { startMs: tableEpochMs + from * 1000, endMs: tableEpochMs + to * 1000 };
      const inTable = toTableWindow(table, window);
      const seen = windowSlices(table, inTable).flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, index) => start + index),
      );
      for (const row of allRows(table)) {
        const expected = matchByRule(table, row, window);
        expect(names[matchRow(table, row, inTable)]).toBe(expected);
        if (expected !== "outside") expect(seen).toContain(row);
      }
    }
  });

  it("has every overlapping row in exactly one slice", () => {
    fc.assert(
      fc.property(eventColumns, tableWindow, (columns, window) => {
        const table = buildEventTable(columns);
        const slices = windowSlices(table, toTableWindow(table, window));
        for (const row of allRows(table)) {
          const holding = slices.filter(({ start, end }) => row >= start && row < end).length;
          expect(holding).toBeLessThanOrEqual(1);
          if (matchByRule(table, row, window) !== "outside") expect(holding).toBe(1);
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  it("scans little beyond what overlaps: a year of minutes and one of months, a window of an hour", () => {
    const count = 2000;
    const isLong = (index: number) => index % 100 === 0;
    const earliestSeconds = Uint32Array.from({ length: count }, (_, index) => index * 15_000);
    const table = buildEventTable({
      epochMs: 0,
      earliestSeconds,
      latestSeconds: earliestSeconds.map((second, index) => second + (isLong(index) ? 40 * 86_400 : 60)),
      throughout: new Uint8Array(count),
      family: new Uint8Array(count),
      status: new Uint8Array(count),
      lng: new Float64Array(count),
      lat: new Float64Array(count),
      radiusMeters: new Float32Array(count),
    });
    const scanned = windowSlices(table, { startSeconds: 15_000_000, endSeconds: 15_003_600 });
    // Of the 20 long rows those of the last 40 days; of the 1,980 short ones those of the hour alone.
    expect(scanned.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(8);
  });

  it("finds the first index that is not below a value", () => {
    const column = Uint32Array.of(1, 3, 3, 7);
    expect([0, 1, 2, 3, 4, 7, 8].map((value) => lowerBound(column, value, 0, 4))).toEqual([
      0, 0, 1, 1, 3, 3, 4,
    ]);
    expect(lowerBound(column, 0, 2, 4)).toBe(2);
  });

  it("clamps a window to the table's clock", () => {
    const clock = { epochMs: tableEpochMs };
    const farAway = toTableWindow(clock, { startMs: 0, endMs: tableEpochMs + 1e16 });
    expect(farAway).toEqual({ startSeconds: 0, endSeconds: 4_294_967_295 });
    const rounded = toTableWindow(clock, { startMs: tableEpochMs + 1400, endMs: tableEpochMs + 2600 });
    expect(rounded).toEqual({ startSeconds: 1, endSeconds: 3 });
  });
});

describe("countWindow", () => {
  const bits = fc.array(fc.boolean(), { maxLength: 5 });

  it("counts what a plain walk over all rows counts, by family and by status", () => {
    fc.assert(
      fc.property(eventColumns, tableWindow, bits, (columns, window, shown) => {
        const table = buildEventTable(columns);
        const mask = maskOf(table, shown);
        const visible = allRows(table).filter((row) => mask === null || mask[row] === 1);
        const count = (match: string, rows: readonly number[]) =>
          rows.filter((row) => matchByRule(table, row, window) === match).length;
        const counts = countWindow(table, window, mask);
        expect(counts.total).toBe(table.count);
        expect(counts.certain).toBe(count("certain", visible));
        expect(counts.possible).toBe(count("possible", visible));
        for (const family of weaponFamilies.keys()) {
          const own = visible.filter((row) => table.family[row] === family);
          expect(counts.byFamily[family]).toEqual({
            certain: count("certain", own),
            possible: count("possible", own),
          });
        }
        for (const [index, status] of incidentStatuses.entries()) {
          const own = visible.filter((row) => table.status[row] === index);
          expect(counts.byStatus[status]).toBe(count("certain", own) + count("possible", own));
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it("visits each matching row once, in table order", () => {
    fc.assert(
      fc.property(eventColumns, tableWindow, (columns, window) => {
        const table = buildEventTable(columns);
        const visited: number[] = [];
        forEachMatch(table, window, null, (row) => visited.push(row));
        expect(visited).toEqual(
          allRows(table).filter((row) => matchByRule(table, row, window) !== "outside"),
        );
      }),
      { seed, numRuns: 200 },
    );
  });

  it("counts nothing under a mask that shows nothing", () => {
    fc.assert(
      fc.property(eventColumns, tableWindow, (columns, window) => {
        const counts = countWindow(buildEventTable(columns), window, new Uint8Array(columns.family.length));
        return counts.certain === 0 && counts.possible === 0 && counts.total === columns.family.length;
      }),
      { seed },
    );
  });
});
