import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainLines, orientRiver } from "../../../../src/core/geo/courses/chain-lines";
import { lineLengthMeters } from "../../../../src/core/geo/geodesic";
import type { LngLat } from "../../../../src/core/geo/position";
import { eastwardLine } from "../arbitraries";

const course: LngLat[] = [
  [30, 50],
  [30.5, 49.6],
  [31, 49.7],
  [31.5, 49.2],
  [32, 49],
  [32.5, 48.4],
];
const mouth: LngLat = [32.5, 48.4];

describe("orientRiver", () => {
  test("pieces in any order and direction come downstream, gaps stay gaps", () => {
    const pieces = [course.slice(3).toReversed(), course.slice(0, 2), course.slice(1, 3).toReversed()];
    expect(orientRiver(pieces, mouth).coordinates).toEqual([course.slice(0, 3), course.slice(3)]);
  });

  test("an arm beside an island and a stub at the side are left out", () => {
    const arm: LngLat[] = [
      [31.02, 49.72],
      [31.3, 49.6],
      [31.5, 49.25],
    ];
    const stub: LngLat[] = [
      [30.52, 49.62],
      [30.6, 49.8],
    ];
    const [main] = orientRiver([stub, course.toReversed(), arm], mouth).coordinates;
    expect(main?.[0]).toEqual(course[0]);
    expect(main?.at(-1)).toEqual(mouth);
    for (const position of course) expect(main).toContainEqual(position);
    expect(main).not.toContainEqual([31.3, 49.6]);
  });

  test("no line, no course", () => {
    expect(orientRiver([], mouth).coordinates).toEqual([]);
    expect(orientRiver([[[30, 50]]], mouth).coordinates).toEqual([]);
  });
});

describe("chainLines", () => {
  test("takes the direction of most of the length, and bridges gaps straight", () => {
    const chain = chainLines([course.slice(4), course.slice(0, 2).toReversed(), course.slice(1, 4)]);
    expect(chain).toEqual(course);
  });

  test("a course cut anywhere, in any order, is whole again", () => {
    const cut = fc
      .tuple(
        eastwardLine.filter((line) => line.length > 3),
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
      )
      .map(([line, places, order]) => {
        const stops = [...new Set(places.map((place) => 1 + (place % (line.length - 2))))].sort(
          (a, b) => a - b,
        );
        const pieces = [0, ...stops].map((stop, index) =>
          line.slice(stop, (stops[index] ?? line.length - 1) + 1),
        );
        const shuffled = pieces.map((piece) => ({ piece, key: order.next().value as number }));
        return { line, pieces: shuffled.sort((a, b) => a.key - b.key).map(({ piece }) => piece) };
      });
    fc.assert(
      fc.property(cut, ({ line, pieces }) => {
        const chain = chainLines(pieces);
        expect(chain[0]).toEqual(line[0]);
        expect(chain.at(-1)).toEqual(line.at(-1));
        expect(lineLengthMeters(chain) / lineLengthMeters(line)).toBeCloseTo(1, 6);
      }),
      { endOnFailure: true },
    );
  });
});
