import type { Localized } from "../../core/sources/localized";
import { joinZones as joinRecipes } from "../../core/zones/edit/join-zones";
import { reversePath, swapSides } from "../../core/zones/edit/reverse";
import { simplifyZone as simplifyRecipe } from "../../core/zones/edit/simplify-zone";
import { splitZone as splitRecipe } from "../../core/zones/edit/split-zone";
import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import type { AppStore } from "../store";
import { executeCommand } from "./execute";
import { replaceSubtracted } from "./replace-subtracted";
import { addZone, changeZone, nextScenario } from "./zone-commands";

const findZone = (store: AppStore, zoneId: string) =>
  store.getState().document.zones.find(({ id }) => id === zoneId);

/** Adds a copy of a zone under the next free letter and selects it; its colour is that of its new letter. */
export function duplicateZone(store: AppStore, zoneId: string, name: Localized): void {
  const zone = findZone(store, zoneId);
  if (!zone) return;
  const { color: _color, isHidden: _isHidden, importedFrom: _importedFrom, ...kept } = zone;
  const scenario = nextScenario(store.getState().document.zones);
  addZone(store, { ...kept, id: crypto.randomUUID(), name, scenario }, "duplicate-zone");
}

/** Turns the direction of a drawn line; the zone stays on the same ground. */
export function reverseZone(store: AppStore, zoneId: string): void {
  const zone = findZone(store, zoneId);
  const recipe = zone && reversePath(zone.recipe);
  if (recipe) changeZone(store, zoneId, { recipe }, null, "reverse-zone");
}

/** Exchanges the depths of a strip's two sides. */
export function swapZoneSides(store: AppStore, zoneId: string): void {
  const zone = findZone(store, zoneId);
  if (zone?.recipe.kind !== "strip") return;
  changeZone(store, zoneId, { recipe: swapSides(zone.recipe) }, null, "reverse-zone");
}

/**
 * Makes two zones of one, as one step: the first keeps its id and letter, the second follows it in the list under the
 * next free letter. Zones that took it away take both parts away.
 *
 * @param atMeters  from the start of its line
 * @returns whether it could be divided there
 */
export function splitZone(store: AppStore, zoneId: string, atMeters: number): boolean {
  const { zones } = store.getState().document;
  const zone = findZone(store, zoneId);
  const parts = zone && splitRecipe(zone.recipe, atMeters);
  if (!parts) return false;
  const [first, second] = parts;
  const secondId = crypto.randomUUID();
  const { color: _color, ...kept } = zone;
  const numbered = (text: string) => (text === "" ? "" : `${text} (2)`);
  const name = { en: numbered(zone.name.en), uk: numbered(zone.name.uk) };
  const later: Zone = { ...kept, id: secondId, name, scenario: nextScenario(zones), recipe: second };
  executeCommand(store, "split-zone", (draft) => {
    const list = draft.zones as Zone[];
    const index = list.findIndex(({ id }) => id === zoneId);
    Object.assign(list[index] as Zone, { recipe: first });
    list.splice(index + 1, 0, later);
    replaceSubtracted(list, zoneId, [zoneId, secondId]);
  });
  return true;
}

/** Whether a zone can be joined with another one: both lines, or both strips, of points of their own. */
export function canJoin(zone: Pick<Zone, "recipe">, other: Pick<Zone, "recipe">): boolean {
  const { recipe } = zone;
  if (recipe.kind !== "line" && recipe.kind !== "strip") return false;
  if (recipe.kind !== other.recipe.kind || !("path" in other.recipe)) return false;
  return "positions" in recipe.path && "positions" in other.recipe.path;
}

/**
 * Joins another zone's line to that of a zone, as one step; the other zone goes, and what took it away takes the joined
 * one away.
 *
 * @returns whether they could be joined
 */
export function joinZones(store: AppStore, zoneId: string, otherId: string): boolean {
  const zone = findZone(store, zoneId);
  const other = findZone(store, otherId);
  const recipe = zone && other && zone !== other && joinRecipes(zone.recipe, other.recipe);
  if (!recipe) return false;
  // Not taking away what is now a part of itself.
  const subtract = recipe.subtract?.filter((id) => id !== otherId);
  const own: ZoneRecipe = subtract ? { ...recipe, subtract } : recipe;
  executeCommand(store, "join-zones", (draft) => {
    const list = draft.zones as Zone[];
    const joined = list.find(({ id }) => id === zoneId);
    if (joined) Object.assign(joined, { recipe: own });
    list.splice(
      list.findIndex(({ id }) => id === otherId),
      1,
    );
    replaceSubtracted(list, otherId, [zoneId]);
  });
  return true;
}

/** Gives a zone's line or edge fewer points, as one step; nothing where all of them are needed at this tolerance. */
export function simplifyZone(store: AppStore, zoneId: string, toleranceMeters: number): void {
  const zone = findZone(store, zoneId);
  const simplified = zone && simplifyRecipe(zone.recipe, toleranceMeters);
  if (!simplified || simplified.removed === 0) return;
  changeZone(store, zoneId, { recipe: simplified.recipe }, null, "simplify-zone");
}
