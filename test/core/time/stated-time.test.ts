import { describe, expect, it } from "vitest";
import { expandStatedTime, type StatedTime } from "../../../src/core/time/stated-time";

const kyiv = "Europe/Kyiv";
const hourMs = 3_600_000;

/** The table of architecture.md, worked out by hand: in December Kyiv keeps UTC+2 and Moscow UTC+3. */
describe("the table of stated times", () => {
  it.each<[string, StatedTime, string, string, string]>([
    [
      "a minute lasts one",
      { kind: "minute", localTime: "2025-12-26T15:45" },
      kyiv,
      "2025-12-26T13:45Z",
      "2025-12-26T13:46Z",
    ],
    [
      "an hour is ± 30 minutes",
      { kind: "hour", localTime: "2025-12-27T01:00" },
      kyiv,
      "2025-12-26T22:30Z",
      "2025-12-26T23:30Z",
    ],
    [
      "a part of a day runs as stated",
      { kind: "part-of-day", fromLocalTime: "2025-12-26T06:00", toLocalTime: "2025-12-26T12:00" },
      kyiv,
      "2025-12-26T04:00Z",
      "2025-12-26T10:00Z",
    ],
    [
      "a night runs from 18:00 of the day before to 08:00",
      { kind: "night", localDate: "2025-12-27" },
      kyiv,
      "2025-12-26T16:00Z",
      "2025-12-27T06:00Z",
    ],
    [
      "a day runs from 00:00 to 24:00",
      { kind: "day", localDate: "2025-12-31" },
      kyiv,
      "2025-12-30T22:00Z",
      "2025-12-31T22:00Z",
    ],
    [
      "by the clock of the place",
      { kind: "day", localDate: "2025-12-25" },
      "Europe/Moscow",
      "2025-12-24T21:00Z",
      "2025-12-25T21:00Z",
    ],
    [
      "a night over the turn of the year",
      { kind: "night", localDate: "2026-01-01" },
      kyiv,
      "2025-12-31T16:00Z",
      "2026-01-01T06:00Z",
    ],
  ])("%s", (_, stated, zone, start, end) => {
    expect(expandStatedTime(stated, zone)).toEqual({ startMs: Date.parse(start), endMs: Date.parse(end) });
  });

  // Kyiv sets its clocks forward at 03:00 on 30 March and back at 04:00 on 26 October 2025.
  it("lasts as long as the clocks of that day make it", () => {
    const hoursOf = (stated: StatedTime) => {
      const { startMs, endMs } = expandStatedTime(stated, kyiv);
      return (endMs - startMs) / hourMs;
    };
    expect(hoursOf({ kind: "night", localDate: "2025-12-27" })).toBe(14);
    expect(hoursOf({ kind: "night", localDate: "2025-03-30" })).toBe(13);
    expect(hoursOf({ kind: "night", localDate: "2025-10-26" })).toBe(15);
    expect(hoursOf({ kind: "day", localDate: "2025-03-30" })).toBe(23);
    expect(hoursOf({ kind: "day", localDate: "2025-10-26" })).toBe(25);
    expect(hoursOf({ kind: "hour", localTime: "2025-03-30T04:00" })).toBe(1);
  });

  it("refuses what is no date or no zone", () => {
    expect(() => expandStatedTime({ kind: "day", localDate: "26.12.2025" }, kyiv)).toThrow(RangeError);
    expect(() => expandStatedTime({ kind: "day", localDate: "2025-02-30" }, kyiv)).toThrow(RangeError);
    expect(() => expandStatedTime({ kind: "day", localDate: "2025-12-26" }, "Europe/Nowhere")).toThrow(
      RangeError,
    );
  });
});
