import fc from "fast-check";
import { expect, test } from "vitest";
import { ageOpacity, ageShareOf, trailOpacities, trailOpacity } from "../../../src/look/theme/age-emphasis";

test("the end of a span has no age, its start all of it, and nothing lies outside", () => {
  expect(ageShareOf(200, 100, 200)).toBe(0);
  expect(ageShareOf(100, 100, 200)).toBe(1);
  expect(ageShareOf(150, 100, 200)).toBe(0.5);
  expect(ageShareOf(500, 100, 200)).toBe(0);
  expect(ageShareOf(-500, 100, 200)).toBe(1);
  expect(ageShareOf(100, 100, 100)).toBe(0);
});

test("the older, the paler, and the trail is paler than anything in the window", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (first, second) => {
      const [younger, older] = first < second ? [first, second] : [second, first];
      expect(ageOpacity(younger)).toBeGreaterThanOrEqual(ageOpacity(older));
      expect(trailOpacity(younger)).toBeGreaterThanOrEqual(trailOpacity(older));
      expect(ageOpacity(older)).toBeGreaterThan(trailOpacities.nearest);
    }),
  );
  expect(ageOpacity(0)).toBe(1);
  expect(trailOpacity(1)).toBeGreaterThan(0.05);
});
