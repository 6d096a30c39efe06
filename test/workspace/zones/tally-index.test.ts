import fc from "fast-check";
import { expect, it } from "vitest";
import type { RowBits } from "../../../src/core/events/count-index";
import { clauseBit } from "../../../src/core/events/match/clauses";
import { tallyIncidents } from "../../../src/core/zones/tally-incidents";
import { possiblyInside, surelyInside, type ZoneRows } from "../../../src/core/zones/zone-rows";
import { tallyFromIndex, tallyZone } from "../../../src/workspace/zones/tally-index";
import {
  buildSyntheticEvents,
  seededRandom,
  syntheticDays,
  syntheticEpochMs,
} from "../../support/synthetic-events";

const dayMs = 86_400_000;
const count = 8000;
const table = buildSyntheticEvents({ count, seed: 21 });

function zoneRows(seed: number, share: number): ZoneRows {
  const random = seededRandom(seed);
  const rows = Uint32Array.from({ length: count }, (_, row) => row).filter(() => random() < share);
  return { rows, places: Uint8Array.from(rows, () => (random() < 0.7 ? surelyInside : possiblyInside)) };
}

function bits(seed: number): RowBits {
  const random = seededRandom(seed);
  const either = (...bitsOfRow: number[]) =>
    Uint16Array.from({ length: count }, () =>
      random() < 0.6 ? 0 : bitsOfRow[Math.floor(random() * bitsOfRow.length)]!,
    );
  return {
    failed: seed % 3 === 0 ? null : either(clauseBit("weapon"), clauseBit("zone")),
    doubted:
      seed % 2 === 0
        ? null
        : either(clauseBit("zone"), clauseBit("killed"), clauseBit("zone") | clauseBit("known")),
  };
}

it("counts what a look at every row counts, in any window and under any filter", () => {
  const day = fc.integer({ min: -50 * 24, max: (syntheticDays + 50) * 24 }).map((hours) => hours / 24);
  let counted = 0;
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.constantFrom(0, 0.01, 0.3, 1),
      fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 5 }),
      (seed, share, windows) => {
        const rows = zoneRows(seed, share);
        for (const filter of [bits(seed), bits(seed + 1)])
          for (const [one, other] of windows) {
            const [from, to] = seed % 10 === 0 ? [one, other] : [Math.min(one, other), Math.max(one, other)];
            const window = { startMs: syntheticEpochMs + from * dayMs, endMs: syntheticEpochMs + to * dayMs };
            const expected = tallyIncidents(table, rows, window, filter, count);
            expect(tallyZone(table, rows, window, filter, count)).toEqual(expected);
            expect(tallyFromIndex(table, rows, window, filter, count)).toEqual(expected);
            counted += Math.sign(expected.certain * expected.possible);
          }
      },
    ),
    { numRuns: 100 },
  );
  expect(counted).toBeGreaterThan(100);
});

it("follows the rows into another table of the same incidents", () => {
  const rows = zoneRows(1, 0.5);
  const window = { startMs: syntheticEpochMs, endMs: syntheticEpochMs + 400 * dayMs };
  const filter = { failed: null, doubted: null };
  const before = tallyFromIndex(table, rows, window, filter, count);
  const later = { ...table, throughout: new Uint8Array(count).fill(1) };
  const after = tallyFromIndex(later, rows, window, filter, count);
  expect(after).toEqual(tallyIncidents(later, rows, window, filter, count));
  expect(after).not.toEqual(before);
});
