import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWindow } from "../../src/core/events/counts";
import { buildEventTable, type EventTable } from "../../src/core/events/event-table";
import { nextShownFinder } from "../../src/workspace/next-shown";
import { isRunOver, nextPlaybackState, type PlayedData, startPlayback } from "../../src/workspace/playback";
import { effectiveWindow, initialTime, type TimeState, timeModes } from "../../src/workspace/time-state";

const hourMs = 3_600_000;
const epochMs = Date.UTC(2025, 9, 20);
const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[Europe/Kyiv]`).epochMilliseconds;

interface Row {
  readonly startHour: number;
  readonly hours: number;
  readonly isThroughout: boolean;
  readonly shown: 0 | 1 | 2;
}

/** A table of rows given in hours from the epoch, with the mask in the table's own order. */
function tableOf(rows: readonly Row[]): { table: EventTable; mask: Uint8Array } {
  const table = buildEventTable({
    epochMs,
    earliestSeconds: Uint32Array.from(rows, (row) => row.startHour * 3600),
    latestSeconds: Uint32Array.from(rows, (row) => (row.startHour + row.hours) * 3600),
    throughout: Uint8Array.from(rows, (row) => Number(row.isThroughout)),
    family: new Uint8Array(rows.length),
    status: new Uint8Array(rows.length),
    lng: new Float64Array(rows.length),
    lat: new Float64Array(rows.length),
    radiusMeters: new Float32Array(rows.length),
  });
  return { table, mask: Uint8Array.from(table.sourceIndex, (index) => rows[index]!.shown) };
}

const lastHour = 16 * 24;
const row = fc.record({
  startHour: fc.integer({ min: 0, max: lastHour - 1 }),
  hours: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 100 })),
  isThroughout: fc.boolean(),
  shown: fc.constantFrom(0 as const, 0 as const, 1 as const, 2 as const),
});
const rowList = fc.array(row, { minLength: 1, maxLength: 12 });

describe("nextShownFinder", () => {
  it("is the first hour whose window would count a shown row, whatever the mask", () => {
    fc.assert(
      fc.property(rowList, fc.array(fc.integer({ min: -10, max: lastHour + 10 })), (rows, fromHours) => {
        const { table, mask } = tableOf(rows);
        const find = nextShownFinder(table, mask);
        for (const fromHour of fromHours) {
          let expected: number | null = null;
          for (let hour = fromHour; hour < lastHour + 120 && expected === null; hour++) {
            const window = { startMs: epochMs + hour * hourMs, endMs: epochMs + (hour + 1) * hourMs };
            const { certain, possible } = countWindow(table, window, mask);
            if (certain + possible > 0) expected = window.startMs;
          }
          expect(find(epochMs + fromHour * hourMs)).toBe(expected);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("shows every row without a mask, and finds none in an empty table", () => {
    const { table } = tableOf([{ startHour: 5, hours: 1, isThroughout: false, shown: 0 }]);
    expect(nextShownFinder(table, null)(epochMs)).toBe(epochMs + 5 * hourMs);
    expect(nextShownFinder(table, null)(epochMs + 6 * hourMs)).toBeNull();
    expect(nextShownFinder(tableOf([]).table, null)(epochMs)).toBeNull();
  });
});

function play(begun: TimeState, data: PlayedData): TimeState[] {
  const states = [begun];
  for (let guard = 0; guard < 3000; guard++) {
    const next = nextPlaybackState(states.at(-1)!, data);
    if (next.time !== states.at(-1)) states.push(next.time);
    if (!next.isPlaying) return states;
  }
  throw new Error("playback did not stop");
}

describe("playback that skips empty steps", () => {
  it("visits exactly those steps of a plain run in which something shown lies, in every mode", () => {
    const step = fc.constantFrom("hour", "day", "attack-night", "week", "month");
    const windowHours = fc.constantFrom(6, 24, 72);
    fc.assert(
      fc.property(rowList, fc.constantFrom(...timeModes), step, windowHours, (rows, mode, one, length) => {
        const { table, mask } = tableOf(rows);
        const extent = { startMs: epochMs, endMs: epochMs + (lastHour + 100) * hourMs };
        const data = { extent, nextShownMs: nextShownFinder(table, mask) };
        const startMs = at("2025-10-20T12:00");
        const window = { startMs, endMs: startMs + length * hourMs };
        const time: TimeState = { ...initialTime, mode, step: one, window, playheadMs: startMs };
        const plain = play(time, data);
        const occupied = plain.filter((position, index) => {
          if (index === 0) return true;
          const shown = effectiveWindow(position);
          const beforeMs = effectiveWindow(plain[index - 1]!).endMs;
          const own = {
            startMs: Math.max(shown.startMs, Math.min(beforeMs, shown.endMs)),
            endMs: shown.endMs,
          };
          const { certain, possible } = countWindow(table, own, mask);
          return certain + possible > 0;
        });
        const skipping = play({ ...time, skipEmpty: true }, data);
        expect(skipping.map((position) => ({ ...position, skipEmpty: false }))).toEqual(occupied);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it("passes over a quiet week in one tick, and begins again at the first step that holds something", () => {
    const { table, mask } = tableOf([
      { startHour: 30, hours: 1, isThroughout: false, shown: 1 },
      { startHour: 60, hours: 1, isThroughout: false, shown: 0 },
      { startHour: 240, hours: 1, isThroughout: false, shown: 2 },
    ]);
    const extent = { startMs: epochMs, endMs: epochMs + 300 * hourMs };
    const data = { extent, nextShownMs: nextShownFinder(table, mask) };
    const day = (date: string) => ({
      startMs: at(`2025-10-${date}T00:00`),
      endMs: at(`2025-10-${date}T00:00`) + 24 * hourMs,
    });
    const first: TimeState = { ...initialTime, window: day("21"), skipEmpty: true };
    const second = nextPlaybackState(first, data);
    expect(second.time.window.startMs).toBe(at("2025-10-30T00:00"));
    expect(second.isPlaying).toBe(false);
    expect(startPlayback(second.time, data).time.window).toEqual(first.window);
    const looping = nextPlaybackState({ ...second.time, loop: true }, data);
    expect(looping.time.window).toEqual(first.window);
    expect(looping.isPlaying).toBe(true);
  });

  it("stands still where nothing is shown at all", () => {
    const { table, mask } = tableOf([{ startHour: 30, hours: 1, isThroughout: false, shown: 0 }]);
    const extent = { startMs: epochMs, endMs: epochMs + 300 * hourMs };
    const data = { extent, nextShownMs: nextShownFinder(table, mask) };
    expect(startPlayback({ ...initialTime, skipEmpty: true }, data).isPlaying).toBe(false);
  });

  it("looks at each missed step once, and no more for the next tick and the question whether the run is over", () => {
    // Positions at full hours, each incident from half past to a quarter to: none of them lies at a position.
    const rows = Array.from({ length: 300 }, (_, hour) => ({
      startHour: hour + 0.5,
      hours: 0.25,
      isThroughout: false,
      shown: 1 as const,
    }));
    const { table, mask } = tableOf(rows);
    const find = nextShownFinder(table, mask);
    let questions = 0;
    const data: PlayedData = {
      extent: { startMs: epochMs, endMs: epochMs + 300 * hourMs },
      nextShownMs: (fromMs) => {
        questions++;
        return find(fromMs);
      },
    };
    const time: TimeState = {
      ...initialTime,
      mode: "instant",
      step: "hour",
      playheadMs: epochMs,
      skipEmpty: true,
    };
    expect(nextPlaybackState(time, data).isPlaying).toBe(false);
    expect(questions).toBeLessThanOrEqual(300);
    expect(isRunOver(time, data)).toBe(true);
    expect(nextPlaybackState(time, data).time).toBe(time);
    expect(questions).toBeLessThanOrEqual(300);
    // Other rows are asked anew.
    expect(isRunOver(time, { ...data, nextShownMs: (fromMs) => fromMs })).toBe(false);
  });

  it("takes from the last tick what it found, in a run over occupied steps too", () => {
    const rows = [2, 40, 90].map((startHour) => ({
      startHour,
      hours: 1,
      isThroughout: false,
      shown: 1 as const,
    }));
    const { table, mask } = tableOf(rows);
    const find = nextShownFinder(table, mask);
    const asked: number[] = [];
    const data: PlayedData = {
      extent: { startMs: epochMs, endMs: epochMs + 91 * hourMs },
      nextShownMs: (fromMs) => {
        asked.push(fromMs);
        return find(fromMs);
      },
    };
    const time: TimeState = {
      ...initialTime,
      mode: "instant",
      step: "hour",
      playheadMs: epochMs,
      skipEmpty: true,
    };
    const states = play(time, data);
    expect(states.map(({ playheadMs }) => (playheadMs - epochMs) / hourMs)).toEqual([0, 2, 40, 90]);
    expect(new Set(asked).size).toBe(asked.length);
  });
});
