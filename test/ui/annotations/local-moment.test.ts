import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatLocalMoment,
  parseLocalMoment,
  widenToMinutes,
} from "../../../src/ui/annotations/local-moment";

const kyiv = "Europe/Kyiv";

describe("moments as fields have them", () => {
  it("are told by the zone's clock", () => {
    const midnight = Date.UTC(2025, 11, 23, 22);
    expect(formatLocalMoment(midnight, kyiv)).toBe("2025-12-24T00:00");
    expect(parseLocalMoment("2025-12-24T00:00", kyiv)).toBe(midnight);
    expect(parseLocalMoment("2025-12-24T00:00", "UTC")).toBe(midnight + 2 * 3_600_000);
  });

  it("come back from every minute but the one hour that the clock shows twice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 23_000_000, max: 31_000_000 }), (minute) => {
        const instantMs = minute * 60_000;
        const parsed = parseLocalMoment(formatLocalMoment(instantMs, kyiv), kyiv);
        expect([instantMs, instantMs - 3_600_000]).toContain(parsed);
        expect(formatLocalMoment(parsed ?? 0, kyiv)).toBe(formatLocalMoment(instantMs, kyiv));
      }),
    );
  });

  it("that the change of clocks skips or repeats are the later and the first", () => {
    expect(parseLocalMoment("2025-03-30T03:30", kyiv)).toBe(Date.parse("2025-03-30T01:30Z"));
    expect(parseLocalMoment("2025-10-26T03:30", kyiv)).toBe(Date.parse("2025-10-26T00:30Z"));
  });

  it("are none while the field is empty or holds no date", () => {
    for (const text of ["", "2025", "2025-02-30T00:00", "x"]) expect(parseLocalMoment(text, kyiv)).toBeNull();
  });

  it("make a window of whole minutes that holds the shown one", () => {
    expect(widenToMinutes({ startMs: 90_000, endMs: 91_000 })).toEqual({ startMs: 60_000, endMs: 120_000 });
    expect(widenToMinutes({ startMs: 60_000, endMs: 60_000 })).toEqual({ startMs: 60_000, endMs: 120_000 });
    expect(widenToMinutes({ startMs: 0, endMs: 120_000 })).toEqual({ startMs: 0, endMs: 120_000 });
  });
});
