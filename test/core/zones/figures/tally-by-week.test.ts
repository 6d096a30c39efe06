import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clauseBit } from "../../../../src/core/events/match/clauses";
import {
  edgesInWindow,
  perWeek,
  tallyByEdges,
  tallyByWeek,
} from "../../../../src/core/zones/figures/tally-by-week";
import { tallyIncidents } from "../../../../src/core/zones/tally-incidents";
import { possiblyInside, surelyInside, type ZoneRows } from "../../../../src/core/zones/zone-rows";
import { buildSyntheticEvents, seededRandom, syntheticEpochMs } from "../../../support/synthetic-events";

const dayMs = 86_400_000;
const nothingAsked = { failed: null, doubted: null };
const kyiv = "Europe/Kyiv";

function randomRows(count: number, seed: number): ZoneRows {
  const random = seededRandom(seed);
  const rows = Uint32Array.from(Array.from({ length: count }, (_, row) => row).filter(() => random() < 0.4));
  return { rows, places: Uint8Array.from(rows, () => (random() < 0.7 ? surelyInside : possiblyInside)) };
}

describe("edges", () => {
  it("are Mondays at midnight by the zone's clock, ended by the window", () => {
    const window = { startMs: Date.UTC(2026, 2, 25), endMs: Date.UTC(2026, 3, 8) };
    // The clocks go forward on 29 March: Monday the 30th begins at 21:00 UTC.
    expect(edgesInWindow(window, "week", kyiv)).toEqual([
      window.startMs,
      Date.UTC(2026, 2, 29, 21),
      Date.UTC(2026, 3, 5, 21),
      window.endMs,
    ]);
  });

  it("of a window that begins and ends with a week are its weeks, of an empty one none", () => {
    const [startMs, endMs] = [Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 19)];
    expect(edgesInWindow({ startMs, endMs }, "week", "UTC")).toEqual([startMs, startMs + 7 * dayMs, endMs]);
    expect(edgesInWindow({ startMs, endMs: startMs }, "week", "UTC")).toEqual([]);
  });
});

it("each week is what the tally of that week says, under any filter", () => {
  const count = 1500;
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 120 }), fc.boolean(), (seed, days, isFiltered) => {
      const table = buildSyntheticEvents({ count, seed });
      const rows = randomRows(count, seed);
      const random = seededRandom(seed + 1);
      const bits = isFiltered
        ? {
            failed: Uint16Array.from({ length: count }, () => (random() < 0.2 ? clauseBit("weapon") : 0)),
            doubted: Uint16Array.from({ length: count }, () =>
              random() < 0.2 ? clauseBit(random() < 0.5 ? "zone" : "known") : 0,
            ),
          }
        : nothingAsked;
      const startMs = syntheticEpochMs + Math.floor(random() * 900 * 24) * 3_600_000;
      const window = { startMs, endMs: startMs + days * dayMs };
      const { edges, certain, possible } = tallyByWeek(table, rows, window, bits, kyiv);
      expect([edges[0], edges.at(-1)]).toEqual([window.startMs, window.endMs]);
      for (let week = 0; week + 1 < edges.length; week++) {
        const tally = tallyIncidents(
          table,
          rows,
          { startMs: edges[week]!, endMs: edges[week + 1]! },
          bits,
          0,
        );
        expect([certain[week], possible[week]]).toEqual([tally.certain, tally.possible]);
      }
    }),
    { seed: 8, numRuns: Number(process.env.SOAK_RUNS ?? 40) },
  );
});

it("no edges, no bins", () => {
  const table = buildSyntheticEvents({ count: 5, seed: 1 });
  expect(tallyByEdges(table, randomRows(5, 1), [], nothingAsked).certain).toHaveLength(0);
});

it("per week is over seven days, and unknown for an empty window", () => {
  const startMs = Date.UTC(2026, 0, 1);
  expect(perWeek({ certain: 6, possible: 3 }, { startMs, endMs: startMs + 21 * dayMs })).toEqual({
    certain: 2,
    possible: 1,
  });
  expect(perWeek({ certain: 0, possible: 0 }, { startMs, endMs: startMs })).toBeNull();
});
