import { expect, test } from "vitest";
import { setKnownAt, setStep, setWindow, stepWindow } from "../../../src/workspace/commands/time-commands";
import { createAppStore } from "../../../src/workspace/store";

const iso = (instantMs: number) => new Date(instantMs).toISOString();

test("attack nights run from noon to noon in the zone, and the window takes that over", () => {
  const store = createAppStore();
  setStep(store, "attack-night");
  const { window, step } = store.getState().time;
  expect(step).toBe("attack-night");
  // 24 and 30 December 00:00 in Kyiv lie midway between two noons; the earlier one is taken.
  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2025-12-23T10:00:00.000Z",
    "2025-12-29T10:00:00.000Z",
  ]);
});

test("a window shorter than the step becomes one step long", () => {
  const store = createAppStore();
  const startMs = Date.UTC(2025, 11, 26, 3);
  setWindow(store, { startMs, endMs: startMs + 3_600_000 });
  setStep(store, "day");
  const { window } = store.getState().time;
  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2025-12-25T22:00:00.000Z",
    "2025-12-26T22:00:00.000Z",
  ]);
});

test("choosing a week or a month takes the whole ones that hold the window, and the playhead to the end of its own", () => {
  const store = createAppStore();
  setStep(store, "week");
  const { window } = store.getState().time;
  // Monday 22 December to Monday 5 January.
  expect([iso(window.startMs), iso(window.endMs)]).toEqual([
    "2025-12-21T22:00:00.000Z",
    "2026-01-04T22:00:00.000Z",
  ]);
  const other = createAppStore();
  setStep(other, "month");
  const { time } = other.getState();
  expect([iso(time.window.startMs), iso(time.window.endMs)]).toEqual([
    "2025-11-30T22:00:00.000Z",
    "2025-12-31T22:00:00.000Z",
  ]);
  expect(iso(time.playheadMs)).toBe("2025-12-31T22:00:00.000Z");
});

test("months are then stepped from first to first, there and back, and stay with the data", () => {
  const store = createAppStore();
  setStep(store, "month");
  const december = store.getState().time.window;
  stepWindow(store, 1);
  expect(iso(store.getState().time.window.endMs)).toBe("2026-01-31T22:00:00.000Z");
  stepWindow(store, -1);
  expect(store.getState().time.window).toEqual(december);
});

test("what was known is set to the whole second, without a step in history, and back to now", () => {
  const store = createAppStore();
  setKnownAt(store, Date.UTC(2025, 11, 27, 8) + 400);
  expect(store.getState().time.knownAtMs).toBe(Date.UTC(2025, 11, 27, 8));
  expect(store.getState().history.past).toEqual([]);
  setKnownAt(store, null);
  expect(store.getState().time.knownAtMs).toBeNull();
});
