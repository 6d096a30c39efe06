import type { LngLat } from "../../../core/geo/position";
import { asPathRecipe } from "../../../core/zones/edit/drawn-path";
import { openRing } from "../../../core/zones/edit/vertices";
import type { ZoneRecipe } from "../../../core/zones/recipe";

/** The vertices of one path or ring of a recipe; a ring without the repetition of its first position. */
export interface EditablePath {
  readonly positions: readonly LngLat[];
  readonly isRing: boolean;
}

/** What of a recipe is made of vertices: the path of a line or strip drawn here, or the rings of a polygon. */
export function editablePaths(recipe: ZoneRecipe): readonly EditablePath[] {
  if (recipe.kind === "polygon")
    return recipe.rings.map((ring) => ({ positions: openRing(ring), isRing: true }));
  const path = asPathRecipe(recipe);
  return path ? [{ positions: path.path.positions, isRing: false }] : [];
}

/** True where a path or ring has a vertex to spare. */
export function hasVertexToSpare({ positions, isRing }: EditablePath): boolean {
  return positions.length > (isRing ? 3 : 2);
}
