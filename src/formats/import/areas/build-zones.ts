import { densifyArea } from "../../../core/geo/densify";
import type { Area, Ring } from "../../../core/geo/position";
import type { Zone, ZoneRecipe } from "../../../core/zones/recipe";
import { EDGE_TOLERANCE_METERS, type RecipeIssue, validateRecipe } from "../../../core/zones/validate-recipe";
import { zoneProperty } from "../../export/zones/exported-zone";
import { type AreaRecord, cellOf, titleOf } from "./area-record";
import { type AreaContext, rejectOnError, reportArea } from "./area-reporter";
import { describeRepair, resolveArea } from "./make-area-sound";
import { readZoneCell } from "./read-zone-cell";
import { splitGeometry } from "./split-geometry";

/**
 * Zones from the records of one source: one that Demarc wrote comes back with its recipe; of any other, its polygons as one zone (of several as their union), each of its lines as one
 * of its own. Scenario letters are left empty for the document to give. Every record gives a zone or is reported as
 * rejected; a polygon that crosses or touches itself is resolved by the even-odd rule and reported as repaired, with both
 * areas where it is another one than its outline gave; it is rejected only where nothing with an area is left.
 */
export function buildZones(records: readonly AreaRecord[], context: AreaContext): Zone[] {
  const zones: Zone[] = [];
  for (const record of records) {
    const written = readWrittenZone(record, context);
    if (written !== null) {
      zones.push(written);
      continue;
    }
    const recipes = rejectOnError(context, record, () => findRecipes(record, context)) ?? [];
    for (const [part, recipe] of recipes.entries()) {
      const suffix = recipes.length > 1 ? ` (${part + 1})` : "";
      zones.push(toZone(`${record.file} ${record.record + 1}${suffix}`, record, suffix, recipe));
    }
  }
  return zones;
}

/** The zone that Demarc wrote beside the geometry; null where there is none that makes sense, which is reported. */
function readWrittenZone(record: AreaRecord, context: AreaContext): Zone | null {
  const cell = readZoneCell(record);
  if (cell.kind === "none") return null;
  const issue = cell.kind === "zone" ? validateRecipe(cell.zone.recipe)[0] : undefined;
  if (cell.kind === "zone" && issue === undefined) return cell.zone;
  const original = issue ? describeIssue(issue) : cellOf(record, zoneProperty);
  reportArea(context, record, "recipe-unreadable", "noted", original, zoneProperty);
  return null;
}

function toZone(id: string, record: AreaRecord, suffix: string, recipe: ZoneRecipe): Zone {
  const plain = titleOf(record) || `${record.file.replace(/\.[^./]*$/, "")} ${record.record + 1}`;
  return {
    id,
    name: {
      en: (titleOf(record, "en") || plain) + suffix,
      uk: (titleOf(record, "uk") || plain) + suffix,
    },
    scenario: "",
    readingOf: null,
    assumptions: [],
    referenceDate: null,
    variants: [],
    recipe,
  };
}

/** The recipes of a record; empty after reporting it as rejected. */
function findRecipes(record: AreaRecord, context: AreaContext): ZoneRecipe[] {
  const { polygons, lines, pointCount } = splitGeometry(record.geometry);
  const recipes: ZoneRecipe[] = lines.map((positions) => ({ kind: "line", path: { positions } }));
  if (polygons.length > 0) recipes.unshift(toAreaRecipe(polygons));
  if (recipes.length === 0) {
    reportArea(context, record, "geometry-unsupported", "rejected", record.geometry.type);
    return [];
  }
  const repairs: string[] = [];
  const sound = recipes.map((recipe) => repair(recipe, repairs));
  const issue = sound.flatMap(validateRecipe)[0];
  if (issue !== undefined) {
    reportArea(context, record, "geometry-invalid", "rejected", describeIssue(issue));
    return [];
  }
  for (const original of repairs) reportArea(context, record, "area-repaired", "repaired", original);
  if (pointCount > 0) reportArea(context, record, "geometry-left-out", "noted", String(pointCount));
  return sound;
}

function toAreaRecipe(polygons: readonly (readonly Ring[])[]): ZoneRecipe {
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { kind: "polygon", rings: only }
    : { kind: "derived", expression: { op: "union", of: polygons.map((polygon) => ({ polygon })) } };
}

/**
 * An area that makes no recipe as it is drawn, resolved with its edges as they run on the ground; anything else, and
 * what encloses nothing, as it is.
 */
function repair(recipe: ZoneRecipe, repairs: string[]): ZoneRecipe {
  const [issue] = validateRecipe(recipe);
  const polygons = polygonsOfRecipe(recipe);
  if (issue === undefined || issue.code === "ring-not-finite" || polygons.length === 0) return recipe;
  const drawn: Area = { type: "MultiPolygon", coordinates: polygons };
  const area = resolveArea(densifyArea(drawn, EDGE_TOLERANCE_METERS));
  if (area === null) return recipe;
  repairs.push(describeRepair(describeIssue(issue), drawn, area));
  return toAreaRecipe(area.coordinates);
}

function polygonsOfRecipe(recipe: ZoneRecipe): readonly (readonly Ring[])[] {
  if (recipe.kind === "polygon") return [recipe.rings];
  if (recipe.kind !== "derived" || !("of" in recipe.expression)) return [];
  return recipe.expression.of.flatMap((term) => ("polygon" in term ? [term.polygon] : []));
}

function describeIssue(issue: RecipeIssue): string {
  return "position" in issue ? `${issue.code}: ${issue.position.join(", ")}` : issue.code;
}
