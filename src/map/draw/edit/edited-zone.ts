import type { Zone } from "../../../core/zones/recipe";
import type { AppState } from "../../../workspace/state";
import { editablePaths } from "./editable-paths";

/** True for a zone that has something to take hold of: not for what a date or a place decides. */
function isEditableOnMap({ recipe }: Zone): boolean {
  return recipe.kind === "circle" || recipe.kind === "rings" || editablePaths(recipe).length > 0;
}

/** The zone that has handles now: the selected one, when it is drawn, seen and made of what can be taken hold of. */
export function editedZone({ document, selection, drawing, view }: AppState): Zone | null {
  if (drawing.mode !== "idle" || selection?.kind !== "zone" || !view.layers.zones) return null;
  const zone = document.zones.find(({ id }) => id === selection.id);
  return zone && !zone.isHidden && isEditableOnMap(zone) ? zone : null;
}
