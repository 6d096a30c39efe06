import fc from "fast-check";
import { expect, it } from "vitest";
import { buildLedgerSpans, ledgerPosition } from "../../../../../src/ui/panels/details/ledger/ledger-scale";
import { ledgerTicks } from "../../../../../src/ui/panels/details/ledger/ledger-ticks";
import { instant, interval } from "../../sample-incidents";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const kyiv = "Europe/Kyiv";
const room = { axisPx: 240, dayLabelPx: 50 };
const day = (date: string, next: string) =>
  interval(`${date}T00:00+02:00`, `${next}T00:00+02:00`, { precision: "day" });

it("is empty where nothing has a date", () => {
  expect(buildLedgerSpans([])).toEqual([]);
  expect(ledgerTicks([], kyiv, room)).toEqual([]);
});

it("gives one day the whole width", () => {
  const spans = buildLedgerSpans([day("2025-12-27", "2025-12-28")]);
  expect(spans).toEqual([
    { startMs: instant("2025-12-27T00:00+02:00"), endMs: instant("2025-12-28T00:00+02:00"), from: 0, to: 1 },
  ]);
  expect(ledgerPosition(spans, instant("2025-12-27T12:00+02:00"))).toBe(0.5);
  const ticks = ledgerTicks(spans, kyiv, room);
  const clock = ({ instantMs }: { instantMs: number }) => (instantMs - spans[0]!.startMs) / hourMs;
  expect(ticks.filter(({ kind }) => kind === "day").map(clock)).toEqual([0]);
  expect(ticks.filter(({ kind }) => kind === "hour").map(clock)).toEqual([3, 6, 9, 12, 15, 18, 21]);
});

it("cuts a long silence out, and widens what more was said in", () => {
  const spans = buildLedgerSpans([
    day("2025-12-27", "2025-12-28"),
    interval("2025-12-27T09:53+02:00", "2025-12-27T09:54+02:00"),
    interval("2025-12-27T13:35+02:00", "2025-12-27T13:36+02:00"),
    day("2026-01-03", "2026-01-04"),
  ]);
  expect(spans).toHaveLength(2);
  const [first, second] = spans;
  // Three claims and one: four shares of the room and two.
  expect((first!.to - first!.from) / (second!.to - second!.from)).toBeCloseTo(2, 9);
  const silence = ledgerPosition(spans, instant("2025-12-30T00:00+02:00"));
  expect(silence).toBeGreaterThan(first!.to);
  expect(silence).toBeLessThan(second!.from);
  expect(ledgerPosition(spans, instant("2020-01-01T00:00Z"))).toBe(0);
  expect(ledgerPosition(spans, instant("2030-01-01T00:00Z"))).toBe(1);
});

it("does not let a minute fill the axis", () => {
  const [span] = buildLedgerSpans([interval("2025-12-26T16:13+02:00", "2025-12-26T16:14+02:00")]);
  expect(span!.endMs - span!.startMs).toBe(6 * hourMs);
  expect(span!.startMs % hourMs).toBe(0);
});

it("labels days by the zone's calendar over a change of clocks", () => {
  // 26 October 2025 lasts 25 hours in Kyiv: it ends its summer time at 04:00.
  const spans = buildLedgerSpans([interval("2025-10-26T00:00+03:00", "2025-10-28T00:00+02:00")]);
  const days = ledgerTicks(spans, kyiv, room).filter(({ kind }) => kind === "day");
  expect(days.map(({ instantMs }) => instantMs)).toEqual([
    instant("2025-10-26T00:00+03:00"),
    instant("2025-10-27T00:00+02:00"),
  ]);
});

it("names the day that fits where a span begins just before midnight", () => {
  const spans = buildLedgerSpans([interval("2025-12-31T23:00+02:00", "2026-01-01T23:00+02:00")]);
  const days = ledgerTicks(spans, kyiv, room).filter(({ kind }) => kind === "day");
  expect(days.map(({ instantMs }) => instantMs)).toEqual([instant("2026-01-01T00:00+02:00")]);
});

const published = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 3000 }))
  .map(([start, length]) => ({
    ...interval("2025-12-01T00:00Z", "2025-12-01T00:01Z"),
    earliestMs: instant("2025-12-01T00:00Z") + start * minuteMs,
    latestMs: instant("2025-12-01T00:00Z") + (start + length) * minuteMs,
  }));

it("keeps order and stays on the axis, in at most four pieces that hold every publication", () => {
  fc.assert(
    fc.property(fc.array(published, { minLength: 1, maxLength: 20 }), (intervals) => {
      const spans = buildLedgerSpans(intervals);
      expect(spans.length).toBeLessThanOrEqual(4);
      expect(spans[0]!.from).toBe(0);
      expect(spans.at(-1)!.to).toBeCloseTo(1, 9);
      const instants = intervals.flatMap(({ earliestMs, latestMs }) => [earliestMs, latestMs]);
      const positions = instants.toSorted((a, b) => a - b).map((each) => ledgerPosition(spans, each));
      for (const [index, position] of positions.entries()) {
        expect(position).toBeGreaterThanOrEqual(positions[index - 1] ?? 0);
        expect(position).toBeLessThanOrEqual(1 + 1e-9);
      }
      for (const { earliestMs, latestMs } of intervals)
        expect(spans.some(({ startMs, endMs }) => startMs <= earliestMs && latestMs <= endMs)).toBe(true);
      const days = ledgerTicks(spans, kyiv, room).filter(({ kind }) => kind === "day");
      expect(days.length).toBeGreaterThanOrEqual(spans.length);
      for (const { position } of days) expect(position).toBeLessThanOrEqual(1);
    }),
    { seed: 4, numRuns: 300 },
  );
});
