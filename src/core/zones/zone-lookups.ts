import type { Area } from "../geo/position";
import { buildZoneGeometry } from "./build-geometry";
import type { ZoneLookups } from "./lookups";
import type { ZoneRecipe } from "./recipe";

const nothing: Area = { type: "MultiPolygon", coordinates: [] };

/**
 * Lookups that know zones by their recipes: a zone that is left out of another is built first, with what is left out of
 * it. Each is built once, so make new lookups when a recipe or what they look up in changes.
 *
 * @param recipes  by zone id, that of the zone to be built among them: without it a circle through it goes unseen
 * @returns lookups whose `zone` answers an area without polygons for a zone of lines or of which its cuts leave nothing,
 *          "circular" for one that is itself made, directly or not, by leaving out a zone which leaves it out, and null
 *          for one that is not there or has no geometry for another reason
 */
export function withZones(lookups: ZoneLookups, recipes: ReadonlyMap<string, ZoneRecipe>): ZoneLookups {
  const built = new Map<string, Area | null>();
  const withAll: ZoneLookups = {
    ...lookups,
    zone: (id) => {
      const recipe = recipes.get(id);
      if (recipe === undefined) return lookups.zone(id);
      if (leadsToCircle(id, recipes)) return "circular";
      const known = built.get(id);
      if (known !== undefined) return known;
      const area = buildArea(recipe, withAll);
      built.set(id, area);
      return area;
    },
  };
  return withAll;
}

function buildArea(recipe: ZoneRecipe, lookups: ZoneLookups): Area | null {
  const result = buildZoneGeometry(recipe, lookups);
  if (result.ok) return result.geometry.type === "MultiPolygon" ? result.geometry : nothing;
  return result.issues.every(({ code }) => code === "nothing-left") ? nothing : null;
}

function leadsToCircle(start: string, recipes: ReadonlyMap<string, ZoneRecipe>): boolean {
  const sound = new Set<string>();
  const entered = new Set<string>();
  const visit = (id: string): boolean => {
    if (sound.has(id)) return false;
    if (entered.has(id)) return true;
    entered.add(id);
    const isCircular = (recipes.get(id)?.subtract ?? []).some(visit);
    if (!isCircular) sound.add(id);
    return isCircular;
  };
  return visit(start);
}
