import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCountIndex, countTerms, noRowBits } from "../../../src/core/events/count-index";
import { buildKindIndex, countKinds, countWindow } from "../../../src/core/events/counts";
import { buildEventTable } from "../../../src/core/events/event-table";
import { matchRow, toTableWindow } from "../../../src/core/events/window-rows";
import { eventColumns, tableWindow } from "../../support/arbitrary-events";
import { buildSyntheticEvents, syntheticDays, syntheticEpochMs } from "../../support/synthetic-events";

/** The same counts, row by row. */
function countSlowly(
  table: ReturnType<typeof buildEventTable>,
  window: { startMs: number; endMs: number },
  columns: readonly Uint8Array[],
  isShown: (row: number) => boolean,
  isDoubted: (row: number) => boolean,
) {
  const counts = { certain: new Uint32Array(5), possible: new Uint32Array(5) };
  for (let row = 0; row < table.count; row++) {
    const match = matchRow(table, row, toTableWindow(table, window));
    if (match === 0 || !isShown(row)) continue;
    for (const column of columns)
      counts[match === 2 && !isDoubted(row) ? "certain" : "possible"][column[row]!]!++;
  }
  return counts;
}

describe("an index of counts", () => {
  it("counts each term as row by row, whatever is hidden, over random tables and windows", () => {
    fc.assert(
      fc.property(
        eventColumns,
        fc.array(tableWindow, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat(0xffff)),
        (columns, windows, bits) => {
          const table = buildEventTable(columns);
          const failed = Uint16Array.from({ length: table.count }, () => bits.next().value! & 0b101);
          const some = Uint16Array.from({ length: table.count }, () => bits.next().value! & 0b11);
          const terms = [0, 1].map(() =>
            Uint8Array.from({ length: table.count }, () => bits.next().value! % 5),
          );
          for (const doubted of [null, some])
            for (const hidingBits of [0xffff, 0xffff & ~0b001, 0]) {
              const index = buildCountIndex(table.count, terms, 5, { failed, doubted }, hidingBits);
              for (const window of windows)
                expect(countTerms(index, table, toTableWindow(table, window))).toEqual(
                  countSlowly(
                    table,
                    window,
                    terms,
                    (row) => (failed[row]! & hidingBits) === 0,
                    (row) => doubted !== null && (doubted[row]! & hidingBits) !== 0,
                  ),
                );
            }
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });

  it("counts many rows over many blocks like a look at every row", () => {
    const table = buildSyntheticEvents({ count: 20_000, seed: 5 });
    const index = buildKindIndex(table, noRowBits);
    const dayMs = 86_400_000;
    for (let step = 0; step < 40; step++) {
      const startMs = syntheticEpochMs + ((step * 7919) % syntheticDays) * dayMs;
      for (const days of [0.5, 1, 30, 400]) {
        const window = { startMs, endMs: startMs + days * dayMs };
        expect(countKinds(table, window, index)).toEqual(countWindow(table, window));
      }
    }
  });
});
