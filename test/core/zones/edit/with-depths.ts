import { addStretch, setStretchDepth } from "../../../../src/core/zones/depths/edit-stretches";
import { measurePath } from "../../../../src/core/zones/depths/measured-path";
import { listStretches } from "../../../../src/core/zones/depths/stretches";
import type { StripRecipe } from "../../../../src/core/zones/recipe";

/** A strip along drawn positions with depths of its own between two distances from its start. */
export function withDepths<Strip extends StripRecipe>(
  recipe: Strip,
  fromMeters: number,
  toMeters: number,
  leftMeters: number,
  rightMeters: number,
): Strip {
  if (!("positions" in recipe.path)) return recipe;
  const { lengthMeters } = measurePath(recipe.path.positions);
  const { depths, stretchIndex } = addStretch(recipe, lengthMeters, fromMeters, toMeters);
  const stretch = listStretches(depths, lengthMeters)[stretchIndex];
  if (stretch === undefined) return recipe;
  return setStretchDepth(setStretchDepth(depths, stretch, "left", leftMeters), stretch, "right", rightMeters);
}
