import { describe, expect, it } from "vitest";
import {
  ceilToStep,
  floorToStep,
  roundToStep,
  shiftBySteps,
  stepEdges,
  type TimeStep,
} from "../../../src/core/time/calendar";

const hourMs = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const clockOf = (instantMs: number, zone: string) => {
  const moment = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone);
  return `${moment.toPlainTime().toString({ smallestUnit: "minute" })}${moment.offset}`;
};
const hoursOf = ([startMs, endMs]: readonly number[]) => (endMs! - startMs!) / hourMs;
const stepAround = (iso: string, step: TimeStep, zone: string) => {
  const startMs = floorToStep(at(iso), step, zone);
  return [startMs, ceilToStep(startMs + 1, step, zone)];
};

/** The instant and what follows it hour by hour. */
function stepHours(instantMs: number, count: number, zone: string): number[] {
  const visited = [instantMs];
  for (let step = 0; step < count; step++) visited.push(shiftBySteps(visited.at(-1)!, "hour", zone, 1));
  return visited;
}

/**
 * Kyiv in 2025: 03:00 becomes 04:00 on 30 March, 04:00 becomes 03:00 on 26 October, both at 01:00 UTC (tz database,
 * Europe/Kyiv, EU rules).
 */
describe("the night of 29–30 March 2025 in Kyiv", () => {
  const kyiv = "Europe/Kyiv";

  it("has no hour from 03:00 to 04:00", () => {
    const edges = stepEdges(at("2025-03-29T23:00Z"), at("2025-03-30T03:00Z"), "hour", kyiv);
    expect(edges.map((edge) => clockOf(edge, kyiv))).toEqual([
      "01:00+02:00",
      "02:00+02:00",
      "04:00+03:00",
      "05:00+03:00",
      "06:00+03:00",
    ]);
  });

  it.each<[TimeStep, number]>([
    ["hour", 1],
    ["day", 23],
    ["attack-night", 23],
    ["week", 7 * 24 - 1],
    ["month", 31 * 24 - 1],
  ])("makes one %s %i hours long", (step, hours) => {
    // 30 March 02:30 in Kyiv; for the attack night that began on 29 March at noon too.
    expect(hoursOf(stepAround("2025-03-30T00:30Z", step, kyiv))).toBe(hours);
  });

  it("is stepped through hour by hour, none skipped", () => {
    const visited = stepHours(at("2025-03-30T01:30+02:00"), 4, kyiv);
    expect(visited.map((one) => clockOf(one, kyiv))).toEqual([
      "01:30+02:00",
      "02:30+02:00",
      "04:30+03:00",
      "05:30+03:00",
      "06:30+03:00",
    ]);
    expect(shiftBySteps(visited.at(-1)!, "hour", kyiv, -4)).toBe(visited[0]);
  });

  it("gives a day's step at 03:30 the next clock time there is", () => {
    expect(shiftBySteps(at("2025-03-29T03:30+02:00"), "day", kyiv, 1)).toBe(at("2025-03-30T04:30+03:00"));
  });

  it("has the 30th's middle half an hour earlier by the clock's count from midnight", () => {
    expect(roundToStep(at("2025-03-30T09:30Z"), "day", kyiv)).toBe(at("2025-03-29T22:00Z"));
    expect(roundToStep(at("2025-03-30T09:31Z"), "day", kyiv)).toBe(at("2025-03-30T21:00Z"));
  });
});

describe("the night of 25–26 October 2025 in Kyiv", () => {
  const kyiv = "Europe/Kyiv";

  it("has the hour from 03:00 to 04:00 twice", () => {
    const edges = stepEdges(at("2025-10-25T23:00Z"), at("2025-10-26T03:00Z"), "hour", kyiv);
    expect(edges.map((edge) => clockOf(edge, kyiv))).toEqual([
      "02:00+03:00",
      "03:00+03:00",
      "03:00+02:00",
      "04:00+02:00",
      "05:00+02:00",
    ]);
  });

  it.each<[TimeStep, number]>([
    ["hour", 1],
    ["day", 25],
    ["attack-night", 25],
    ["week", 7 * 24 + 1],
    ["month", 31 * 24 + 1],
  ])("makes one %s %i hours long", (step, hours) => {
    expect(hoursOf(stepAround("2025-10-26T00:30Z", step, kyiv))).toBe(hours);
  });

  it("is stepped through hour by hour, none repeated in time", () => {
    const visited = stepHours(at("2025-10-26T02:30+03:00"), 3, kyiv);
    expect(visited.map((one) => clockOf(one, kyiv))).toEqual([
      "02:30+03:00",
      "03:30+03:00",
      "03:30+02:00",
      "04:30+02:00",
    ]);
    expect(shiftBySteps(visited.at(-1)!, "hour", kyiv, -3)).toBe(visited[0]);
  });

  it("keeps both evenings in one attack night, noon to noon", () => {
    const night = stepAround("2025-10-26T00:30Z", "attack-night", kyiv);
    expect(night).toEqual([at("2025-10-25T12:00+03:00"), at("2025-10-26T12:00+02:00")]);
    for (const iso of ["2025-10-25T23:00+03:00", "2025-10-26T03:30+03:00", "2025-10-26T03:30+02:00"])
      expect(floorToStep(at(iso), "attack-night", kyiv)).toBe(night[0]);
  });
});

describe("other zones", () => {
  it("change on their own nights: New York on 9 March and 2 November 2025", () => {
    const zone = "America/New_York";
    expect(hoursOf(stepAround("2025-03-09T12:00Z", "day", zone))).toBe(23);
    expect(hoursOf(stepAround("2025-03-30T12:00Z", "day", zone))).toBe(24);
    expect(hoursOf(stepAround("2025-11-02T12:00Z", "attack-night", zone))).toBe(25);
  });

  it("or never: Moscow, Istanbul and Kolkata have days of 24 hours", () => {
    for (const zone of ["Europe/Moscow", "Europe/Istanbul", "Asia/Kolkata"])
      for (const iso of ["2025-03-30T12:00Z", "2025-10-26T12:00Z"])
        expect(hoursOf(stepAround(iso, "day", zone))).toBe(24);
    expect(floorToStep(at("2025-12-26T13:45Z"), "hour", "Asia/Kolkata")).toBe(at("2025-12-26T13:30Z"));
  });

  it("may change by half an hour: Lord Howe's hour of 6 April 2025 lasts an hour and a half", () => {
    const zone = "Australia/Lord_Howe";
    const edges = stepEdges(at("2025-04-05T13:00Z"), at("2025-04-05T17:00Z"), "hour", zone);
    expect(edges.map((edge) => clockOf(edge, zone))).toEqual([
      "00:00+11:00",
      "01:00+11:00",
      "02:00+10:30",
      "03:00+10:30",
      "04:00+10:30",
    ]);
    expect(roundToStep(at("2025-04-05T15:10Z"), "hour", zone)).toBe(at("2025-04-05T15:30Z"));
  });

  it("may leap over midnight: the day then begins at 01:00, and the next one at 00:00 all the same", () => {
    const zone = "America/Sao_Paulo";
    const saturday = at("2018-11-03T00:00-03:00");
    const sunday = shiftBySteps(saturday, "day", zone, 1);
    expect(clockOf(sunday, zone)).toBe("01:00-02:00");
    expect(shiftBySteps(sunday, "day", zone, 1)).toBe(at("2018-11-05T00:00-02:00"));
    expect(shiftBySteps(sunday, "day", zone, -1)).toBe(saturday);
  });
});

describe("Novoshakhtinsk, UTC+3 all year, at 23:30 Kyiv time", () => {
  const [kyiv, moscow] = ["Europe/Kyiv", "Europe/Moscow"];

  it("is half an hour into the next day in winter", () => {
    const instantMs = at("2025-12-25T23:30+02:00");
    expect(clockOf(instantMs, moscow)).toBe("00:30+03:00");
    expect(floorToStep(instantMs, "day", kyiv)).toBe(at("2025-12-25T00:00+02:00"));
    expect(floorToStep(instantMs, "day", moscow)).toBe(at("2025-12-26T00:00+03:00"));
    expect(floorToStep(instantMs, "hour", moscow)).toBe(at("2025-12-26T00:00+03:00"));
    // One night by either clock; it begins an hour earlier in Novoshakhtinsk.
    const nights = [kyiv, moscow].map((zone) => floorToStep(instantMs, "attack-night", zone));
    expect(nights).toEqual([at("2025-12-25T12:00+02:00"), at("2025-12-25T12:00+03:00")]);
  });

  it("is another week on a Sunday and another month on the 31st in winter", () => {
    const sunday = at("2025-12-28T23:30+02:00");
    expect(floorToStep(sunday, "week", kyiv)).toBe(at("2025-12-22T00:00+02:00"));
    expect(floorToStep(sunday, "week", moscow)).toBe(at("2025-12-29T00:00+03:00"));
    const newYear = at("2025-12-31T23:30+02:00");
    expect(floorToStep(newYear, "month", kyiv)).toBe(at("2025-12-01T00:00+02:00"));
    expect(floorToStep(newYear, "month", moscow)).toBe(at("2026-01-01T00:00+03:00"));
  });

  it("is the same day and clock time in summer", () => {
    const instantMs = at("2025-07-10T23:30+03:00");
    expect(clockOf(instantMs, moscow)).toBe(clockOf(instantMs, kyiv));
    expect(floorToStep(instantMs, "day", moscow)).toBe(floorToStep(instantMs, "day", kyiv));
  });
});
