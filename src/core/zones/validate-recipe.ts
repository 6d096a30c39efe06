import { densifyPath } from "../geo/densify";
import { buildCircleRing } from "../geo/disc";
import { destination } from "../geo/geodesic";
import { dropConsecutiveDuplicates, isFinitePosition, isSamePosition, type Ring } from "../geo/position";
import { findSelfCrossing } from "../geo/self-crossing";
import {
  deepestMeters,
  findBaselineIssues,
  findDepthIssues,
  findRequestIssues,
  MAXIMUM_DEPTH_METERS,
  MINIMUM_DEPTH_METERS,
  type StripIssue,
} from "../geo/strip-parts/issues";
import type { CircleRecipe, Clip, PathSource, Term, ZoneRecipe } from "./recipe";

const FEWEST_RING_POSITIONS = 4;
const FEWEST_OPERANDS = 2;
const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** How far a drawn edge of a zone may depart from its geodesic. */
export const EDGE_TOLERANCE_METERS = 1;

/** Why a recipe makes no zone, whatever the data it is applied to. Indices count from 0. */
export type RecipeIssue =
  | StripIssue
  | { code: "no-rings" }
  | { code: "ring-not-finite"; ringIndex: number; index: number }
  | { code: "ring-too-few-points"; ringIndex: number; count: number; minimum: number }
  | { code: "ring-not-closed"; ringIndex: number }
  | { code: "ring-self-crossing"; ringIndex: number; position: [number, number] }
  | { code: "center-not-finite" }
  | { code: "radius-out-of-range"; meters: number; minimumMeters: number; maximumMeters: number }
  | { code: "too-few-operands"; count: number; minimum: number }
  | { code: "bad-date"; date: string };

/**
 * Everything that can be said against a recipe by itself. What only shows with the data (an oblast that does not
 * exist, a strip whose own line crosses itself, nothing left after a clip) is said by `buildZoneGeometry`.
 *
 * @returns every issue found, an empty array for a sound recipe
 */
export function validateRecipe(recipe: ZoneRecipe): RecipeIssue[] {
  return [...validateShape(recipe), ...(recipe.clip ?? []).flatMap(validateClip)];
}

function validateShape(recipe: ZoneRecipe): RecipeIssue[] {
  switch (recipe.kind) {
    case "line":
      return validatePath(recipe.path, 0);
    case "strip": {
      const { path } = recipe;
      if ("positions" in path) return findRequestIssues({ ...recipe, baseline: path.positions });
      return [...validatePath(path, deepestMeters(recipe)), ...findDepthIssues(recipe)];
    }
    case "polygon":
      return validateRings(recipe.rings);
    case "circle":
      return validateCircle(recipe);
    case "rings":
      return recipe.radiiMeters.length === 0
        ? [{ code: "no-rings" }]
        : recipe.radiiMeters.flatMap((radiusMeters) =>
            validateCircle({ center: recipe.center, radiusMeters }),
          );
    case "derived":
      return validateTerm(recipe.expression);
  }
}

function validatePath(path: PathSource, depthMeters: number): RecipeIssue[] {
  return "positions" in path
    ? findBaselineIssues(path.positions, depthMeters)
    : validateDate(path.fromControl.date);
}

function validateClip(clip: Clip): RecipeIssue[] {
  return clip.to === "control" ? validateDate(clip.date) : [];
}

function validateTerm(term: Term): RecipeIssue[] {
  if ("oblast" in term) return [];
  if ("control" in term) return validateDate(term.control.date);
  if ("polygon" in term) return validateRings(term.polygon);
  const count = term.of.length;
  const own: RecipeIssue[] =
    count < FEWEST_OPERANDS ? [{ code: "too-few-operands", count, minimum: FEWEST_OPERANDS }] : [];
  return [...own, ...term.of.flatMap(validateTerm)];
}

function validateDate(date: string): RecipeIssue[] {
  return ISO_DATE.test(date) ? [] : [{ code: "bad-date", date }];
}

function validateRings(rings: readonly Ring[]): RecipeIssue[] {
  return rings.length === 0 ? [{ code: "no-rings" }] : rings.flatMap(validateRing);
}

function validateRing(ring: Ring, ringIndex: number): RecipeIssue[] {
  const index = ring.findIndex((position) => !isFinitePosition(position));
  if (index >= 0) return [{ code: "ring-not-finite", ringIndex, index }];
  const points = dropConsecutiveDuplicates(ring);
  if (points.length < FEWEST_RING_POSITIONS) {
    return [{ code: "ring-too-few-points", ringIndex, count: points.length, minimum: FEWEST_RING_POSITIONS }];
  }
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || !isSamePosition(first, last)) {
    return [{ code: "ring-not-closed", ringIndex }];
  }
  const misplaced = findBaselineIssues(points, 0);
  if (misplaced.length > 0) return misplaced;
  const crossing = findSelfCrossing(densifyPath(points, EDGE_TOLERANCE_METERS), "ring");
  return crossing === null ? [] : [{ code: "ring-self-crossing", ringIndex, position: crossing.position }];
}

function validateCircle({
  center,
  radiusMeters,
}: Pick<CircleRecipe, "center" | "radiusMeters">): RecipeIssue[] {
  if (!isFinitePosition(center)) return [{ code: "center-not-finite" }];
  if (!(radiusMeters >= MINIMUM_DEPTH_METERS && radiusMeters <= MAXIMUM_DEPTH_METERS)) {
    const range = { minimumMeters: MINIMUM_DEPTH_METERS, maximumMeters: MAXIMUM_DEPTH_METERS };
    return [{ code: "radius-out-of-range", meters: radiusMeters, ...range }];
  }
  const position: [number, number] = [...center];
  const diameter = [destination(center, 0, radiusMeters), destination(center, 180, radiusMeters)];
  if (findBaselineIssues(diameter, 0).length > 0) return [{ code: "too-near-pole", position }];
  const ring = buildCircleRing(center, radiusMeters);
  const wraps = ring.some(([lng]) => Math.abs(lng - center[0]) > 180);
  return wraps ? [{ code: "antimeridian", position }] : [];
}
