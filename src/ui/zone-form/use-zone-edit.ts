import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import { finishGesture } from "../../workspace/commands/execute";
import { changeZone, type ZoneChange } from "../../workspace/commands/zone-commands";
import { useAppStore } from "../store-context";

interface ZoneEdit {
  /** Changes with the same `field` in a row are one step until the field is left. */
  readonly change: (change: ZoneChange, field?: string) => void;
  readonly setRecipe: (recipe: ZoneRecipe, field?: string) => void;
  /** The field was left: what comes next is a step of its own. */
  readonly done: () => void;
}

/** How the form changes its zone: one undoable step for each visit of a field. */
export function useZoneEdit({ id }: Pick<Zone, "id">): ZoneEdit {
  const store = useAppStore();
  const change = (members: ZoneChange, field?: string) =>
    changeZone(store, id, members, field === undefined ? null : `zone-form-${field}:${id}`);
  return {
    change,
    setRecipe: (recipe, field) => change({ recipe }, field),
    done: () => finishGesture(store),
  };
}
