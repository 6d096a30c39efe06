import type { Localized } from "../../core/sources/localized";
import type { ZoneRecipe } from "../../core/zones/recipe";
import { validateRecipe } from "../../core/zones/validate-recipe";
import type { AppStore } from "../store";
import { cancelDrawing } from "./drawing-commands";
import { addNotice } from "./notice-commands";
import { addZone, nextScenario } from "./zone-commands";

/**
 * Ends drawing and adds a zone of the user's own. A recipe that makes no zone is refused with its reason and nothing
 * is added.
 *
 * @param kind  what it is called, before its letter
 * @param referenceDate  ISO date of the control map that the sketch follows, or null
 */
export function finishZone(
  store: AppStore,
  kind: Localized,
  recipe: ZoneRecipe,
  referenceDate: string | null = null,
): void {
  cancelDrawing(store);
  const [issue] = validateRecipe(recipe);
  if (issue) {
    const [lng, lat] = "position" in issue ? issue.position : [];
    const place = lng === undefined || lat === undefined ? {} : { lng, lat };
    const code = recipe.kind === "line" || recipe.kind === "strip" ? "line-refused" : "zone-refused";
    addNotice(store, code, "warning", { issue: issue.code, ...place }, true);
    return;
  }
  const scenario = nextScenario(store.getState().document.zones);
  addZone(store, {
    id: crypto.randomUUID(),
    name: { en: `${kind.en} ${scenario}`, uk: `${kind.uk} ${scenario}` },
    scenario,
    readingOf: null,
    assumptions: [],
    referenceDate,
    variants: [],
    recipe,
  });
}
