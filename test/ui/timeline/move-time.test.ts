import { describe, expect, it } from "vitest";
import { centreOn, type Drag, endAt, moveTime } from "../../../src/ui/timeline/moves/move-time";
import { moveOfKey, stepTime } from "../../../src/ui/timeline/moves/step-time";
import { initialTime, type TimeState } from "../../../src/workspace/time-state";

const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[Europe/Kyiv]`).epochMilliseconds;
const windowOf = (from: string, to: string) => ({ startMs: at(from), endMs: at(to) });
const timeWith = (change: Partial<TimeState>): TimeState => ({ ...initialTime, ...change });
const drag = (change: Partial<Drag>) =>
  moveTime({ kind: "body", initial: initialTime, grabMs: 0, pointerMs: 0, isFree: false, ...change });
const data = windowOf("2025-12-01T05:00", "2026-01-15T17:00");

describe("moveTime", () => {
  it("moves the window by whole steps", () => {
    const { window } = drag({ grabMs: at("2025-12-26T10:00"), pointerMs: at("2025-12-28T15:00") });
    expect(window).toEqual(windowOf("2025-12-26T00:00", "2026-01-01T00:00"));
  });

  it("keeps a window's days over the change of clocks", () => {
    const initial = timeWith({ window: windowOf("2026-03-20T00:00", "2026-03-25T00:00") });
    const { window } = drag({ initial, grabMs: at("2026-03-22T00:00"), pointerMs: at("2026-03-29T00:00") });
    expect(window).toEqual(windowOf("2026-03-27T00:00", "2026-04-01T00:00"));
  });

  it("moves freely to the millisecond when asked", () => {
    const { window } = drag({ grabMs: 0, pointerMs: 1234, isFree: true });
    expect(window.startMs - initialTime.window.startMs).toBe(1234);
    expect(window.endMs - initialTime.window.endMs).toBe(1234);
  });

  it("resizes an edge onto step boundaries and turns round when it crosses the other one", () => {
    const grabMs = initialTime.window.endMs;
    expect(drag({ kind: "end", grabMs, pointerMs: at("2026-01-01T15:00") }).window).toEqual(
      windowOf("2025-12-24T00:00", "2026-01-02T00:00"),
    );
    expect(drag({ kind: "end", grabMs, pointerMs: at("2025-12-22T01:00") }).window).toEqual(
      windowOf("2025-12-22T00:00", "2025-12-24T00:00"),
    );
  });

  it("never makes an empty window", () => {
    const grabMs = initialTime.window.endMs;
    expect(drag({ kind: "end", grabMs, pointerMs: at("2025-12-24T02:00") }).window).toEqual(
      windowOf("2025-12-24T00:00", "2025-12-25T00:00"),
    );
    expect(
      drag({ kind: "new", grabMs: at("2026-01-03T02:00"), pointerMs: at("2026-01-03T01:00") }).window,
    ).toEqual(windowOf("2026-01-02T00:00", "2026-01-03T00:00"));
  });

  it("makes a new window between where it began and where it is, in either direction", () => {
    const expected = windowOf("2026-01-03T00:00", "2026-01-06T00:00");
    const [early, late] = [at("2026-01-03T05:00"), at("2026-01-06T05:00")];
    expect(drag({ kind: "new", grabMs: early, pointerMs: late }).window).toEqual(expected);
    expect(drag({ kind: "new", grabMs: late, pointerMs: early }).window).toEqual(expected);
  });

  it("keeps a locked start before the playhead and the playhead after it", () => {
    const initial = timeWith({ mode: "cumulative" });
    const { window } = drag({ kind: "start", initial, grabMs: 0, pointerMs: 60 * 86_400_000 });
    expect(window.startMs).toBe(initial.playheadMs);
    expect(window.endMs).toBeGreaterThan(window.startMs);
    const moved = drag({ kind: "playhead", initial, grabMs: 0, pointerMs: -60 * 86_400_000 });
    expect(moved.playheadMs).toBe(initial.window.startMs);
  });
});

describe("marks that draw the brush", () => {
  const mark = at("2025-12-28T15:00");
  const early = at("2025-12-27T06:00");
  const magnets = {
    atMs: [at("2025-12-01T00:00"), mark, early],
    reachMs: 4 * 3_600_000,
    stepReachMs: 6 * 3_600_000,
  };
  const grabMs = initialTime.window.endMs;

  it("take an edge that comes near, away from the step's boundaries", () => {
    const drop = (pointer: string) =>
      drag({ kind: "end", grabMs, pointerMs: at(pointer), magnets }).window.endMs;
    expect(drop("2025-12-28T17:00")).toBe(mark);
    expect(drop("2025-12-28T11:30")).toBe(mark);
    expect(drop("2025-12-28T10:30")).toBe(at("2025-12-28T00:00"));
    expect(drop("2025-12-28T20:00")).toBe(at("2025-12-29T00:00"));
  });

  it("leave what is dragged to about a step's boundary to the step, though a mark be nearer", () => {
    const drop = (pointer: string) =>
      drag({ kind: "end", grabMs, pointerMs: at(pointer), magnets }).window.endMs;
    expect(drop("2025-12-27T00:00")).toBe(at("2025-12-27T00:00"));
    expect(drop("2025-12-27T05:00")).toBe(at("2025-12-27T00:00"));
    expect(drop("2025-12-27T07:00")).toBe(early);
    expect(drop("2025-12-27T11:00")).toBe(at("2025-12-27T00:00"));
    const body = drag({ grabMs, pointerMs: at("2025-12-27T05:00"), magnets }).window;
    expect(body).toEqual(windowOf("2025-12-21T00:00", "2025-12-27T00:00"));
  });

  it("take the playhead and both ends of a new window", () => {
    const initial = timeWith({ mode: "instant" });
    const moved = drag({
      kind: "playhead",
      initial,
      grabMs: initial.playheadMs,
      pointerMs: mark + 60_000,
      magnets,
    });
    expect(moved.playheadMs).toBe(mark);
    const made = drag({ kind: "new", grabMs: mark - 60_000, pointerMs: at("2025-12-31T02:00"), magnets });
    expect(made.window).toEqual({ startMs: mark, endMs: at("2025-12-31T00:00") });
  });

  it("take the window as a whole by either end, with its length", () => {
    const byStart = drag({ grabMs: initialTime.window.startMs, pointerMs: mark + 3_600_000, magnets }).window;
    expect(byStart).toEqual({ startMs: mark, endMs: mark + 6 * 86_400_000 });
    const byEnd = drag({ grabMs, pointerMs: mark - 3_600_000, magnets }).window;
    expect(byEnd).toEqual({ startMs: mark - 6 * 86_400_000, endMs: mark });
    const far = drag({ grabMs, pointerMs: at("2025-12-27T01:00"), magnets }).window;
    expect(far).toEqual(windowOf("2025-12-21T00:00", "2025-12-27T00:00"));
  });

  it("leave a free drag alone", () => {
    const pointerMs = mark + 60_000;
    expect(drag({ kind: "end", grabMs, pointerMs, magnets, isFree: true }).window.endMs).toBe(pointerMs);
  });
});

describe("months under a drag and a key", () => {
  const monthly = timeWith({ step: "month", window: windowOf("2025-12-24T00:00", "2025-12-30T00:00") });

  it("move a window that is not whole months as those that hold it", () => {
    const grabMs = monthly.window.startMs;
    const moved = drag({ initial: monthly, grabMs, pointerMs: grabMs + 28 * 86_400_000 });
    expect(moved.window).toEqual(windowOf("2026-01-01T00:00", "2026-02-01T00:00"));
    expect(stepTime(monthly, "body", -1, data).window).toEqual(
      windowOf("2025-11-01T00:00", "2025-12-01T00:00"),
    );
    expect(stepTime(monthly, "body", "first", data).window).toEqual(
      windowOf("2025-12-01T00:00", "2026-01-01T00:00"),
    );
  });

  it("take a playhead on the 31st to the first, and never to the 28th", () => {
    const time = timeWith({ step: "month", mode: "instant", playheadMs: at("2026-01-31T00:00") });
    const next = stepTime(time, "playhead", 1, data);
    expect(next.playheadMs).toBe(at("2026-02-01T00:00"));
    expect(stepTime({ ...time, ...next }, "playhead", 1, data).playheadMs).toBe(at("2026-03-01T00:00"));
  });
});

describe("marks of the lane", () => {
  it("ends the window at an instant, and takes it along where it would be empty", () => {
    expect(endAt(initialTime, at("2025-12-26T00:00")).window).toEqual(
      windowOf("2025-12-24T00:00", "2025-12-26T00:00"),
    );
    expect(endAt(initialTime, at("2025-12-02T00:00")).window).toEqual(
      windowOf("2025-11-26T00:00", "2025-12-02T00:00"),
    );
  });

  it("puts an instant into the middle of the window, by whole steps", () => {
    expect(centreOn(initialTime, at("2026-01-06T12:00")).window).toEqual(
      windowOf("2026-01-04T00:00", "2026-01-10T00:00"),
    );
  });

  it("sets the playhead in the other modes", () => {
    const atMs = at("2026-01-06T12:00");
    expect(centreOn(timeWith({ mode: "instant" }), atMs).playheadMs).toBe(atMs);
    expect(endAt(timeWith({ mode: "cumulative" }), atMs).playheadMs).toBe(atMs);
  });
});

describe("stepTime", () => {
  it("steps an edge, ten times with Shift, and stops one step before the other edge", () => {
    expect(stepTime(initialTime, "end", moveOfKey("ArrowRight", true)!, data).window.endMs).toBe(
      at("2026-01-09T00:00"),
    );
    expect(stepTime(initialTime, "end", moveOfKey("ArrowLeft", true)!, data).window.endMs).toBe(
      at("2025-12-25T00:00"),
    );
    expect(stepTime(initialTime, "start", 10, data).window.startMs).toBe(at("2025-12-29T00:00"));
  });

  it("goes to the data's ends on step boundaries", () => {
    expect(stepTime(initialTime, "start", "first", data).window.startMs).toBe(at("2025-12-01T00:00"));
    expect(stepTime(initialTime, "end", "last", data).window.endMs).toBe(at("2026-01-16T00:00"));
    expect(stepTime(initialTime, "body", "first", data).window).toEqual(
      windowOf("2025-12-01T00:00", "2025-12-07T00:00"),
    );
    expect(stepTime(initialTime, "body", "last", data).window).toEqual(
      windowOf("2026-01-10T00:00", "2026-01-16T00:00"),
    );
  });

  it("knows the keys of a slider and no others", () => {
    expect(moveOfKey("ArrowUp", false)).toBe(1);
    expect(moveOfKey("PageDown", false)).toBe(-10);
    expect(moveOfKey("Enter", false)).toBeNull();
  });
});
