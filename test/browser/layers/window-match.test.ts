import { expect, test } from "vitest";
import { buildEventTable, type EventTable } from "../../../src/core/events/event-table";
import { type TableWindow, windowSlices } from "../../../src/core/events/window-rows";
import { seededRandom } from "../../support/synthetic-events";
import { createMatcher } from "./match-on-gpu";
import { matchMaskedRow, randomMask, randomTables, randomWindow } from "./random-tables";

const tableCount = Number(import.meta.env.VITE_SOAK_TABLES ?? 300);
const lastSecond = 0xffffffff;

/** What the vertex shader says of each row in one window. */
function matchOnGpu(table: EventTable, window: TableWindow, mask: Uint8Array | null): Uint32Array {
  const matcher = createMatcher(table, mask);
  const { matches } = matcher.match(window);
  matcher.free();
  return matches;
}

test(`the shader draws what matchRow says, in ${tableCount} random tables`, { timeout: 0 }, () => {
  const random = seededRandom(20251224);
  const seen = [0, 0, 0];
  let mostClasses = 0;
  for (let run = 0; run < tableCount; run++) {
    const table = randomTables(random);
    mostClasses = Math.max(mostClasses, table.classes.length);
    const window = randomWindow(random, table);
    const mask = randomMask(random, table.count);
    const expected = Uint32Array.from({ length: table.count }, (_, row) =>
      matchMaskedRow(table, row, window, mask),
    );
    expect(matchOnGpu(table, window, mask), `table ${run}, window ${JSON.stringify(window)}`).toEqual(
      expected,
    );

    const isInSlice = new Uint8Array(table.count);
    for (const { start, end } of windowSlices(table, window)) isInSlice.fill(1, start, end);
    const missed = expected.findIndex((match, row) => match !== 0 && isInSlice[row] === 0);
    expect(missed, `a row of table ${run} that no slice submits`).toBe(-1);
    for (const match of expected) seen[match]!++;
  }
  expect(Math.min(...seen)).toBeGreaterThan(tableCount);
  expect(mostClasses).toBeGreaterThan(5);
});

test("the clock's last seconds are told apart", () => {
  const [lastButTwo, lastButOne] = [lastSecond - 2, lastSecond - 1];
  const table = buildEventTable({
    epochMs: Date.UTC(1930, 0, 1),
    earliestSeconds: Uint32Array.of(0x7fffffff, 0x80000000, lastButTwo, lastButOne),
    latestSeconds: Uint32Array.of(0x80000000, 0x80000001, lastButOne, lastSecond),
    throughout: new Uint8Array(4),
    family: new Uint8Array(4),
    status: new Uint8Array(4),
    lng: new Float64Array(4),
    lat: new Float64Array(4),
    radiusMeters: new Float32Array(4),
  });
  const match = (startSeconds: number, endSeconds: number) => [
    ...matchOnGpu(table, { startSeconds, endSeconds }, null),
  ];
  expect(match(0x7fffffff, 0x80000000)).toEqual([2, 0, 0, 0]);
  expect(match(0x80000000, lastButOne)).toEqual([0, 2, 2, 0]);
  expect(match(lastButOne, lastSecond)).toEqual([0, 0, 0, 2]);
  expect(match(0, lastSecond)).toEqual([2, 2, 2, 2]);
});

test("a window that ends where an incident begins, or begins where it ends, does not hold it", () => {
  const table = buildEventTable({
    epochMs: 0,
    earliestSeconds: Uint32Array.of(100, 100),
    latestSeconds: Uint32Array.of(200, 200),
    throughout: Uint8Array.of(0, 1),
    family: new Uint8Array(2),
    status: new Uint8Array(2),
    lng: new Float64Array(2),
    lat: new Float64Array(2),
    radiusMeters: new Float32Array(2),
  });
  const match = (startSeconds: number, endSeconds: number) => [
    ...matchOnGpu(table, { startSeconds, endSeconds }, null),
  ];
  expect(match(0, 100)).toEqual([0, 0]);
  expect(match(200, 300)).toEqual([0, 0]);
  expect(match(100, 200)).toEqual([2, 2]);
  expect(match(101, 200)).toEqual([1, 2]);
  expect(match(100, 199)).toEqual([1, 2]);
  expect(match(199, lastSecond)).toEqual([1, 2]);
  expect(match(150, 150)).toEqual([0, 0]);
});

test("a row that a filter could not decide about is possible at most", () => {
  const table = buildEventTable({
    epochMs: 0,
    earliestSeconds: Uint32Array.of(100, 100, 100, 100),
    latestSeconds: Uint32Array.of(200, 200, 200, 200),
    throughout: Uint8Array.of(0, 1, 0, 1),
    family: new Uint8Array(4),
    status: new Uint8Array(4),
    lng: new Float64Array(4),
    lat: new Float64Array(4),
    radiusMeters: new Float32Array(4),
  });
  const match = (startSeconds: number, endSeconds: number, bytes: number[]) => [
    ...matchOnGpu(table, { startSeconds, endSeconds }, Uint8Array.from(bytes)),
  ];
  expect(match(0, 300, [1, 1, 2, 2])).toEqual([2, 2, 1, 1]);
  expect(match(150, 300, [2, 2, 1, 1])).toEqual([1, 1, 1, 2]);
  expect(match(200, 300, [2, 2, 2, 2])).toEqual([0, 0, 0, 0]);
  expect(match(0, 300, [0, 0, 2, 1])).toEqual([0, 0, 1, 2]);
});
