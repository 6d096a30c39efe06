import fc from "fast-check";
import { lineLengthMeters } from "../../../../src/core/geo/geodesic";
import { vertexMeters } from "../../../../src/core/zones/edit/drawn-path";
import type { StripRecipe } from "../../../../src/core/zones/recipe";
import { eastwardLine } from "../../geo/arbitraries";

const depth = fc.integer({ min: 1, max: 60 }).map((value) => value * 500);

/** A strip with depth segments in order, none touching another, some reaching the end. */
export const drawnStrip = fc
  .record({
    positions: eastwardLine.filter((line) => lineLengthMeters(line) > 2000),
    leftMeters: depth,
    rightMeters: depth,
    shares: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }),
    depths: fc.array(fc.tuple(depth, depth), { minLength: 4, maxLength: 4 }),
  })
  .map(({ positions, leftMeters, rightMeters, shares, depths }) => {
    const length = lineLengthMeters(positions);
    const stops = shares.sort((a, b) => a - b).map((share) => (length * share) / 100);
    const segments = depths.slice(0, Math.floor(stops.length / 2)).map(([left, right], index) => ({
      fromMeters: stops[2 * index]!,
      toMeters: stops[2 * index + 1]!,
      leftMeters: left,
      rightMeters: right,
    }));
    const recipe = { kind: "strip" as const, path: { positions }, leftMeters, rightMeters };
    return segments.length === 0 ? recipe : { ...recipe, segments };
  });

export type DrawnStrip = StripRecipe & {
  readonly path: { readonly positions: readonly (readonly [number, number])[] };
};

/** What differs between two strips at most: degrees in the path, meters in lengths and depths. */
export function differenceOf(a: DrawnStrip, b: DrawnStrip): { degrees: number; meters: number } {
  const [first, second] = [a.path.positions, b.path.positions];
  const [own, other] = [a.segments ?? [], b.segments ?? []];
  if (first.length !== second.length || own.length !== other.length)
    return { degrees: Infinity, meters: Infinity };
  const degrees = first.map(([lng, lat], index) => {
    const [otherLng, otherLat] = second[index]!;
    return Math.max(Math.abs(lng - otherLng), Math.abs(lat - otherLat));
  });
  const meters = own.flatMap((segment, index) => {
    const match = other[index]!;
    const keys = ["fromMeters", "toMeters", "leftMeters", "rightMeters"] as const;
    return keys.map((key) => Math.abs(segment[key] - match[key]));
  });
  const sides = [Math.abs(a.leftMeters - b.leftMeters), Math.abs(a.rightMeters - b.rightMeters)];
  return { degrees: Math.max(...degrees), meters: Math.max(...meters, ...sides) };
}

/** The depths that hold at a distance from the start. */
export function depthsAt(recipe: StripRecipe, meters: number): [left: number, right: number] {
  const { leftMeters, rightMeters } =
    recipe.segments?.find(({ fromMeters, toMeters }) => fromMeters <= meters && meters < toMeters) ?? recipe;
  return [leftMeters, rightMeters];
}

export const lengthOf = (recipe: DrawnStrip) => vertexMeters(recipe.path.positions).at(-1) ?? 0;
