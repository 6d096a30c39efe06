import { describe, expect, it } from "vitest";
import { controlInstantMs, effectiveWindow, initialTime, trailWindow } from "../../src/workspace/time-state";

const window = { startMs: 1000, endMs: 9000 };

describe("the effective window", () => {
  it("is the window itself in window mode, wherever the playhead is", () => {
    expect(effectiveWindow({ mode: "window", window, playheadMs: 5 })).toEqual(window);
  });

  it("runs from the start to the playhead in cumulative mode, and is empty before the start", () => {
    expect(effectiveWindow({ mode: "cumulative", window, playheadMs: 5000 })).toEqual({
      startMs: 1000,
      endMs: 5000,
    });
    expect(effectiveWindow({ mode: "cumulative", window, playheadMs: 20_000 })).toEqual({
      startMs: 1000,
      endMs: 20_000,
    });
    expect(effectiveWindow({ mode: "cumulative", window, playheadMs: 500 })).toEqual({
      startMs: 1000,
      endMs: 1000,
    });
  });

  it("is one second at the playhead in instant mode: the least that whole seconds can hold", () => {
    expect(effectiveWindow({ mode: "instant", window, playheadMs: 5000 })).toEqual({
      startMs: 5000,
      endMs: 6000,
    });
  });
});

describe("the instant whose control is shown", () => {
  it("is the last moment of what is shown, so a map of the very end is not shown too early", () => {
    expect(controlInstantMs({ mode: "window", window, playheadMs: 0 })).toBe(8999);
    expect(controlInstantMs({ mode: "cumulative", window, playheadMs: 5000 })).toBe(4999);
    expect(controlInstantMs({ mode: "instant", window, playheadMs: 5000 })).toBe(5000);
  });
});

it("begins with 24 to 30 December by Kyiv's clock, a day a step", () => {
  expect(initialTime.window).toEqual({
    startMs: Date.parse("2025-12-24T00:00+02:00"),
    endMs: Date.parse("2025-12-30T00:00+02:00"),
  });
  expect(initialTime).toMatchObject({ mode: "window", step: "day", zone: "Europe/Kyiv" });
});

describe("the trail", () => {
  it("is none of no steps", () => {
    expect(trailWindow(initialTime)).toBeNull();
  });

  it("begins so many calendar steps before what is shown, and ends there", () => {
    // 30 March 2025 had 23 hours in Kyiv.
    const day = { startMs: Date.UTC(2025, 2, 30, 21), endMs: Date.UTC(2025, 2, 31, 21) };
    expect(trailWindow({ ...initialTime, window: day, trailSteps: 3 })).toEqual({
      startMs: Date.UTC(2025, 2, 27, 22),
      endMs: Date.UTC(2025, 2, 30, 21),
    });
    const instant = {
      ...initialTime,
      mode: "instant",
      playheadMs: Date.UTC(2025, 2, 31),
      trailSteps: 7,
    } as const;
    expect(trailWindow({ ...instant, step: "hour" })).toEqual({
      startMs: Date.UTC(2025, 2, 30, 17),
      endMs: Date.UTC(2025, 2, 31),
    });
  });
});
