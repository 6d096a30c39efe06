import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeSteps } from "../../../src/core/time/calendar";
import {
  type PlanRequest,
  planSeries,
  splitDates,
  windowOfDate,
} from "../../../src/snapshot/series/plan-series";
import { mostPages, type SeriesChoice, type StepChoice } from "../../../src/snapshot/series/series-choice";
import type { SeriesItem } from "../../../src/snapshot/series/series-item";
import { effectiveWindow, initialTime } from "../../../src/workspace/time-state";
import { repetitions } from "../../support/repetitions";
import { createSampleStore } from "../../ui/panels/sample-store";

const zone = "Europe/Kyiv";
const at = (text: string) => Date.parse(text);
const iso = (instantMs: number) => new Date(instantMs).toISOString().slice(0, 16);

function plan(choice: SeriesChoice, change: Partial<PlanRequest> = {}) {
  const state = createSampleStore().getState();
  return planSeries({ state, choice, locale: "en", name: "map", most: mostPages, ...change });
}

function steps(
  step: StepChoice["step"],
  from: string,
  to: string,
  change: Partial<StepChoice> = {},
): readonly SeriesItem[] {
  const range = { startMs: at(from), endMs: at(to) };
  const result = plan({ by: "step", step, range, mode: "window", trailSteps: 0, ...change });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.items;
}

const windows = (items: readonly SeriesItem[]) =>
  items.map(({ time }) => {
    const { startMs, endMs } = effectiveWindow(time);
    return `${iso(startMs)}/${iso(endMs)}`;
  });

describe("steps of a range", () => {
  it("are whole days by the zone's clock, 23 and 25 hours long where it is changed", () => {
    expect(windows(steps("day", "2026-03-27T22:00Z", "2026-03-30T21:00Z"))).toEqual([
      "2026-03-27T22:00/2026-03-28T22:00",
      "2026-03-28T22:00/2026-03-29T21:00",
      "2026-03-29T21:00/2026-03-30T21:00",
    ]);
    const autumn = steps("day", "2025-10-24T21:00Z", "2025-10-27T22:00Z");
    expect(autumn.map(({ time: { window } }) => (window.endMs - window.startMs) / 3_600_000)).toEqual([
      24, 25, 24,
    ]);
    expect(autumn.map(({ caption }) => caption)).toEqual([
      "25 October 2025",
      "26 October 2025",
      "27 October 2025",
    ]);
    expect(autumn.map(({ stem }) => stem)).toEqual([
      "map-001-2025-10-25",
      "map-002-2025-10-26",
      "map-003-2025-10-27",
    ]);
  });

  it("tell the two hours apart that the clock shows twice", () => {
    const hours = steps("hour", "2025-10-25T23:00Z", "2025-10-26T03:00Z");
    expect(hours.map(({ caption }) => caption)).toEqual([
      "26 Oct 2025 02:00–03:00 (UTC+3)",
      "26 Oct 2025 03:00–03:00 (UTC+3)",
      "26 Oct 2025 03:00–04:00 (UTC+2)",
      "26 Oct 2025 04:00–05:00 (UTC+2)",
    ]);
    expect(new Set(hours.map(({ stem }) => stem)).size).toBe(4);
  });

  it("know the leap day, weeks, months and nights by their names", () => {
    const leap = steps("day", "2024-02-27T22:00Z", "2024-03-01T22:00Z");
    expect(leap.map(({ stem }) => stem)).toEqual([
      "map-001-2024-02-28",
      "map-002-2024-02-29",
      "map-003-2024-03-01",
    ]);
    expect(steps("month", "2024-01-31T22:00Z", "2024-03-31T21:00Z").map(({ caption }) => caption)).toEqual([
      "February 2024",
      "March 2024",
    ]);
    expect(steps("week", "2025-12-21T22:00Z", "2025-12-28T22:00Z").map(({ caption }) => caption)).toEqual([
      "Week from 22 December 2025",
    ]);
    const [night] = steps("attack-night", "2025-12-24T10:00Z", "2025-12-25T10:00Z");
    expect(night?.caption).toBe("Night of 24 Dec 2025 – 25 Dec 2025, noon to noon");
    const ukrainian = plan(
      {
        by: "step",
        step: "month",
        range: { startMs: at("2025-11-30T22:00Z"), endMs: at("2025-12-31T22:00Z") },
        mode: "window",
        trailSteps: 0,
      },
      { locale: "uk", name: "мапа" },
    );
    expect(ukrainian.ok && ukrainian.items.map(({ caption, stem }) => [caption, stem])).toEqual([
      ["грудень 2025", "мапа-001-2025-12-01"],
    ]);
  });

  it("cut the first and the last to the range and say so in their captions", () => {
    expect(windows(steps("day", "2025-12-24T05:00Z", "2025-12-25T05:00Z"))).toEqual([
      "2025-12-24T05:00/2025-12-24T22:00",
      "2025-12-24T22:00/2025-12-25T05:00",
    ]);
    expect(steps("day", "2025-12-24T05:00Z", "2025-12-25T05:00Z").map(({ caption }) => caption)).toEqual([
      "24 Dec 2025 07:00 – 25 Dec 2025 00:00",
      "25 Dec 2025 00:00 – 25 Dec 2025 07:00",
    ]);
  });

  it("grow from the start where they are cumulative, and are moments where they are instants", () => {
    const range = ["2025-12-23T22:00Z", "2025-12-25T22:00Z"] as const;
    expect(windows(steps("day", ...range, { mode: "cumulative" }))).toEqual([
      "2025-12-23T22:00/2025-12-24T22:00",
      "2025-12-23T22:00/2025-12-25T22:00",
    ]);
    const moments = steps("day", ...range, { mode: "instant" });
    expect(moments.map(({ time }) => [time.mode, iso(time.playheadMs)])).toEqual([
      ["instant", "2025-12-23T22:00"],
      ["instant", "2025-12-24T22:00"],
    ]);
    expect(moments[0]?.caption).toBe("24 Dec 2025 00:00 (UTC+2)");
  });

  it("have no gap, no overlap and names of their own, whatever the range", () => {
    const range = fc
      .tuple(
        fc.integer({ min: at("2023-01-01"), max: at("2026-06-01") }),
        fc.integer({ min: 1, max: 30 * 86_400_000 }),
      )
      .map(([startMs, lengthMs]) => ({ startMs, endMs: startMs + lengthMs }));
    fc.assert(
      fc.property(range, fc.constantFrom(...timeSteps), (chosen, step) => {
        const most = 2000;
        const result = plan({ by: "step", step, range: chosen, mode: "window", trailSteps: 0 }, { most });
        if (!result.ok) throw new Error(result.refusal.code);
        const { items } = result;
        expect(items[0]?.time.window.startMs).toBe(chosen.startMs);
        expect(items.at(-1)?.time.window.endMs).toBe(chosen.endMs);
        for (const [index, { time }] of items.entries()) {
          expect(time.window.endMs).toBeGreaterThan(time.window.startMs);
          if (index > 0) expect(time.window.startMs).toBe(items[index - 1]?.time.window.endMs);
          expect(time.zone).toBe(zone);
        }
        expect(new Set(items.map(({ stem }) => stem)).size).toBe(items.length);
      }),
      { numRuns: repetitions(60, 2000) },
    );
  });

  it("are refused with their number where there are too many or none", () => {
    const range = { startMs: at("2020-01-01"), endMs: at("2026-01-01") };
    const asked = { by: "step", step: "day", range, mode: "window", trailSteps: 0 } as const;
    expect(plan(asked)).toMatchObject({ ok: false, refusal: { code: "too-many", count: 2192, most: 366 } });
    const year = { ...asked, range: { startMs: at("2024-12-31T22:00Z"), endMs: at("2026-01-02T22:00Z") } };
    expect(plan(year)).toMatchObject({ ok: false, refusal: { code: "too-many", count: 367 } });
    const leapYear = {
      ...asked,
      range: { startMs: at("2023-12-31T22:00Z"), endMs: at("2024-12-31T22:00Z") },
    };
    expect(plan(leapYear)).toMatchObject({ ok: true, items: { length: 366 } });
    const none = { ...asked, range: { startMs: range.startMs, endMs: range.startMs } };
    expect(plan(none)).toEqual({ ok: false, refusal: { code: "empty" } });
  });
});

describe("dates of a list", () => {
  it("are days of the zone in the order given", () => {
    const dates = splitDates("2025-12-27, 2024-02-29;\n2026-03-29");
    const result = plan({ by: "dates", dates });
    if (!result.ok) throw new Error("refused");
    expect(windows(result.items)).toEqual([
      "2025-12-26T22:00/2025-12-27T22:00",
      "2024-02-28T22:00/2024-02-29T22:00",
      "2026-03-28T22:00/2026-03-29T21:00",
    ]);
    expect(result.items.map(({ caption }) => caption)).toEqual([
      "27 December 2025",
      "29 February 2024",
      "29 March 2026",
    ]);
  });

  it("are refused by what was written", () => {
    for (const text of ["2025-02-29", "2025-13-01", "27.12.2025", "2025-1-1", "__proto__"])
      expect(plan({ by: "dates", dates: ["2025-12-24", text] })).toEqual({
        ok: false,
        refusal: { code: "bad-date", text },
      });
    expect(plan({ by: "dates", dates: splitDates(" \n") })).toEqual({
      ok: false,
      refusal: { code: "empty" },
    });
    expect(windowOfDate("2025-12-24", "America/New_York")?.startMs).toBe(at("2025-12-24T05:00Z"));
  });
});

describe("a list of incidents", () => {
  const store = createSampleStore({
    time: { ...initialTime, window: { startMs: at("2025-01-01"), endMs: at("2026-12-31") } },
  });
  const state = store.getState();

  it("has a page for each that is shown and has a place, oldest first, at a stated scale", () => {
    const result = plan({ by: "incidents", scale: 250_000 }, { state });
    if (!result.ok) throw new Error(result.refusal.code);
    const { certain, possible } = state.counts;
    expect(result.items.length + result.leftOut).toBe(certain + possible);
    expect(result.items.length).toBeGreaterThan(0);
    const titles = state.data.incidents.map(({ title }) => title.en);
    for (const { caption, focus, time } of result.items) {
      expect(titles.some((title) => caption.startsWith(`${title}, `))).toBe(true);
      expect(focus?.scale).toBe(250_000);
      expect(time).toBe(state.time);
    }
    const dates = result.items.map(({ stem }) => stem.slice("map-001-".length));
    expect(dates).toEqual([...dates].sort());
  });

  it("is refused where there are more than it may have, or none", () => {
    expect(plan({ by: "incidents", scale: null }, { state, most: 1 })).toMatchObject({
      ok: false,
      refusal: { code: "too-many", most: 1 },
    });
    const empty = createSampleStore({
      time: { ...initialTime, window: { startMs: 0, endMs: 1 } },
    }).getState();
    expect(plan({ by: "incidents", scale: null }, { state: empty })).toEqual({
      ok: false,
      refusal: { code: "empty" },
    });
  });
});
