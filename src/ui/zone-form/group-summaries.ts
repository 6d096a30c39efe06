import type { Locale } from "../../core/sources/localized";
import type { ZoneRecipe } from "../../core/zones/recipe";
import { formatNumber } from "../../look/text/format-number";
import { zoneLimitsMessages } from "../../look/text/messages/zones/limits";

/** Whether recipes of this kind can have points of their own. */
export function hasPoints({ kind }: ZoneRecipe): boolean {
  return kind === "line" || kind === "strip" || kind === "polygon";
}

/** How many points a recipe has of its own; undefined where it has none. */
export function pointsSummary(locale: Locale, recipe: ZoneRecipe): string | undefined {
  const count =
    recipe.kind === "polygon"
      ? // Each ring repeats its first position.
        recipe.rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0)
      : (recipe.kind === "line" || recipe.kind === "strip") && "positions" in recipe.path
        ? recipe.path.positions.length
        : null;
  return count === null ? undefined : formatNumber(locale, count);
}

/** How many limits a recipe has. */
export function limitsSummary(locale: Locale, { clip = [], subtract = [] }: ZoneRecipe): string {
  const count = clip.length + subtract.length;
  return count === 0 ? zoneLimitsMessages[locale].none : formatNumber(locale, count);
}
