import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyInGrid, gridArea } from "../../../src/core/geo/area-grid";
import { indexArea } from "../../../src/core/geo/area-index";
import { classifyDisc } from "../../../src/core/geo/disc";
import type { Area } from "../../../src/core/geo/position";
import { star } from "../zones/arbitrary-star";

test("says of every disc what a look at every edge says", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.array(
        fc.tuple(
          fc.double({ min: -2.2, max: 2.2, noNaN: true }),
          fc.double({ min: -1.5, max: 1.5, noNaN: true }),
          fc.oneof(fc.constant(0), fc.double({ min: 1, max: 40_000, noNaN: true })),
        ),
        { minLength: 1, maxLength: 60 },
      ),
      (seed, discs) => {
        const index = indexArea(star(seed, [36, 48]));
        const grid = gridArea(index)!;
        for (const [east, north, radius] of discs) {
          const center = [36 + east, 48 + north] as const;
          expect(classifyInGrid(grid, center[0], center[1], radius)).toBe(
            classifyDisc(index, center, radius),
          );
        }
      },
    ),
    { seed: 4, numRuns: 400 },
  );
});

test("an area of no extent holds nothing, and an empty one has no grid", () => {
  const flat: Area = {
    type: "Polygon",
    coordinates: [
      [
        [36, 48],
        [37, 48],
        [36, 48],
      ],
    ],
  };
  expect(classifyInGrid(gridArea(indexArea(flat))!, 36.5, 48.1, 0)).toBe("outside");
  expect(classifyInGrid(gridArea(indexArea(flat))!, 36.5, 48.01, 5000)).toBe("possible");
  expect(gridArea(indexArea({ type: "MultiPolygon", coordinates: [] }))).toBeNull();
});
