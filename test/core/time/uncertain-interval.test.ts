import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelopeOf, matchWindow, type UncertainInterval } from "../../../src/core/time/uncertain-interval";

type Interval = Pick<UncertainInterval, "earliestMs" | "latestMs" | "extent">;
const within = (earliestMs: number, latestMs: number): Interval => ({
  earliestMs,
  latestMs,
  extent: "within",
});
const throughout = (earliestMs: number, latestMs: number): Interval => ({
  earliestMs,
  latestMs,
  extent: "throughout",
});
const window = (startMs: number, endMs: number) => ({ startMs, endMs });

describe("matchWindow", () => {
  // Half-open on both sides: what ends at 10 has nothing in common with what begins at 10.
  it.each<[string, Interval, "certain" | "possible" | "outside"]>([
    ["inside", within(12, 18), "certain"],
    ["exactly the window", within(10, 20), "certain"],
    ["touching the start from before", within(5, 10), "outside"],
    ["touching the end from after", within(20, 25), "outside"],
    ["one before the start", within(9, 11), "possible"],
    ["one after the end", within(19, 21), "possible"],
    ["the last moment inside", within(19, 20), "certain"],
    ["around the window", within(0, 30), "possible"],
    ["throughout, around the window", throughout(0, 30), "certain"],
    ["throughout, one moment in common", throughout(19, 40), "certain"],
    ["throughout, touching the start", throughout(0, 10), "outside"],
    ["throughout, touching the end", throughout(20, 30), "outside"],
  ])("judges an interval %s", (_, interval, expected) => {
    expect(matchWindow(interval, window(10, 20))).toBe(expected);
  });

  it("holds nothing in an empty or reversed window", () => {
    for (const interval of [within(0, 30), throughout(0, 30), within(9, 11)]) {
      expect(matchWindow(interval, window(10, 10))).toBe("outside");
      expect(matchWindow(interval, window(20, 10))).toBe("outside");
    }
  });
});

describe("matchWindow, for any intervals and windows", () => {
  const seed = 20251226;
  const instant = fc.integer({ min: -50, max: 50 });
  const span = fc
    .tuple(instant, fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => [start, start + length] as const);
  const extent = fc.constantFrom("within" as const, "throughout" as const);
  const interval = fc
    .tuple(span, extent)
    .map(([[earliestMs, latestMs], kind]): Interval => ({ earliestMs, latestMs, extent: kind }));

  it("finds certain and possible disjoint, and together exactly the overlapping", () => {
    fc.assert(
      fc.property(interval, span, (one, [startMs, endMs]) => {
        // Moments are whole numbers, so two intervals overlap when they share one.
        const moments = Array.from(
          { length: one.latestMs - one.earliestMs },
          (_, index) => one.earliestMs + index,
        );
        const shared = moments.filter((moment) => moment >= startMs && moment < endMs).length;
        const match = matchWindow(one, { startMs, endMs });
        if (shared === 0) return match === "outside";
        const isCertain = one.extent === "throughout" || shared === moments.length;
        return match === (isCertain ? "certain" : "possible");
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("counts what is certain in either half of a cut window exactly once, and loses nothing to the cut", () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 30 }), span, fc.nat(40), (all, [startMs, endMs], cut) => {
        const middleMs = Math.min(endMs, startMs + cut);
        const matches = all.map((one) => ({
          extent: one.extent,
          whole: matchWindow(one, { startMs, endMs }),
          halves: [
            matchWindow(one, { startMs, endMs: middleMs }),
            matchWindow(one, { startMs: middleMs, endMs }),
          ],
        }));
        for (const { extent: kind, whole, halves } of matches) {
          const certainHalves = halves.filter((half) => half === "certain").length;
          const seen = halves.some((half) => half !== "outside");
          expect(seen).toBe(whole !== "outside");
          if (kind === "throughout") expect(certainHalves > 0).toBe(whole === "certain");
          else expect(certainHalves).toBeLessThanOrEqual(whole === "certain" ? 1 : 0);
        }
        const inEitherHalf = matches.filter(
          ({ extent: kind, halves }) => kind === "within" && halves.includes("certain"),
        ).length;
        const inLeft = matches.filter((one) => one.extent === "within" && one.halves[0] === "certain").length;
        const inRight = matches.filter(
          (one) => one.extent === "within" && one.halves[1] === "certain",
        ).length;
        expect(inLeft + inRight).toBe(inEitherHalf);
      }),
      { seed },
    );
  });

  it("never becomes less certain in a wider window", () => {
    const order = ["outside", "possible", "certain"];
    fc.assert(
      fc.property(interval, span, fc.nat(20), fc.nat(20), (one, [startMs, endMs], before, after) => {
        const narrow = order.indexOf(matchWindow(one, { startMs, endMs }));
        const wide = order.indexOf(matchWindow(one, { startMs: startMs - before, endMs: endMs + after }));
        return wide >= narrow;
      }),
      { seed },
    );
  });
});

it("makes the envelope of what several sources say", () => {
  expect(envelopeOf([])).toBeNull();
  expect(envelopeOf([window(3, 7)])).toEqual(window(3, 7));
  expect(envelopeOf([window(3, 7), window(5, 9), window(4, 5)])).toEqual(window(3, 9));
});
