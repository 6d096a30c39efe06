import type { Localized } from "../../core/sources/localized";
import type { Proposal } from "../../core/zones/proposal";
import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import type { AppStore } from "../store";
import { addZone, changeZone, nextScenario } from "./zone-commands";

/** What a precedent gives a zone: a depth on each side of its line, or a radius. */
export type PrecedentMeasure =
  | { readonly kind: "depths"; readonly leftMeters: number; readonly rightMeters: number }
  | { readonly kind: "radius"; readonly radiusMeters: number };

/**
 * The recipe with what a precedent gives: a line becomes a strip, a strip gets the same depths all along, a circle its
 * radius. Null where the precedent does not fit the recipe.
 */
export function recipeWithMeasure(recipe: ZoneRecipe, measure: PrecedentMeasure): ZoneRecipe | null {
  if (measure.kind === "radius")
    return recipe.kind === "circle" ? { ...recipe, radiusMeters: measure.radiusMeters } : null;
  const { leftMeters, rightMeters } = measure;
  if (recipe.kind === "line")
    return { ...recipe, kind: "strip", leftMeters, rightMeters, segments: [], ends: "flat" };
  return recipe.kind === "strip" ? { ...recipe, leftMeters, rightMeters, segments: [] } : null;
}

/** Whether a zone still has what a precedent gave it. */
export function hasMeasure(recipe: ZoneRecipe, measure: PrecedentMeasure): boolean {
  if (measure.kind === "radius")
    return recipe.kind === "circle" && recipe.radiusMeters === measure.radiusMeters;
  return (
    recipe.kind === "strip" &&
    recipe.leftMeters === measure.leftMeters &&
    recipe.rightMeters === measure.rightMeters &&
    (recipe.segments ?? []).length === 0
  );
}

/** Gives a zone what a precedent has, as one step; nothing where it does not fit. */
export function applyPrecedent(
  store: AppStore,
  zone: Zone,
  precedentId: string,
  measure: PrecedentMeasure,
  assumptions: readonly Localized[],
): void {
  const recipe = recipeWithMeasure(zone.recipe, measure);
  if (recipe) changeZone(store, zone.id, { recipe, precedentId, assumptions }, null, "apply-precedent");
}

/** Adds a zone of the user's own with the recipe of a proposal, and selects it. */
export function copyProposal(
  store: AppStore,
  { zone }: Proposal,
  words: { readonly name: Localized; readonly origin: Localized },
): void {
  addZone(
    store,
    {
      id: crypto.randomUUID(),
      name: words.name,
      scenario: nextScenario(store.getState().document.zones),
      readingOf: null,
      assumptions: [words.origin, ...zone.assumptions],
      referenceDate: zone.referenceDate,
      variants: [],
      recipe: zone.recipe,
    },
    "duplicate-zone",
  );
}
