import { expect, test } from "vitest";
import { setStep, setWindow } from "../../../src/workspace/commands/time-commands";
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

test("choosing a month moves nothing", () => {
  const store = createAppStore();
  const before = store.getState().time.window;
  setStep(store, "month");
  expect(store.getState().time.window).toEqual(before);
});
