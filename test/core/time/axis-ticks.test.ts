import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AxisTick, axisTicks } from "../../../src/core/time/axis-ticks";

const kyiv = "Europe/Kyiv";
const labelWidthPx = (tick: AxisTick) =>
  ({ clock: 34, moment: 78, day: 44, month: 28, year: 30 })[tick.form] + (tick.withYear ? 34 : 0);
const at = (iso: string) => Temporal.ZonedDateTime.from(`${iso}[${kyiv}]`).epochMilliseconds;
const ticksOf = (from: string, to: string, widthPx: number, zone = kyiv) =>
  axisTicks({ extent: { startMs: at(from), endMs: at(to) }, zone, widthPx, labelWidthPx });
const local = (tick: AxisTick, zone = kyiv) =>
  Temporal.Instant.fromEpochMilliseconds(tick.atMs).toZonedDateTimeISO(zone);

describe("axisTicks", () => {
  it("stands on Mondays' midnights by the zone's clock over two months", () => {
    const ticks = ticksOf("2025-11-19T00:00", "2026-01-18T00:00", 1400);
    expect(ticks.map((tick) => local(tick).toPlainDateTime().toString())).toEqual([
      "2025-11-24T00:00:00",
      "2025-12-01T00:00:00",
      "2025-12-08T00:00:00",
      "2025-12-15T00:00:00",
      "2025-12-22T00:00:00",
      "2025-12-29T00:00:00",
      "2026-01-05T00:00:00",
      "2026-01-12T00:00:00",
    ]);
  });

  it("says the year on the first label and where it changes, and nowhere else", () => {
    const ticks = ticksOf("2025-11-19T00:00", "2026-01-18T00:00", 1400);
    expect(ticks.map((tick) => tick.withYear)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  it("names the day at midnight and on the first label among hours", () => {
    const ticks = ticksOf("2025-12-24T04:00", "2025-12-25T16:00", 900);
    expect(ticks[0]!.form).toBe("moment");
    const midnight = ticks.find((tick) => tick.atMs === at("2025-12-25T00:00"));
    expect(midnight?.form).toBe("day");
    expect(ticks.filter((tick) => tick.form === "clock").length).toBeGreaterThanOrEqual(3);
  });

  it("keeps to midnight over the change of clocks", () => {
    const ticks = ticksOf("2026-03-25T00:00", "2026-04-02T00:00", 900);
    expect(ticks.length).toBeGreaterThan(5);
    for (const tick of ticks) expect(local(tick).hour).toBe(0);
  });

  it("moves an hour that the clock leaps over to the next one, once", () => {
    const ticks = ticksOf("2026-03-29T00:00", "2026-03-29T12:00", 1400);
    const hours = ticks.map((tick) => local(tick).hour);
    expect(hours).not.toContain(3);
    expect(new Set(ticks.map((tick) => tick.atMs)).size).toBe(ticks.length);
  });

  it("uses months and years for long spans", () => {
    expect(ticksOf("2024-01-15T00:00", "2025-12-20T00:00", 1200).every((tick) => tick.form === "month")).toBe(
      true,
    );
    expect(ticksOf("1989-01-15T00:00", "2024-12-20T00:00", 600).every((tick) => tick.form === "year")).toBe(
      true,
    );
  });

  it("has nothing to say without room or time", () => {
    const extent = { startMs: 0, endMs: 86_400_000 };
    expect(axisTicks({ extent, zone: "UTC", widthPx: 0, labelWidthPx })).toEqual([]);
    expect(axisTicks({ extent: { startMs: 5, endMs: 5 }, zone: "UTC", widthPx: 500, labelWidthPx })).toEqual(
      [],
    );
    expect(axisTicks({ extent, zone: "UTC", widthPx: 20, labelWidthPx })).toEqual([]);
  });

  it("never lets labels overlap or leave the axis, whatever the span, width and zone", () => {
    const dayMs = 86_400_000;
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2035, 0, 1) }),
        fc.double({ min: 0.25, max: 15_000, noNaN: true }),
        fc.integer({ min: 60, max: 2000 }),
        fc.constantFrom(kyiv, "UTC", "America/New_York", "Asia/Kathmandu"),
        (startMs, days, widthPx, zone) => {
          const extent = { startMs, endMs: startMs + Math.round(days * dayMs) };
          const ticks = axisTicks({ extent, zone, widthPx, labelWidthPx, gapPx: 8 });
          let freeFromPx = 0;
          for (const tick of ticks) {
            const centerPx = ((tick.atMs - startMs) / (extent.endMs - startMs)) * widthPx;
            expect(centerPx - labelWidthPx(tick) / 2).toBeGreaterThanOrEqual(freeFromPx - 1e-6);
            freeFromPx = centerPx + labelWidthPx(tick) / 2 + 8;
          }
          expect(freeFromPx - 8).toBeLessThanOrEqual(widthPx + 1e-6);
          expect(ticks.length === 0 || ticks[0]!.withYear || ["year", "clock"].includes(ticks[0]!.form)).toBe(
            true,
          );
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  it("labels something wherever three labels would fit", () => {
    for (const days of [0.3, 1, 3, 10, 40, 150, 700, 4000]) {
      const startMs = at("2025-03-03T05:17");
      const extent = { startMs, endMs: startMs + days * 86_400_000 };
      expect(axisTicks({ extent, zone: kyiv, widthPx: 366, labelWidthPx }).length).toBeGreaterThanOrEqual(2);
    }
  });
});
