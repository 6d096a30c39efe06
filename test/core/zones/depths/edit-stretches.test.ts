import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDepthIssues, type StripDepths } from "../../../../src/core/geo/strip-parts/issues";
import {
  addStretch,
  clampDepthMeters,
  moveBoundary,
  removeBoundary,
  setStretchDepth,
  splitStretch,
} from "../../../../src/core/zones/depths/edit-stretches";
import { listStretches, stretchAt } from "../../../../src/core/zones/depths/stretches";

const lengthMeters = 100_000;
const plain: StripDepths = { leftMeters: 10_000, rightMeters: 5000 };
const segment = (fromMeters: number, toMeters: number, leftMeters = 2000, rightMeters = 3000) => ({
  fromMeters,
  toMeters,
  leftMeters,
  rightMeters,
});
const withMiddle: StripDepths = { ...plain, segments: [segment(40_000, 60_000)] };
const rangesOf = (depths: StripDepths) =>
  listStretches(depths, lengthMeters).map((stretch) => [
    stretch.fromMeters,
    stretch.toMeters,
    stretch.leftMeters,
    stretch.rightMeters,
  ]);

describe("the stretches of a strip", () => {
  it("are the whole line without segments, and else its parts in order", () => {
    expect(rangesOf(plain)).toEqual([[0, 100_000, 10_000, 5000]]);
    const late = { ...plain, segments: [segment(80_000, 300_000), segment(0, 20_000, 1, 1)] };
    expect(listStretches(late, lengthMeters)).toEqual([
      { ...segment(0, 20_000, 1, 1), segmentIndex: 1 },
      { ...segment(20_000, 80_000, 10_000, 5000), segmentIndex: null },
      { ...segment(80_000, 100_000), segmentIndex: 0 },
    ]);
    expect(rangesOf({ ...plain, segments: [segment(100_000, 200_000)] })).toHaveLength(1);
  });

  it("are found by a place along the line", () => {
    const stretches = listStretches(withMiddle, lengthMeters);
    expect([0, 39_999, 40_000, 60_000, 100_000, 200_000].map((at) => stretchAt(stretches, at))).toEqual([
      0, 0, 1, 2, 2, 2,
    ]);
  });
});

describe("a depth", () => {
  it("is set where it holds, and nowhere else", () => {
    const [first, middle] = listStretches(withMiddle, lengthMeters);
    expect(rangesOf(setStretchDepth(withMiddle, middle!, "left", 7000.4))).toEqual([
      [0, 40_000, 10_000, 5000],
      [40_000, 60_000, 7000, 3000],
      [60_000, 100_000, 10_000, 5000],
    ]);
    expect(rangesOf(setStretchDepth(withMiddle, first!, "right", 0))).toEqual([
      [0, 40_000, 10_000, 0],
      [40_000, 60_000, 2000, 3000],
      [60_000, 100_000, 10_000, 0],
    ]);
  });

  it("is 0, or 1 m to 500 km; the last of a strip never goes", () => {
    expect([-4, 0.4, 0.6, 1234.5, 9e9].map(clampDepthMeters)).toEqual([0, 0, 1, 1235, 500_000]);
    const oneSided: StripDepths = { leftMeters: 500, rightMeters: 0 };
    const next = setStretchDepth(oneSided, { segmentIndex: null }, "left", 0);
    expect(next.leftMeters).toBe(100);
    expect(setStretchDepth(withMiddle, { segmentIndex: 0 }, "left", 0).segments?.[0]?.leftMeters).toBe(0);
  });
});

describe("a boundary", () => {
  it("moves both its neighbours, and stops short of the next ones", () => {
    expect(rangesOf(moveBoundary(withMiddle, lengthMeters, 0, 30_000)).map(([from]) => from)).toEqual([
      0, 30_000, 60_000,
    ]);
    expect(rangesOf(moveBoundary(withMiddle, lengthMeters, 0, 99_000)).map(([from]) => from)).toEqual([
      0, 59_900, 60_000,
    ]);
    expect(rangesOf(moveBoundary(withMiddle, lengthMeters, 1, 0)).map(([from]) => from)).toEqual([
      0, 40_000, 40_100,
    ]);
    expect(moveBoundary(withMiddle, lengthMeters, 2, 0)).toBe(withMiddle);
  });

  it("is gone when it is removed, and the depths before it hold on", () => {
    expect(rangesOf(removeBoundary(withMiddle, lengthMeters, 0))).toEqual([[0, 100_000, 10_000, 5000]]);
    expect(rangesOf(removeBoundary(withMiddle, lengthMeters, 1))).toEqual([
      [0, 40_000, 10_000, 5000],
      [40_000, 100_000, 2000, 3000],
    ]);
    expect(removeBoundary(plain, lengthMeters, 0)).toBe(plain);
  });
});

describe("a new stretch", () => {
  it("is split off with the depths it had", () => {
    const split = splitStretch(plain, lengthMeters, 0, 25_000);
    expect(rangesOf(split)).toEqual([
      [0, 25_000, 10_000, 5000],
      [25_000, 100_000, 10_000, 5000],
    ]);
    expect(removeBoundary(split, lengthMeters, 0).segments).toEqual([]);
    expect(rangesOf(splitStretch(withMiddle, lengthMeters, 1, 50_000))).toHaveLength(4);
    expect(splitStretch(plain, lengthMeters, 1, 50_000)).toBe(plain);
  });

  it("is laid over whatever was there, and keeps the depths of its middle", () => {
    const { depths, stretchIndex } = addStretch(withMiddle, lengthMeters, 55_000, 75_000);
    expect(rangesOf(depths)).toEqual([
      [0, 40_000, 10_000, 5000],
      [40_000, 55_000, 2000, 3000],
      [55_000, 75_000, 10_000, 5000],
      [75_000, 100_000, 10_000, 5000],
    ]);
    expect(stretchIndex).toBe(2);
    expect(
      rangesOf(addStretch(withMiddle, lengthMeters, 110_000, 90_000).depths).map(([from]) => from),
    ).toEqual([0, 40_000, 60_000, 90_000]);
    expect(addStretch(plain, lengthMeters, 5, 5).depths).toBe(plain);
  });
});

const edits = fc.array(
  fc.tuple(
    fc.constantFrom("move", "split", "remove", "add", "depth"),
    fc.nat(12),
    fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  ),
  { maxLength: 25 },
);

it("any edits leave a strip that can be built, its stretches in order and without gaps", () => {
  fc.assert(
    fc.property(edits, (steps) => {
      let depths: StripDepths = plain;
      for (const [step, index, share] of steps) {
        const at = share * lengthMeters;
        const stretches = listStretches(depths, lengthMeters);
        const stretch = stretches[index % stretches.length]!;
        if (step === "move") depths = moveBoundary(depths, lengthMeters, index, at);
        else if (step === "split") depths = splitStretch(depths, lengthMeters, index, at);
        else if (step === "remove") depths = removeBoundary(depths, lengthMeters, index);
        else if (step === "add") depths = addStretch(depths, lengthMeters, at, at + 9000).depths;
        else depths = setStretchDepth(depths, stretch, share < 0.5 ? "left" : "right", share * 20_000);
        expect(findDepthIssues(depths)).toEqual([]);
        const next = listStretches(depths, lengthMeters);
        expect(next[0]?.fromMeters).toBe(0);
        expect(next.at(-1)?.toMeters).toBe(lengthMeters);
        for (const [at, { fromMeters }] of next.entries())
          if (at > 0) expect(fromMeters).toBe(next[at - 1]!.toMeters);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

it("a depth set and set back is the strip it was", () => {
  fc.assert(
    fc.property(edits, fc.nat(12), (steps, index) => {
      const depths = steps.reduce(
        (strip, [, , share]) =>
          addStretch(strip, lengthMeters, share * lengthMeters, share * lengthMeters + 5000).depths,
        plain,
      );
      const stretches = listStretches(depths, lengthMeters);
      const stretch = stretches[index % stretches.length]!;
      const changed = setStretchDepth(depths, stretch, "left", 12_345);
      expect(setStretchDepth(changed, stretch, "left", stretch.leftMeters)).toEqual(depths);
    }),
    { seed: 8, numRuns: 200 },
  );
});
