import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hiddenRow, possiblyShownRow, shownRow } from "../../../../src/core/events/counts";
import type { ClauseName, RowTest } from "../../../../src/core/events/match/clauses";
import { type Matches, updateMatches } from "../../../../src/core/events/match/matches";
import { testFigure, testRowSet } from "../../../../src/core/events/match/row-tests";

const rowCount = 12;
const names = ["weapon", "killed", "zone", "known"] as const;
/** A byte for each row, as a mask has them. */
const answers = fc.uint8Array({ min: 0, max: 2, minLength: rowCount, maxLength: rowCount });
const asked = fc.dictionary(fc.constantFrom(...names), answers, { maxKeys: 4, noNullPrototype: true });

describe("the matches of several clauses", () => {
  it("hide what fails one, doubt what one cannot decide, after any changes of what is asked", () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 5 }), (changes) => {
        let matches: Matches | null = null;
        const kept = new Map<Uint8Array, RowTest>();
        for (const change of changes) {
          const tests = new Map<ClauseName, RowTest>();
          for (const [name, rows] of Object.entries(change)) {
            const test = kept.get(rows) ?? testRowSet(rows);
            kept.set(rows, test);
            tests.set(name as ClauseName, test);
          }
          matches = updateMatches(matches, rowCount, tests);
          const expected = Uint8Array.from({ length: rowCount }, (_, row) => {
            const said = Object.values(change).map((rows) => rows[row]);
            if (said.includes(hiddenRow)) return hiddenRow;
            return said.includes(possiblyShownRow) ? possiblyShownRow : shownRow;
          });
          expect(matches.mask).toEqual(tests.size === 0 ? null : expected);
        }
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("find a range of figures possible where the claims lie on both sides of its bounds", () => {
    const figures = {
      killedMin: Int32Array.of(6, 6, 6, -1, 0),
      killedMax: Int32Array.of(8, 8, 8, -1, -1),
      injuredMin: null,
      injuredMax: null,
    };
    const answer = (min: number | null, max: number | null) => {
      const { passes, doubts } = testFigure(figures, "killed", { min, max });
      return [0, 3, 4].map((row) => (passes(row) ? (doubts?.(row) ? "possible" : "certain") : "outside"));
    };
    expect(answer(7, null)).toEqual(["possible", "outside", "outside"]);
    expect(answer(6, 8)).toEqual(["certain", "outside", "outside"]);
    expect(answer(null, 7)).toEqual(["possible", "outside", "certain"]);
    expect(answer(9, null)).toEqual(["outside", "outside", "outside"]);
  });
});
