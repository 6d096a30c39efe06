import type { LngLat } from "../../../core/geo/position";
import { verticesOf } from "../../../core/zones/edit/vertices";
import type { ZoneRecipe } from "../../../core/zones/recipe";

/** The points of a recipe that can be typed: of its own line, or of one ring without the repeated last one. */
export interface RecipePoints {
  readonly points: readonly LngLat[];
  /** Whether the last point is joined to the first. */
  readonly isClosed: boolean;
  /** Fewer are no line or ring. */
  readonly fewest: number;
}

/** Null for a recipe without points of its own. */
export function pointsOf(recipe: ZoneRecipe, ringIndex: number): RecipePoints | null {
  const points = verticesOf(recipe, ringIndex);
  if (points === null) return null;
  const isClosed = recipe.kind === "polygon";
  return { points, isClosed, fewest: isClosed ? 3 : 2 };
}
