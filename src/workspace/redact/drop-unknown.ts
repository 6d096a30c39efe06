import * as v from "valibot";
import { emptyFilter, type IncidentFilter } from "../../core/events/incident-filter";
import type { Zone, ZoneRecipe } from "../../core/zones/recipe";
import { recipeSchema, zoneSchema } from "../../formats/zone-schema";
import type { WorkspaceDocument } from "../document";
import { dropUnknown } from "../file/unknown-members";
import { defaultPageSetup, type PageSetup } from "../page-spec";
import type { AppState, ZoneShape } from "../state";
import { initialTime, type TimeState } from "../time-state";
import { initialView, type ViewState } from "../view-state";

const namesOf = (whole: object) => new Set(Object.keys(whole));
const viewNames = namesOf(initialView);
const timeNames = namesOf(initialTime);
const filterNames = namesOf(emptyFilter);
const pageNames = namesOf(defaultPageSetup);
const zoneNames = namesOf(zoneSchema.entries);
const variantNames = new Set(["id", "label", "recipe"]);

/** Parts without the members that this version does not know: nobody knows what those hold. */
export const dropUnknownParts = {
  view: (view: ViewState) => dropUnknown(view, viewNames),
  time: (time: TimeState) => dropUnknown(time, timeNames),
  filter: (filter: IncidentFilter) => dropUnknown(filter, filterNames),
  page: (page: PageSetup) => dropUnknown(page, pageNames),
};

function dropUnknownOfRecipe(recipe: ZoneRecipe): ZoneRecipe {
  const known = v.safeParse(recipeSchema, recipe);
  return known.success ? dropUnknown(recipe, namesOf(known.output)) : recipe;
}

function dropUnknownOfZone(zone: Zone): Zone {
  const recipe = dropUnknownOfRecipe(zone.recipe);
  const variants = zone.variants.map((variant) => {
    const plain = dropUnknownOfRecipe(variant.recipe);
    const known = dropUnknown(variant, variantNames);
    return plain === variant.recipe ? known : { ...known, recipe: plain };
  });
  const isSame = recipe === zone.recipe && variants.every((one, index) => one === zone.variants[index]);
  return dropUnknown(isSame ? zone : { ...zone, recipe, variants }, zoneNames);
}

/** Zones and filter of a document without the members that this version does not know. */
export function dropUnknownZones(document: WorkspaceDocument): Pick<WorkspaceDocument, "zones" | "filter"> {
  return {
    zones: document.zones.map(dropUnknownOfZone),
    filter: dropUnknownParts.filter(document.filter),
  };
}

/** The shapes under the recipes that stand now: a recipe that lost an unknown member makes the same shape. */
export function renewRecipes(
  { document, zoneShapes }: AppState,
  zones: readonly Zone[],
): Readonly<Record<string, ZoneShape>> {
  const before = new Map(document.zones.map((zone) => [zone.recipe, zone]));
  const changed = zones.flatMap((zone): [string, ZoneShape][] => {
    const shape = Object.hasOwn(zoneShapes, zone.id) ? zoneShapes[zone.id] : undefined;
    if (!shape || shape.recipe === zone.recipe || before.get(shape.recipe)?.id !== zone.id) return [];
    return [[zone.id, { ...shape, recipe: zone.recipe }]];
  });
  return changed.length === 0 ? zoneShapes : { ...zoneShapes, ...Object.fromEntries(changed) };
}
