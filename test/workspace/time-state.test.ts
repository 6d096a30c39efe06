import { describe, expect, it } from "vitest";
import { controlInstantMs, effectiveWindow, initialTime } from "../../src/workspace/time-state";

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
