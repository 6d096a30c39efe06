import type { DepthSegment } from "../../geo/strip-parts/issues";
import type { StripRecipe, ZoneRecipe } from "../recipe";
import { asPathRecipe, type PathRecipe, segmentsOf, vertexMeters, withPath } from "./drawn-path";

const mirror = <Sided extends { readonly leftMeters: number; readonly rightMeters: number }>(
  sided: Sided,
): Sided => ({
  ...sided,
  leftMeters: sided.rightMeters,
  rightMeters: sided.leftMeters,
});

/** The recipe with its path the other way round and its sides exchanged, so that it is the same ground. Null without a path of its own. */
export function reversePath(recipe: ZoneRecipe): PathRecipe | null {
  const drawn = asPathRecipe(recipe);
  if (drawn === null) return null;
  const { positions } = drawn.path;
  const length = vertexMeters(positions).at(-1) ?? 0;
  const segments = segmentsOf(drawn).map((segment): DepthSegment => {
    const { fromMeters, toMeters } = segment;
    return mirror({ ...segment, fromMeters: Math.max(0, length - toMeters), toMeters: length - fromMeters });
  });
  const turned = drawn.kind === "strip" ? mirror(drawn) : drawn;
  return withPath(turned, positions.toReversed(), segments);
}

/** The strip with the depths of its two sides exchanged, along a path that stays as it is: other ground, as in a mirror. */
export function swapSides(recipe: StripRecipe): StripRecipe {
  const { segments, ...rest } = recipe;
  return { ...mirror(rest), ...(segments !== undefined && { segments: segments.map(mirror) }) };
}
