import fc from "fast-check";
import { expect, test } from "vitest";
import { dropConsecutiveDuplicates, type LngLat } from "../../../src/core/geo/position";
import { findSegmentCrossing } from "../../../src/core/geo/segment-crossing";
import { findSelfCrossing } from "../../../src/core/geo/self-crossing";
import { eastwardLine, starRing } from "./arbitraries";

const gridPosition = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));

function meetsItself(path: readonly LngLat[]): boolean {
  for (let i = 1; i < path.length; i++) {
    for (let j = i + 2; j < path.length; j++) {
      const ends = [path[i - 1], path[i], path[j - 1], path[j]] as [LngLat, LngLat, LngLat, LngLat];
      if (findSegmentCrossing(...ends) !== null) return true;
    }
  }
  return false;
}

test("a crossing is found where, and only where, comparing every pair of segments finds one", () => {
  fc.assert(
    fc.property(fc.array(gridPosition, { minLength: 2, maxLength: 14 }), (positions) => {
      const path = dropConsecutiveDuplicates(positions);
      const crossing = findSelfCrossing(path);
      if (meetsItself(path)) expect(crossing).not.toBeNull();
      else if (crossing !== null) expect(crossing.segments[1] - crossing.segments[0]).toBe(1);
    }),
    { numRuns: 500, endOnFailure: true },
  );
});

test("the place is the first along the path", () => {
  const crossing = findSelfCrossing([
    [0, 0],
    [10, 0],
    [10, 5],
    [6, -5],
    [2, 5],
  ]);
  expect(crossing?.segments).toEqual([0, 3]);
  expect(crossing?.position).toEqual([4, 0]);
});

test("touching and turning back count; a closed line touches itself, a ring may", () => {
  const square: LngLat[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 0],
  ];
  expect(findSelfCrossing(square)?.position).toEqual([0, 0]);
  expect(findSelfCrossing(square, "ring")).toBeNull();
  expect(
    findSelfCrossing([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
    ])?.position,
  ).toEqual([2, 0]);
  expect(
    findSelfCrossing([
      [0, 0],
      [4, 0],
      [1, 0],
    ])?.position,
  ).toEqual([4, 0]);
});

test("lines and rings that stay clear of themselves pass", () => {
  fc.assert(
    fc.property(eastwardLine, starRing, (line, ring) => {
      expect(findSelfCrossing(line)).toBeNull();
      expect(findSelfCrossing(ring, "ring")).toBeNull();
    }),
  );
});
