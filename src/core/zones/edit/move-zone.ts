import { bearingDegrees, destination, distanceMeters } from "../../geo/geodesic";
import { isSamePosition, type LngLat } from "../../geo/position";
import type { ZoneRecipe } from "../recipe";
import { asPathRecipe, carrySegments, segmentsOf, vertexMeters, withPath } from "./drawn-path";

/**
 * The position by which a zone is moved as a whole: the middle vertex of a path or of a polygon's exterior, the middle
 * of a circle or of rings. Null for a zone that cannot be moved: derived, or on the line of a control map.
 */
export function findMoveAnchor(recipe: ZoneRecipe): LngLat | null {
  switch (recipe.kind) {
    case "circle":
    case "rings":
      return recipe.center;
    case "polygon":
      return middleOf(recipe.rings[0] ?? []);
    case "line":
    case "strip":
      return middleOf(asPathRecipe(recipe)?.path.positions ?? []);
    case "derived":
      return null;
  }
}

/**
 * The recipe with its anchor elsewhere and everything else at its former distance and bearing from the anchor. That is
 * rigid on a sphere; on WGS84 lengths within the zone change by less than 0.1 %. Its cuts stay where they are.
 *
 * @returns null for a zone that cannot be moved
 */
export function moveZoneTo(recipe: ZoneRecipe, anchor: LngLat): ZoneRecipe | null {
  const former = findMoveAnchor(recipe);
  if (former === null) return null;
  const move = (path: readonly LngLat[]): LngLat[] =>
    placesAround(former, path).map(({ bearing, meters }) =>
      meters === 0 ? anchor : destination(anchor, bearing, meters),
    );
  if (recipe.kind === "circle" || recipe.kind === "rings") return { ...recipe, center: anchor };
  if (recipe.kind === "polygon") return { ...recipe, rings: recipe.rings.map(move) };
  const drawn = asPathRecipe(recipe);
  if (drawn === null) return null;
  const { positions } = drawn.path;
  const moved = move(positions);
  const measures = vertexMeters(moved);
  const pairs = vertexMeters(positions).map((meters, index) => [meters, measures[index] ?? meters] as const);
  return withPath(drawn, moved, carrySegments(segmentsOf(drawn), pairs));
}

/** The recipe moved as a whole, its anchor along the geodesic that leaves at a bearing (degrees), by some meters. */
export function moveZone(recipe: ZoneRecipe, bearing: number, meters: number): ZoneRecipe | null {
  const anchor = findMoveAnchor(recipe);
  return anchor && moveZoneTo(recipe, destination(anchor, bearing, meters));
}

interface PlaceAround {
  readonly bearing: number;
  readonly meters: number;
}

// A zone that is dragged starts from the same path at every move of the pointer.
const knownPlaces = new WeakMap<
  readonly LngLat[],
  { readonly anchor: LngLat; readonly places: readonly PlaceAround[] }
>();

function placesAround(anchor: LngLat, path: readonly LngLat[]): readonly PlaceAround[] {
  const known = knownPlaces.get(path);
  if (known?.anchor === anchor) return known.places;
  const places = path.map((position) =>
    isSamePosition(position, anchor)
      ? { bearing: 0, meters: 0 }
      : { bearing: bearingDegrees(anchor, position), meters: distanceMeters(anchor, position) },
  );
  knownPlaces.set(path, { anchor, places });
  return places;
}

function middleOf(path: readonly LngLat[]): LngLat | null {
  return path[Math.floor(path.length / 2)] ?? null;
}
