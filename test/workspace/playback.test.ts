import { describe, expect, it } from "vitest";
import { nextPlaybackState, type PlayedData, startPlayback } from "../../src/workspace/playback";
import { initialTime, type TimeState } from "../../src/workspace/time-state";

const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[Europe/Kyiv]`).epochMilliseconds;
const windowOf = (from: string, to: string) => ({ startMs: at(from), endMs: at(to) });
/** Everything shown, so that no step is empty. */
const dataOf = (extent: { startMs: number; endMs: number }): PlayedData => ({
  extent,
  nextShownMs: (fromMs) => (fromMs < extent.endMs ? Math.max(fromMs, extent.startMs) : null),
});
const data = dataOf(windowOf("2025-12-20T05:00", "2026-01-05T17:00"));
const timeWith = (change: Partial<TimeState>): TimeState => ({ ...initialTime, ...change });

/** Every state from the first on until playback stops. */
function playToTheEnd(time: TimeState, extent = data): TimeState[] {
  const states = [time];
  for (let guard = 0; guard < 500; guard++) {
    const next = nextPlaybackState(states.at(-1)!, extent);
    if (next.time !== states.at(-1)) states.push(next.time);
    if (!next.isPlaying) return states;
  }
  throw new Error("playback did not stop");
}

describe("nextPlaybackState", () => {
  it("moves both ends of a window by one step", () => {
    const next = nextPlaybackState(initialTime, data);
    expect(next.time.window).toEqual(windowOf("2025-12-25T00:00", "2025-12-31T00:00"));
    expect(next.isPlaying).toBe(true);
  });

  it("moves only the playhead in the other modes", () => {
    for (const mode of ["cumulative", "instant"] as const) {
      const next = nextPlaybackState(timeWith({ mode }), data);
      expect(next.time.window).toEqual(initialTime.window);
      expect(next.time.playheadMs).toBe(at("2025-12-31T00:00"));
    }
  });

  it("visits every step once and stops on the step that reaches the end", () => {
    const ends = playToTheEnd(initialTime).map((time) => time.window.endMs);
    expect(ends).toEqual(
      ["2025-12-30", "2025-12-31", ...[1, 2, 3, 4, 5, 6].map((day) => `2026-01-0${day}`)].map((date) =>
        at(`${date}T00:00`),
      ),
    );
  });

  it("stops an instant on the last step inside the data", () => {
    const last = playToTheEnd(timeWith({ mode: "instant" })).at(-1)!;
    expect(last.playheadMs).toBe(at("2026-01-05T00:00"));
  });

  it("changes nothing at the end but to stop", () => {
    const time = timeWith({ window: windowOf("2026-01-01T00:00", "2026-01-07T00:00") });
    expect(nextPlaybackState(time, data)).toEqual({ time, isPlaying: false });
  });

  it("loops to the first step of the data with the same length", () => {
    const time = timeWith({ loop: true, window: windowOf("2026-01-01T00:00", "2026-01-07T00:00") });
    const next = nextPlaybackState(time, data);
    expect(next.isPlaying).toBe(true);
    expect(next.time.window).toEqual(windowOf("2025-12-20T00:00", "2025-12-26T00:00"));
  });

  it("loops a cumulative run to one step after its locked start", () => {
    const time = timeWith({ loop: true, mode: "cumulative", playheadMs: at("2026-01-06T00:00") });
    expect(nextPlaybackState(time, data).time.playheadMs).toBe(at("2025-12-25T00:00"));
  });

  it("keeps to midnight over both changes of clocks, and to the first over months", () => {
    const extent = dataOf(windowOf("2026-03-01T00:00", "2026-11-10T00:00"));
    const days = playToTheEnd(timeWith({ window: windowOf("2026-03-27T00:00", "2026-03-28T00:00") }), extent);
    expect(days).toHaveLength(228);
    for (const { window } of days) {
      const end = Temporal.Instant.fromEpochMilliseconds(window.endMs).toZonedDateTimeISO("Europe/Kyiv");
      expect(end.hour).toBe(0);
    }
    const months = playToTheEnd(
      timeWith({ step: "month", window: windowOf("2026-03-01T00:00", "2026-04-01T00:00") }),
      extent,
    );
    expect(months.at(-1)!.window).toEqual(windowOf("2026-11-01T00:00", "2026-12-01T00:00"));
  });
});

describe("startPlayback", () => {
  it("begins where time stands", () => {
    expect(startPlayback(initialTime, data)).toEqual({ time: initialTime, isPlaying: true });
  });

  it("begins again from the start at the end of the data", () => {
    const time = timeWith({ window: windowOf("2026-01-01T00:00", "2026-01-07T00:00") });
    const begun = startPlayback(time, data);
    expect(begun.isPlaying).toBe(true);
    expect(begun.time.window.startMs).toBe(at("2025-12-20T00:00"));
  });

  it("has nothing to play when the window holds all the data", () => {
    const time = timeWith({ window: windowOf("2025-12-01T00:00", "2026-02-01T00:00") });
    expect(startPlayback(time, data).isPlaying).toBe(false);
  });
});
