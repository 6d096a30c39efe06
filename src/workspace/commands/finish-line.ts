import type { LngLat } from "../../core/geo/position";
import type { Zone } from "../../core/zones/recipe";
import { validateRecipe } from "../../core/zones/validate-recipe";
import type { AppStore } from "../store";
import { cancelDrawing } from "./drawing-commands";
import { addNotice } from "./notice-commands";
import { addZone, nextScenario } from "./zone-commands";

const initialDepthMeters = 5000;

/**
 * Makes a strip of a sketched line, 5 km on each side to start from. A line that cannot become one is refused with
 * its reason and nothing is added.
 */
export function finishLine(store: AppStore, path: readonly LngLat[]): void {
  cancelDrawing(store);
  const recipe = {
    kind: "strip",
    path: { positions: path },
    leftMeters: initialDepthMeters,
    rightMeters: initialDepthMeters,
    segments: [],
    ends: "flat",
    clip: [],
    subtract: [],
  } as const;
  const [issue] = validateRecipe(recipe);
  if (issue) {
    addNotice(store, "line-refused", "warning", { issue: issue.code }, true);
    return;
  }
  const scenario = nextScenario(store.getState().document.zones);
  const zone: Zone = {
    id: crypto.randomUUID(),
    name: { en: `Line ${scenario}`, uk: `Лінія ${scenario}` },
    scenario,
    readingOf: null,
    assumptions: [],
    referenceDate: null,
    variants: [],
    recipe,
  };
  addZone(store, zone);
}
