import { expect, it } from "vitest";
import { haloStrength, symbolScale } from "../../../src/map/layers/crowding";

it("symbols keep their size among few, and never grow with their number", () => {
  expect(symbolScale(89)).toBe(1);
  const scales = [0, 20_000, 20_001, 100_000, 100_001, 5_000_000].map(symbolScale);
  expect(scales.toSorted((a, b) => b - a)).toEqual(scales);
  expect(Math.min(...scales)).toBeGreaterThan(0.3);
});

it("halos are filled among few; among many their outlines alone remain", () => {
  expect(haloStrength(20)).toEqual({ fill: 1, outline: 1 });
  expect(haloStrength(5000).fill).toBe(0);
  expect(haloStrength(5000).outline).toBeGreaterThan(0);
});
