import { expect, test } from "vitest";
import { bandsBelow, densityBands, lastBand } from "../../../../src/map/layers/density/density-bands";
import { kernelSquarePx } from "../../../../src/map/layers/density/density-measures";
import { DensityCensus } from "../../../../src/map/layers/density/density-reference";
import { seededRandom } from "../../../support/synthetic-events";

/** The zoom at which the kernel is as large as a square of 1/2^level of the world. */
const zoomOf = (level: number) => level - Math.log2(512 / kernelSquarePx);

test("the reference is the most rows in any square as large as the kernel", () => {
  const random = seededRandom(7);
  const census = new DensityCensus();
  const places = Array.from({ length: 20_000 }, () => [random() ** 2, random() ** 3] as const);
  for (const [x, y] of places) census.add(x, y);
  const reference = census.finish();
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const counts = new Map<string, number>();
    for (const [x, y] of places) {
      const key = `${Math.floor(x * 2 ** level)} ${Math.floor(y * 2 ** level)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(reference(zoomOf(level)), `level ${level}`).toBeCloseTo(Math.max(...counts.values()), 6);
  }
});

test("it falls smoothly from zoom to zoom and never below 8", () => {
  const random = seededRandom(8);
  const census = new DensityCensus();
  for (let row = 0; row < 50_000; row++) census.add(0.55 + random() * 0.05, 0.3 + random() * 0.05);
  const reference = census.finish();
  for (let zoom = 0; zoom < 17; zoom += 0.05) {
    const [here, closer] = [reference(zoom), reference(zoom + 0.05)];
    expect(closer).toBeLessThanOrEqual(here);
    expect(closer / here).toBeGreaterThan(0.9);
  }
  expect(reference(17)).toBe(8);
  expect(new DensityCensus().finish()(5)).toBe(8);
});

test("positions on and beyond the edge of the world are counted in its outermost squares", () => {
  const census = new DensityCensus();
  for (let row = 0; row < 50; row++) census.add(1, -0.2);
  expect(census.finish()(zoomOf(10))).toBe(50);
});

test("bands begin at 3, 10, 30, 100 and so on", () => {
  const edges = [1, 3, 10, 30, 100, 300, 1000];
  edges.forEach((density, band) => {
    expect(bandsBelow(density * 1.0001)).toBeCloseTo(band, 3);
  });
  expect(bandsBelow(0.3001)).toBeCloseTo(-1, 2);
});

test("a legend's bands ascend from half an incident to the reference, the last with the ramp's last colour", () => {
  const bands = densityBands(450);
  expect(bands.map(({ leastDensity }) => leastDensity)).toEqual([0.5, 3, 10, 30, 100, 300]);
  const positions = bands.map(({ position }) => position);
  expect(positions[0]).toBe(0);
  expect(positions.slice(1).every((position, index) => position > positions[index]!)).toBe(true);
  expect(positions.at(-1)).toBeGreaterThan(0.95);
  expect(Math.max(...densityBands(310).map(({ position }) => position))).toBe(1);
  expect(lastBand(1)).toBe(1);
});
