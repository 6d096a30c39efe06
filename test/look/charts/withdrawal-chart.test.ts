import fc from "fast-check";
import { expect, test } from "vitest";
import { niceSteps } from "../../../src/look/charts/nice-steps";
import { layoutWithdrawalChart, stationAtX } from "../../../src/look/charts/withdrawal-chart";
import { sampleProfile } from "./sample-profile";

const size = { widthPx: 500, heightPx: 100 };
const chart = layoutWithdrawalChart(sampleProfile(), size);
const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([text]) => Number(text));

test("the length of the line is the width, and left of the line is up", () => {
  expect(chart.stationX).toEqual([50, 150, 250, 350, 450]);
  // 35 km from edge to the control line's farthest reach, and 6 % of it above and below.
  const toY = (km: number) => ((20 + 2.1 - km) / (35 + 4.2)) * 100;
  expect(chart.baseY).toBeCloseTo(toY(0), 6);
  const [ukrainian, russian] = chart.pullBacks;
  expect(ukrainian.largest?.x).toBe(250);
  expect(ukrainian.largest?.fromY).toBeCloseTo(toY(-15), 6);
  expect(ukrainian.largest?.toY).toBeCloseTo(toY(20), 6);
  expect(russian.largest?.x).toBe(450);
  expect(russian.largest?.fromY).toBeCloseTo(toY(20), 6);
  expect(russian.largest?.toY).toBeCloseTo(toY(-10), 6);
});

test("the zone is one band over the whole width, the control line breaks where it is not known", () => {
  expect(chart.band.match(/M/g)).toHaveLength(1);
  expect(chart.band.startsWith("M0 ")).toBe(true);
  expect(numbersOf(chart.band)).toContain(500);
  expect(chart.controlLine.match(/M/g)).toHaveLength(2);
});

test("nobody's ground reaches across what is unknown, and the two patterns differ", () => {
  for (const { area, strokes } of chart.pullBacks) {
    expect(area.match(/M/g)).toHaveLength(2);
    expect(strokes).not.toBe("");
    const xs = numbersOf(area).filter((_, index) => index % 2 === 0);
    expect(xs.filter((x) => x > 250 && x < 450)).toEqual([]);
  }
  const [ukrainian, russian] = chart.pullBacks;
  expect(ukrainian.strokes).toContain("V");
  expect(russian.strokes).not.toContain("V");
});

test("a party that stays where it is has no strokes and no mark", () => {
  const profile = sampleProfile();
  const still = layoutWithdrawalChart(
    {
      ...profile,
      controlLineMeters: new Float64Array(5).fill(25_000),
      pullBackMeters: { UA: new Float64Array(5), RU: new Float64Array(5).fill(35_000) },
      sides: [{ ...profile.sides[0], largestMeters: 0, largestAt: null }, profile.sides[1]],
    },
    size,
  );
  expect(still.pullBacks[0].strokes).toBe("");
  expect(still.pullBacks[0].largest).toBeNull();
  expect(still.pullBacks[1].strokes).not.toBe("");
});

test("one station fills the width", () => {
  const one = { ...sampleProfile() };
  const first = (values: Float64Array) => values.slice(0, 1);
  const single = layoutWithdrawalChart(
    {
      alongMeters: first(one.alongMeters),
      controlLineMeters: first(one.controlLineMeters),
      leftEdgeMeters: first(one.leftEdgeMeters),
      rightEdgeMeters: first(one.rightEdgeMeters),
      pullBackMeters: { UA: first(one.pullBackMeters.UA), RU: first(one.pullBackMeters.RU) },
      sides: [
        { ...one.sides[0], largestAt: 0 },
        { ...one.sides[1], largestAt: null },
      ],
    },
    size,
  );
  expect(single.stationX).toEqual([250]);
  expect(numbersOf(single.band)).toContain(500);
});

test("the nearest station is found wherever the pointer is", () => {
  expect([-20, 0, 99, 101, 249, 320, 999].map((x) => stationAtX(chart, x))).toEqual([0, 0, 0, 1, 2, 3, 4]);
});

test("steps are round, even and within the span", () => {
  expect(niceSteps(0, 234_000, 4)).toEqual([0, 100_000, 200_000]);
  expect(niceSteps(-45, 33, 5)).toEqual([-40, -20, 0, 20]);
  expect(niceSteps(3, 3, 4)).toEqual([]);
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.integer({ min: 2, max: 12 }),
      (least, span, count) => {
        const steps = niceSteps(least, least + span, count);
        expect(steps.length).toBeLessThanOrEqual(count + 1);
        for (const step of steps) {
          expect(step).toBeGreaterThanOrEqual(least - 1e-6);
          expect(step).toBeLessThanOrEqual(least + span + 1e-6);
        }
      },
    ),
    { seed: 5 },
  );
});
