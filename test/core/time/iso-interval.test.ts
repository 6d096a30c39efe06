import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatIsoInstant,
  formatIsoInterval,
  parseIsoInstant,
  parseIsoInterval,
} from "../../../src/core/time/iso-interval";

// 27 December 2025 is day 20,449 of the epoch: 55 years of 365 days, 14 leap days (1972 … 2024), and 360 days of 2025.
const day27 = 20_449 * 86_400_000;

describe("instants", () => {
  it.each<[string, number | null]>([
    ["2025-12-27T00:00Z", day27],
    ["2025-12-27T02:00Z", day27 + 2 * 3_600_000],
    ["2025-12-27T02:00+02:00", day27],
    ["2025-12-26T23:30-00:30", day27],
    ["2025-12-27T00:00:01.5Z", day27 + 1500],
    ["20251227T000000Z", day27],
    ["2025-12-27T00:00+00:00[UTC]", day27],
    ["2025-12-27T02:00", null],
    ["2025-12-27", null],
    ["2025-02-30T00:00Z", null],
    ["2025-12-27T25:00Z", null],
    ["tomorrow", null],
    ["", null],
  ])("reads %s", (text, expected) => {
    expect(parseIsoInstant(text)).toBe(expected);
  });

  it("writes no seconds where they are zero", () => {
    expect(formatIsoInstant(day27)).toBe("2025-12-27T00:00Z");
    expect(formatIsoInstant(day27 + 1000)).toBe("2025-12-27T00:00:01Z");
    expect(formatIsoInstant(day27 + 500)).toBe("2025-12-27T00:00:00.500Z");
  });

  it("comes back the same for any millisecond", () => {
    const instant = fc.integer({ min: Date.UTC(0, 0), max: Date.UTC(3000, 0) });
    fc.assert(
      fc.property(instant, (instantMs) => parseIsoInstant(formatIsoInstant(instantMs)) === instantMs),
      { seed: 8601, numRuns: 1000 },
    );
  });
});

describe("intervals", () => {
  it.each([
    [
      "2025-12-24T10:00Z/2025-12-28T06:00Z",
      { startMs: day27 - 62 * 3_600_000, endMs: day27 + 30 * 3_600_000 },
    ],
    ["2025-12-27T00:00Z/2025-12-27T00:00Z", null],
    ["2025-12-28T00:00Z/2025-12-27T00:00Z", null],
    ["2025-12-27T00:00Z", null],
    ["2025-12-27T00:00Z/", null],
    ["2025-12-27T00:00Z/2025-12-28T00:00Z/2025-12-29T00:00Z", null],
    ["2025-12-27T00:00Z/P1D", null],
  ])("reads %s", (text, expected) => {
    expect(parseIsoInterval(text)).toEqual(expected);
  });

  it("come back the same, whatever their ends", () => {
    const start = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 1e12 }), (startMs, lengthMs) => {
        const window = { startMs, endMs: startMs + lengthMs };
        expect(parseIsoInterval(formatIsoInterval(window))).toEqual(window);
      }),
      { seed: 8601 },
    );
  });

  it("never throw on any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const window = parseIsoInterval(text);
        return window === null || window.endMs > window.startMs;
      }),
      { seed: 8601, numRuns: 500 },
    );
  });
});
