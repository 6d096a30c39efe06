import { expect, it } from "vitest";
import { followBetween } from "../../../src/core/zones/snap/follow-between";
import { buildSnapIndex } from "../../../src/core/zones/snap/snap-index";
import { riverPaths } from "../../../src/workspace/drawing/river-paths";

const riverWithGap = (gapDegrees: number) => ({
  id: "Donets",
  name: { en: "Donets", uk: "Донець" },
  course: {
    type: "MultiLineString" as const,
    coordinates: [
      [
        [37, 49],
        [38, 49],
      ],
      [
        [38 + gapDegrees, 49],
        [39, 48],
      ],
    ] as [number, number][][],
  },
});

const follow = (gapDegrees: number) => {
  const paths = riverPaths(riverWithGap(gapDegrees));
  return followBetween(
    buildSnapIndex([{ source: { kind: "river", id: "Donets" }, paths, hasVertices: true }]),
    [37.5, 49],
    [39, 48],
  );
};

it("is followed over a gap of 2 km at most, not over a wider one", () => {
  expect(follow(0.02)?.path).toEqual([
    [37.5, 49],
    [38, 49],
    [38.02, 49],
    [39, 48],
  ]);
  expect(follow(0.04)).toBeNull();
});
