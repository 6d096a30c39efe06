import type { LngLat } from "../../geo/position";
import type { DepthSegment } from "../../geo/strip-parts/issues";
import { measurePath } from "../depths/measured-path";
import type { LineRecipe, StripRecipe, ZoneRecipe } from "../recipe";
import { tidySegments } from "./depth-segments";

/** A recipe whose path was drawn by hand, so that its vertices can be edited. */
export type PathRecipe = (LineRecipe | StripRecipe) & {
  readonly path: { readonly positions: readonly LngLat[] };
};

/** The recipe as one with a path of its own; null for other kinds, and where the path is that of a control map. */
export function asPathRecipe(recipe: ZoneRecipe): PathRecipe | null {
  return hasOwnPath(recipe) ? recipe : null;
}

function hasOwnPath(recipe: ZoneRecipe): recipe is PathRecipe {
  return (recipe.kind === "line" || recipe.kind === "strip") && "positions" in recipe.path;
}

/** Distance of every vertex from the start along the path, meters. */
export function vertexMeters(path: readonly LngLat[]): readonly number[] {
  return measurePath(path).metersAtVertex;
}

/** The depth segments of a recipe: none for a line. */
export function segmentsOf(recipe: PathRecipe): readonly DepthSegment[] {
  return recipe.kind === "strip" ? (recipe.segments ?? []) : [];
}

/** The recipe with another path, and with depth segments that are in order and of some length. */
export function withPath(
  recipe: PathRecipe,
  positions: readonly LngLat[],
  segments: readonly DepthSegment[],
): PathRecipe {
  if (recipe.kind === "line") return { ...recipe, path: { positions } };
  const { segments: _former, ...rest } = recipe;
  const tidy = tidySegments(segments);
  return { ...rest, path: { positions }, ...(tidy.length > 0 && { segments: tidy }) };
}

/** Two measures of one vertex: along the path as it was, and as it is now. */
export type MeasurePair = readonly [formerMeters: number, meters: number];

/**
 * Depth segments carried to an edited path: what lies between two vertices that both paths have stays at its share of
 * the way between them; what lies before the first or beyond the last of them keeps its distance from it.
 *
 * @param pairs  in order, at least one
 */
export function carrySegments(
  segments: readonly DepthSegment[],
  pairs: readonly MeasurePair[],
): DepthSegment[] {
  const carry = (former: number): number => {
    const [firstFormer, first] = pairs[0] as MeasurePair;
    if (former <= firstFormer) return first - (firstFormer - former);
    const next = pairs.findIndex(([vertex]) => vertex >= former);
    if (next < 0) {
      const [lastFormer, last] = pairs.at(-1) as MeasurePair;
      return last + (former - lastFormer);
    }
    const [[fromFormer, from], [toFormer, to]] = [pairs[next - 1], pairs[next]] as [MeasurePair, MeasurePair];
    return from + ((former - fromFormer) / (toFormer - fromFormer)) * (to - from);
  };
  return segments.map((segment) => ({
    ...segment,
    fromMeters: Math.max(0, carry(segment.fromMeters)),
    toMeters: carry(segment.toMeters),
  }));
}
