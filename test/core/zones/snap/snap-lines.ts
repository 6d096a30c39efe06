import fc from "fast-check";
import type { LngLat } from "../../../../src/core/geo/position";
import type { SnapLine } from "../../../../src/core/zones/snap/snap-line";

const coordinate = (west: number, span: number) =>
  fc.integer({ min: 0, max: 1000 }).map((step) => west + (step / 1000) * span);

export const arbitraryPosition: fc.Arbitrary<LngLat> = fc.tuple(coordinate(30, 6), coordinate(46, 4));

/** A path of two to twelve different positions, none twice in a row. */
export const arbitraryPath: fc.Arbitrary<LngLat[]> = fc
  .array(arbitraryPosition, { minLength: 2, maxLength: 12 })
  .map((path) =>
    path.filter(([lng, lat], at) => at === 0 || lng !== path[at - 1]?.[0] || lat !== path[at - 1]?.[1]),
  )
  .filter((path) => path.length > 1);

export const river = (id: string, ...paths: LngLat[][]): SnapLine => ({
  source: { kind: "river", id },
  paths,
  hasVertices: true,
});
export const border = (...paths: LngLat[][]): SnapLine => ({
  source: { kind: "border" },
  paths,
  hasVertices: true,
});

/** Degrees from a position to the nearest place on a path, each edge straight in longitude/latitude. */
export function degreesFrom(path: readonly LngLat[], [lng, lat]: LngLat): number {
  let least = Infinity;
  for (let at = 1; at < path.length; at++) {
    const [x0, y0] = path[at - 1] as LngLat;
    const [x1, y1] = path[at] as LngLat;
    const squared = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const share =
      squared === 0
        ? 0
        : Math.min(1, Math.max(0, ((lng - x0) * (x1 - x0) + (lat - y0) * (y1 - y0)) / squared));
    least = Math.min(least, Math.hypot(x0 + share * (x1 - x0) - lng, y0 + share * (y1 - y0) - lat));
  }
  return least;
}
