import { simplifyPath } from "../../geo/courses/simplify-path";
import type { LngLat } from "../../geo/position";
import type { ZoneRecipe } from "../recipe";
import { asPathRecipe, carrySegments, segmentsOf, vertexMeters, withPath } from "./drawn-path";
import { closeRing, openRing } from "./vertices";

export interface SimplifiedZone {
  readonly recipe: ZoneRecipe;
  /** How many vertices were left out. */
  readonly removed: number;
  /** How far the farthest of them lies from the edge that it gave way to; 0 where none was left out. */
  readonly largestDepartureMeters: number;
}

/**
 * The recipe with fewer vertices: those within a tolerance of the edge that is left in their place are left out, ends
 * and three corners of every ring kept. A path that stays clear of itself goes on doing so; holes are not compared with
 * the exterior. Depth segments stay at their places on the ground.
 *
 * @returns null for a recipe without vertices of its own, or a tolerance that is not above 0
 */
export function simplifyZone(recipe: ZoneRecipe, toleranceMeters: number): SimplifiedZone | null {
  if (!(toleranceMeters > 0)) return null;
  if (recipe.kind === "polygon") {
    const simplified = recipe.rings.map((ring) =>
      simplifyPath(closeRing(openRing(ring)), toleranceMeters, "ring"),
    );
    const rings = simplified.map(({ kept }, index) =>
      pick(closeRing(openRing(recipe.rings[index] ?? [])), kept),
    );
    return {
      recipe: { ...recipe, rings },
      removed: recipe.rings.reduce((sum, ring, index) => sum + ring.length - (rings[index]?.length ?? 0), 0),
      largestDepartureMeters: Math.max(0, ...simplified.map((ring) => ring.largestDepartureMeters)),
    };
  }
  const drawn = asPathRecipe(recipe);
  if (drawn === null) return null;
  const { positions } = drawn.path;
  const { kept, largestDepartureMeters } = simplifyPath(positions, toleranceMeters, "line");
  const left = pick(positions, kept);
  const [former, measures] = [vertexMeters(positions), vertexMeters(left)];
  const pairs = kept.map((vertex, index) => [former[vertex] ?? 0, measures[index] ?? 0] as const);
  return {
    recipe: withPath(drawn, left, carrySegments(segmentsOf(drawn), pairs)),
    removed: positions.length - left.length,
    largestDepartureMeters,
  };
}

const pick = (path: readonly LngLat[], kept: readonly number[]) => kept.map((index) => path[index] as LngLat);
