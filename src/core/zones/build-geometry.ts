import { uniteAreas } from "../geo/boolean";
import { densifyArea, densifyPath } from "../geo/densify";
import { buildCircleRing } from "../geo/disc";
import {
  dropConsecutiveDuplicates,
  type LngLat,
  type MultiLineString,
  type MultiPolygon,
} from "../geo/position";
import { buildStrip, type Strip } from "../geo/strip";
import { type Cuts, cutArea, cutPaths, resolveCuts } from "./cuts";
import { evaluateTerm } from "./evaluate-term";
import { noteIfMissing, type ZoneIssue, type ZoneLookups } from "./lookups";
import type { LineRecipe, PathSource, StripRecipe, ZoneRecipe } from "./recipe";
import { EDGE_TOLERANCE_METERS, validateRecipe } from "./validate-recipe";

export interface ZoneGeometry {
  readonly ok: true;
  /** Lines for a line and for rings, an area for every other recipe. */
  readonly geometry: MultiPolygon | MultiLineString;
  /** A strip's parts on each side of its line; null for other recipes, and where the depth is 0. */
  readonly left: MultiPolygon | null;
  readonly right: MultiPolygon | null;
  /** What is left of a line's, rings' or a strip's own path after the clip; null for other recipes. */
  readonly baseline: MultiLineString | null;
}

export interface ZoneRefusal {
  readonly ok: false;
  readonly issues: readonly ZoneIssue[];
}

type Uncut = Omit<ZoneGeometry, "ok" | "geometry"> & { readonly area: MultiPolygon | null };

/**
 * The geometry of a recipe: densified along its geodesics, right-hand rule, eight decimals where computed.
 *
 * @returns the geometry, or every reason why there is none; `nothing-left` when the cuts leave nothing of it
 */
export function buildZoneGeometry(recipe: ZoneRecipe, lookups: ZoneLookups): ZoneGeometry | ZoneRefusal {
  const issues: ZoneIssue[] = validateRecipe(recipe);
  if (issues.length > 0) return { ok: false, issues };

  const cuts = resolveCuts(recipe, lookups, issues);
  const uncut = buildUncut(recipe, lookups, issues);
  if (issues.length > 0) return { ok: false, issues };

  const geometry =
    recipe.kind === "line" || recipe.kind === "rings"
      ? cutBaseline(uncut, cuts)
      : uncut.area && cutArea(uncut.area, cuts);
  if (geometry === null) return { ok: false, issues: [{ code: "nothing-left" }] };
  return {
    ok: true,
    geometry,
    left: uncut.left && cutArea(uncut.left, cuts),
    right: uncut.right && cutArea(uncut.right, cuts),
    baseline: cutBaseline(uncut, cuts),
  };
}

function cutBaseline({ baseline }: Uncut, cuts: Cuts): MultiLineString | null {
  return baseline && cutPaths(baseline.coordinates, cuts);
}

function buildUncut(recipe: ZoneRecipe, lookups: ZoneLookups, issues: ZoneIssue[]): Uncut {
  switch (recipe.kind) {
    case "line":
      return buildLine(recipe, lookups, issues);
    case "strip":
      return buildStrips(recipe, lookups, issues);
    case "polygon": {
      const drawn = { type: "Polygon", coordinates: recipe.rings } as const;
      return areaOnly(uniteAreas([densifyArea(drawn, EDGE_TOLERANCE_METERS)]));
    }
    case "circle": {
      const ring = buildCircleRing(recipe.center, recipe.radiusMeters);
      return areaOnly(uniteAreas([{ type: "Polygon", coordinates: [ring] }]));
    }
    case "rings": {
      const rings = recipe.radiiMeters.map((radiusMeters) => buildCircleRing(recipe.center, radiusMeters));
      return { area: null, left: null, right: null, baseline: toLines(rings) };
    }
    case "derived": {
      const area = evaluateTerm(recipe.expression, lookups, issues);
      return areaOnly(area && uniteAreas([area]));
    }
  }
}

function buildLine({ path }: LineRecipe, lookups: ZoneLookups, issues: ZoneIssue[]): Uncut {
  const dense = lookUpPaths(path, lookups, issues).map((positions) =>
    densifyPath(dropConsecutiveDuplicates(positions), EDGE_TOLERANCE_METERS),
  );
  return { area: null, left: null, right: null, baseline: toLines(dense) };
}

/** One strip per path, for a contact line may be in several parts. */
function buildStrips(recipe: StripRecipe, lookups: ZoneLookups, issues: ZoneIssue[]): Uncut {
  const strips: Strip[] = [];
  for (const baseline of lookUpPaths(recipe.path, lookups, issues)) {
    const strip = buildStrip({ ...recipe, baseline });
    if (strip.ok) strips.push(strip);
    else issues.push(...strip.issues);
  }
  return {
    area: uniteAreas(strips.map(({ whole }) => whole)),
    left: uniteAreas(strips.map(({ left }) => left).filter((part) => part !== null)),
    right: uniteAreas(strips.map(({ right }) => right).filter((part) => part !== null)),
    baseline: toLines(strips.map(({ baseline }) => baseline)),
  };
}

function lookUpPaths(
  path: PathSource,
  lookups: ZoneLookups,
  issues: ZoneIssue[],
): readonly (readonly LngLat[])[] {
  if ("positions" in path) return [path.positions];
  const { date } = path.fromControl;
  const issue = { code: "unknown-contact-line", date } as const;
  return noteIfMissing(lookups.contactLine(date), issue, issues)?.coordinates ?? [];
}

function areaOnly(area: MultiPolygon | null): Uncut {
  return { area, left: null, right: null, baseline: null };
}

function toLines(paths: readonly (readonly LngLat[])[]): MultiLineString {
  return {
    type: "MultiLineString",
    coordinates: paths.map((path) => path.map(([lng, lat]): [number, number] => [lng, lat])),
  };
}
