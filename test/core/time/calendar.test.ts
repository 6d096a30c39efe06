import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  floorToStep,
  isKnownZone,
  localZone,
  roundToStep,
  shiftBySteps,
  stepEdges,
  type TimeStep,
  timeSteps,
  zoneOffsetMinutes,
} from "../../../src/core/time/calendar";

const kyiv = "Europe/Kyiv";
const hourMs = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const hoursBetween = (edges: readonly number[]) =>
  edges.slice(1).map((edge, index) => (edge - edges[index]!) / hourMs);

/**
 * Kyiv's clocks in 2025: forward at 03:00 (UTC+2 to UTC+3) on Sunday 30 March, back at 04:00 on Sunday 26 October,
 * both at 01:00 UTC, as in all of the European Union (Directive 2000/84/EC, which Ukraine follows).
 */
describe("the changes of Kyiv's clocks", () => {
  it("make a day of 23 and one of 25 hours", () => {
    const spring = stepEdges(at("2025-03-28T22:00Z"), at("2025-03-31T21:00Z"), "day", kyiv);
    expect(spring.map((edge) => new Date(edge).toISOString().slice(0, 16))).toEqual([
      "2025-03-28T22:00",
      "2025-03-29T22:00",
      "2025-03-30T21:00",
      "2025-03-31T21:00",
    ]);
    expect(hoursBetween(spring)).toEqual([24, 23, 24]);
    expect(hoursBetween(stepEdges(at("2025-10-24T21:00Z"), at("2025-10-27T22:00Z"), "day", kyiv))).toEqual([
      24, 25, 24,
    ]);
  });

  it("fall into one attack night, noon to noon", () => {
    const spring = stepEdges(at("2025-03-29T10:00Z"), at("2025-03-30T09:00Z"), "attack-night", kyiv);
    expect(spring).toEqual([at("2025-03-29T10:00Z"), at("2025-03-30T09:00Z")]);
    const autumn = stepEdges(at("2025-10-25T09:00Z"), at("2025-10-26T10:00Z"), "attack-night", kyiv);
    expect(autumn).toEqual([at("2025-10-25T09:00Z"), at("2025-10-26T10:00Z")]);
  });

  it("leave hours one hour long: 23 of them in spring, 25 in autumn", () => {
    const spring = stepEdges(at("2025-03-29T22:00Z"), at("2025-03-30T21:00Z"), "hour", kyiv);
    expect(hoursBetween(spring)).toEqual(Array.from({ length: 23 }, () => 1));
    const autumn = stepEdges(at("2025-10-25T21:00Z"), at("2025-10-26T22:00Z"), "hour", kyiv);
    expect(hoursBetween(autumn)).toEqual(Array.from({ length: 25 }, () => 1));
  });

  it("keep the two hours from 03:00 to 04:00 on 26 October apart", () => {
    expect(floorToStep(at("2025-10-26T00:30Z"), "hour", kyiv)).toBe(at("2025-10-26T00:00Z"));
    expect(floorToStep(at("2025-10-26T01:30Z"), "hour", kyiv)).toBe(at("2025-10-26T01:00Z"));
  });

  it("keep a step of a day at the same hour of the clock", () => {
    expect(shiftBySteps(at("2025-03-29T16:00Z"), "day", kyiv, 1)).toBe(at("2025-03-30T15:00Z"));
    expect(shiftBySteps(at("2025-10-26T16:00Z"), "day", kyiv, -1)).toBe(at("2025-10-25T15:00Z"));
    expect(shiftBySteps(at("2025-03-29T22:00Z"), "hour", kyiv, 23)).toBe(at("2025-03-30T21:00Z"));
  });

  it("move the offset from 120 to 180 minutes and back", () => {
    expect(zoneOffsetMinutes(at("2025-03-30T00:59Z"), kyiv)).toBe(120);
    expect(zoneOffsetMinutes(at("2025-03-30T01:00Z"), kyiv)).toBe(180);
    expect(zoneOffsetMinutes(at("2025-10-26T00:59Z"), kyiv)).toBe(180);
    expect(zoneOffsetMinutes(at("2025-10-26T01:00Z"), kyiv)).toBe(120);
  });
});

describe("the start of a step", () => {
  // 26 December 2025 was a Friday.
  it.each<[TimeStep, string]>([
    ["hour", "2025-12-26T13:00Z"],
    ["day", "2025-12-25T22:00Z"],
    ["attack-night", "2025-12-26T10:00Z"],
    ["week", "2025-12-21T22:00Z"],
    ["month", "2025-11-30T22:00Z"],
  ])("of one %s at 26 December 15:45 in Kyiv", (step, expected) => {
    expect(floorToStep(at("2025-12-26T13:45Z"), step, kyiv)).toBe(at(expected));
  });

  it("is Monday for a week, on a Sunday and on a Monday alike", () => {
    const monday = at("2025-12-21T22:00Z");
    expect(floorToStep(monday, "week", kyiv)).toBe(monday);
    expect(floorToStep(at("2025-12-28T21:59Z"), "week", kyiv)).toBe(monday);
    expect(floorToStep(at("2025-12-28T22:00Z"), "week", kyiv)).toBe(at("2025-12-28T22:00Z"));
    // The week of the clock change is 167 hours long.
    expect(hoursBetween(stepEdges(at("2025-03-24T00:00Z"), at("2025-03-30T12:00Z"), "week", kyiv))).toEqual([
      167,
    ]);
  });

  it("is noon for an attack night: the small hours belong to the evening before", () => {
    expect(floorToStep(at("2025-12-27T01:00Z"), "attack-night", kyiv)).toBe(at("2025-12-26T10:00Z"));
    expect(floorToStep(at("2025-12-27T09:59Z"), "attack-night", kyiv)).toBe(at("2025-12-26T10:00Z"));
    expect(floorToStep(at("2025-12-27T10:00Z"), "attack-night", kyiv)).toBe(at("2025-12-27T10:00Z"));
  });

  it("follows the chosen zone: 23:30 in Kyiv is 00:30 of the next day in Novoshakhtinsk", () => {
    const instant = at("2025-12-24T23:30+02:00");
    expect(instant).toBe(at("2025-12-25T00:30+03:00"));
    expect(floorToStep(instant, "day", kyiv)).toBe(at("2025-12-24T00:00+02:00"));
    expect(floorToStep(instant, "day", "Europe/Moscow")).toBe(at("2025-12-25T00:00+03:00"));
    expect(floorToStep(instant, "attack-night", kyiv)).toBe(at("2025-12-24T12:00+02:00"));
    expect(floorToStep(instant, "attack-night", "Europe/Moscow")).toBe(at("2025-12-24T12:00+03:00"));
  });
});

describe("the nearest boundary", () => {
  it("is the nearer one, the earlier when both are as near", () => {
    expect(roundToStep(at("2025-12-26T09:59Z"), "day", kyiv)).toBe(at("2025-12-25T22:00Z"));
    expect(roundToStep(at("2025-12-26T10:00Z"), "day", kyiv)).toBe(at("2025-12-25T22:00Z"));
    expect(roundToStep(at("2025-12-26T10:01Z"), "day", kyiv)).toBe(at("2025-12-26T22:00Z"));
    // The middle of a day of 23 hours is 11.5 hours after its midnight.
    expect(roundToStep(at("2025-03-30T09:31Z"), "day", kyiv)).toBe(at("2025-03-30T21:00Z"));
    expect(roundToStep(at("2025-03-30T09:30Z"), "day", kyiv)).toBe(at("2025-03-29T22:00Z"));
  });
});

describe("zones", () => {
  it("knows both spellings of Kyiv and what each stands for", () => {
    expect(isKnownZone("Europe/Kyiv")).toBe(true);
    expect(isKnownZone("Europe/Kiev")).toBe(true);
    expect(isKnownZone("UTC")).toBe(true);
    expect(isKnownZone("Europe/Moskau")).toBe(false);
    expect(isKnownZone("")).toBe(false);
    expect(isKnownZone("__proto__")).toBe(false);
    const instant = at("2025-12-26T13:45Z");
    expect(floorToStep(instant, "day", "Europe/Kiev")).toBe(floorToStep(instant, "day", kyiv));
  });

  it("knows the reader's own", () => {
    expect(isKnownZone(localZone())).toBe(true);
  });
});

describe("for any instant, step and zone", () => {
  const seed = 1992;
  const instant = fc.integer({ min: Date.UTC(2014, 0), max: Date.UTC(2030, 0) });
  const step = fc.constantFrom(...timeSteps);
  const zone = fc.constantFrom(kyiv, "UTC", "Europe/Moscow", "America/New_York", "Asia/Kolkata");

  it("a step begins at or before the instant, and its start begins itself", () => {
    fc.assert(
      fc.property(instant, step, zone, (instantMs, one, where) => {
        const start = floorToStep(instantMs, one, where);
        expect(start).toBeLessThanOrEqual(instantMs);
        expect(floorToStep(start, one, where)).toBe(start);
        const next = stepEdges(start, start + 1, one, where)[1]!;
        expect(next).toBeGreaterThan(instantMs);
        expect([start, next]).toContain(roundToStep(instantMs, one, where));
      }),
      { seed, numRuns: 300 },
    );
  });

  it("edges ascend, cover the window and are starts of steps", () => {
    const days = fc.integer({ min: 0, max: 40 });
    const longStep = fc.constantFrom<TimeStep>("day", "attack-night", "week", "month");
    fc.assert(
      fc.property(instant, days, longStep, zone, (startMs, count, one, where) => {
        const endMs = startMs + count * 24 * hourMs;
        const edges = stepEdges(startMs, endMs, one, where);
        expect(edges[0]).toBe(floorToStep(startMs, one, where));
        expect(edges.at(-1)!).toBeGreaterThanOrEqual(endMs);
        expect(edges.slice(1, -1).every((edge) => edge > startMs && edge < endMs)).toBe(true);
        for (const [index, edge] of edges.entries()) {
          expect(floorToStep(edge, one, where)).toBe(edge);
          if (index > 0) expect(edge).toBeGreaterThan(edges[index - 1]!);
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it("hours there and back lead to the same instant", () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: -500, max: 500 }), (instantMs, where, count) => {
        const there = shiftBySteps(instantMs, "hour", where, count);
        expect(there - instantMs).toBe(count * hourMs);
        expect(shiftBySteps(there, "hour", where, -count)).toBe(instantMs);
      }),
      { seed, numRuns: 100 },
    );
  });
});

it("refuses more steps than anyone could draw, in words", () => {
  const tenYears = [at("2015-01-01T00:00Z"), at("2025-01-01T00:00Z")] as const;
  expect(() => stepEdges(...tenYears, "hour", "UTC")).toThrow(/more than 20000 steps of one hour/);
  expect(stepEdges(...tenYears, "month", "UTC")).toHaveLength(121);
});
