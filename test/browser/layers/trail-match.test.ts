import { expect, test } from "vitest";
import { matchRow, type TableWindow, windowSlices } from "../../../src/core/events/window-rows";
import { ageOpacity, ageShareOf, trailOpacity } from "../../../src/look/theme/age-emphasis";
import { agingLook, trailLook } from "../../../src/map/layers/incident-look";
import { seededRandom } from "../../support/synthetic-events";
import { createMatcher } from "./match-on-gpu";
import { integer, matchMaskedRow, randomMask, randomTables, randomWindow } from "./random-tables";

const tableCount = Number(import.meta.env.VITE_SOAK_TABLES ?? 250);
const windowsEach = 16;

/** A trail that ends where a window begins: now and then of no length, or from the beginning of the clock. */
function trailBefore({ startSeconds }: TableWindow, random: () => number): TableWindow {
  const length = integer(random, 3) === 0 ? startSeconds : integer(random, 1 + startSeconds);
  return { startSeconds: startSeconds - length, endSeconds: startSeconds };
}

test(`of ${tableCount * windowsEach} random windows the trail has what they neither hold nor may hold, as strong as its age allows`, {
  timeout: 0,
}, () => {
  const random = seededRandom(31122025);
  const seen = [0, 0, 0];
  let mostOff = 0;
  for (let run = 0; run < tableCount; run++) {
    const table = randomTables(random);
    const mask = randomMask(random, table.count);
    const matcher = createMatcher(table, mask);
    for (let turn = 0; turn < windowsEach; turn++) {
      const window = randomWindow(random, table);
      const trail = trailBefore(window, random);
      const inTrail = matcher.match(trail, { without: window, look: trailLook });
      const inWindow = matcher.match(window, { look: agingLook });
      const isInSlice = new Uint8Array(table.count);
      for (const { start, end } of windowSlices(table, trail)) isInSlice.fill(1, start, end);
      const expected = new Uint32Array(table.count);
      for (let row = 0; row < table.count; row++) {
        const isShown = matchRow(table, row, window) !== 0;
        expected[row] = isShown ? 0 : matchMaskedRow(table, row, trail, mask);
        seen[expected[row]!]!++;
        if (expected[row] !== 0 && isInSlice[row] === 0) expect.fail(`no slice submits row ${row}`);
        const latest = table.latestSeconds[row]!;
        const opacityIn = (span: TableWindow, opacity: (share: number) => number) =>
          opacity(ageShareOf(latest, span.startSeconds, span.endSeconds));
        if (expected[row] !== 0)
          mostOff = Math.max(mostOff, Math.abs(inTrail.opacities[row]! - opacityIn(trail, trailOpacity)));
        if (inWindow.matches[row] !== 0)
          mostOff = Math.max(mostOff, Math.abs(inWindow.opacities[row]! - opacityIn(window, ageOpacity)));
      }
      expect(inTrail.matches, `table ${run}, ${JSON.stringify({ trail, window })}`).toEqual(expected);
    }
    matcher.free();
  }
  expect(Math.min(...seen)).toBeGreaterThan(tableCount * windowsEach);
  expect(mostOff).toBeLessThan(1e-5);
});
