import type { Zone, ZoneRecipe } from "./recipe";

/** How a zone's edge is drawn: fixed by a text, assumed in reading one, or the user's own hypothesis. */
export type ZoneEdge = "fixed" | "assumed" | "hypothetical";

/** The depths of a strip, null for every other recipe. */
export function stripDepths(
  recipe: ZoneRecipe,
): { readonly leftMeters: number; readonly rightMeters: number } | null {
  return recipe.kind === "strip" ? { leftMeters: recipe.leftMeters, rightMeters: recipe.rightMeters } : null;
}

/** The positions of a zone's own path, null where it has none or takes it from a control map. */
export function drawnPath(zone: Pick<Zone, "recipe">): readonly (readonly [number, number])[] | null {
  const { recipe } = zone;
  if (recipe.kind !== "line" && recipe.kind !== "strip") return null;
  return "positions" in recipe.path ? recipe.path.positions : null;
}
