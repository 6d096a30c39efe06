import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ceilToStep, floorToStep, shiftBySteps, timeSteps } from "../../../src/core/time/calendar";
import {
  countStepsBetween,
  moveBySteps,
  moveWindowBySteps,
  wholeStepsAround,
} from "../../../src/core/time/whole-steps";

const kyiv = "Europe/Kyiv";
const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[${kyiv}]`).epochMilliseconds;
const windowOf = (from: string, to: string) => ({ startMs: at(from), endMs: at(to) });
const months = { step: "month", zone: kyiv } as const;
const days = { step: "day", zone: kyiv } as const;

describe("stepping by months", () => {
  it("goes from the 31st to the first of each month, and never drifts", () => {
    const visited = [at("2025-10-31T00:00")];
    for (let count = 0; count < 5; count++) visited.push(moveBySteps(visited.at(-1)!, months, 1));
    expect(visited.slice(1)).toEqual(
      ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"].map((date) =>
        at(`${date}T00:00`),
      ),
    );
    expect(moveBySteps(at("2025-10-31T00:00"), months, 5)).toBe(visited.at(-1));
    expect(moveBySteps(at("2025-10-31T00:00"), months, -1)).toBe(at("2025-10-01T00:00"));
    expect(moveBySteps(at("2025-10-31T00:00"), months, 0)).toBe(at("2025-10-31T00:00"));
  });

  it("moves a window as the whole months that hold it", () => {
    const december = windowOf("2025-12-24T00:00", "2025-12-30T00:00");
    const january = windowOf("2026-01-01T00:00", "2026-02-01T00:00");
    expect(moveWindowBySteps(december, months, 1)).toEqual(january);
    expect(moveWindowBySteps(january, months, -1)).toEqual(windowOf("2025-12-01T00:00", "2026-01-01T00:00"));
    expect(moveWindowBySteps(december, months, 0)).toEqual(december);
  });
});

describe("wholeStepsAround", () => {
  it("leaves what is whole already, and grows what is not", () => {
    const whole = windowOf("2025-12-01T00:00", "2026-01-01T00:00");
    expect(wholeStepsAround(whole, months)).toEqual(whole);
    expect(wholeStepsAround(windowOf("2025-12-31T23:00", "2026-01-01T00:01"), months)).toEqual(
      windowOf("2025-12-01T00:00", "2026-02-01T00:00"),
    );
  });

  it("is one step for an instant", () => {
    const noon = at("2026-03-29T12:00");
    expect(wholeStepsAround({ startMs: noon, endMs: noon }, days)).toEqual(
      windowOf("2026-03-29T00:00", "2026-03-30T00:00"),
    );
  });
});

describe("countStepsBetween", () => {
  it("counts calendar steps, not hours", () => {
    expect(countStepsBetween(days, at("2026-03-01T00:00"), at("2026-04-01T00:00"))).toBe(31);
    expect(countStepsBetween(months, at("2020-01-01T00:00"), at("2026-03-01T00:00"))).toBe(74);
    expect(countStepsBetween(days, at("2026-04-01T00:00"), at("2026-03-01T11:00"))).toBe(-31);
  });
});

describe("for any instant, step and zone", () => {
  const instant = fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2030, 0) });
  const stepping = fc.record({
    step: fc.constantFrom(...timeSteps),
    zone: fc.constantFrom(
      kyiv,
      "UTC",
      "Europe/Moscow",
      "America/New_York",
      "America/Sao_Paulo",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
    ),
  });
  const count = fc.integer({ min: -60, max: 60 });
  const settings = { seed: 2025, numRuns: 300 };

  it("as many steps back lead from any boundary to it again", () => {
    fc.assert(
      fc.property(instant, stepping, count, (instantMs, { step, zone }, steps) => {
        fc.pre(!(step === "hour" && zone === "Australia/Lord_Howe"));
        const edgeMs = floorToStep(instantMs, step, zone);
        const there = shiftBySteps(edgeMs, step, zone, steps);
        expect(floorToStep(there, step, zone)).toBe(there);
        expect(shiftBySteps(there, step, zone, -steps)).toBe(edgeMs);
        expect(countStepsBetween({ step, zone }, edgeMs, there)).toBe(steps);
      }),
      settings,
    );
  });

  it("as many steps back lead to any instant whose clock time every day has", () => {
    fc.assert(
      fc.property(instant, stepping, count, (instantMs, { step, zone }, steps) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
        // Clocks change in the first four hours of a day; the 29th and later are not in every month.
        fc.pre(step === "hour" || (moment.hour >= 5 && (step !== "month" || moment.day <= 28)));
        const there = shiftBySteps(instantMs, step, zone, steps);
        expect(shiftBySteps(there, step, zone, -steps)).toBe(instantMs);
      }),
      settings,
    );
  });

  it("many steps are as many single ones", () => {
    fc.assert(
      fc.property(instant, stepping, fc.integer({ min: 1, max: 40 }), (instantMs, one, steps) => {
        const startMs = floorToStep(instantMs, one.step, one.zone);
        let edgeMs = startMs;
        for (let step = 0; step < steps; step++) edgeMs = moveBySteps(edgeMs, one, 1);
        expect(edgeMs).toBe(moveBySteps(startMs, one, steps));
      }),
      settings,
    );
  });

  it("whole steps hold the window and touch it on both sides", () => {
    const lengthMs = fc.integer({ min: 1, max: 40 * 86_400_000 });
    fc.assert(
      fc.property(instant, lengthMs, stepping, (startMs, length, { step, zone }) => {
        const window = { startMs, endMs: startMs + length };
        const whole = wholeStepsAround(window, { step, zone });
        expect(whole.startMs).toBe(floorToStep(startMs, step, zone));
        expect(whole.endMs).toBe(ceilToStep(window.endMs, step, zone));
        expect(whole.endMs).toBeGreaterThan(whole.startMs);
      }),
      settings,
    );
  });
});
