import { destination } from "../../geo/geodesic";
import { isSamePosition, type LngLat, type Ring } from "../../geo/position";
import type { ZoneRecipe } from "../recipe";
import {
  asPathRecipe,
  carrySegments,
  type MeasurePair,
  segmentsOf,
  vertexMeters,
  withPath,
} from "./drawn-path";

const FEWEST_PATH_VERTICES = 2;
const FEWEST_RING_CORNERS = 3;

/**
 * The recipe with one more vertex. Depth segments stay at their places on the ground.
 *
 * @param index  that of the new vertex: 0 goes on before the start, the number of vertices beyond the end
 * @param ringIndex  of a polygon's rings; its closing position is no vertex
 * @returns null for a recipe without vertices of its own, and for an index beyond them
 */
export function insertVertex(
  recipe: ZoneRecipe,
  index: number,
  position: LngLat,
  ringIndex = 0,
): ZoneRecipe | null {
  return editVertices(recipe, ringIndex, index, 0, (vertices) => vertices.toSpliced(index, 0, position));
}

/** The recipe with a vertex elsewhere, as `insertVertex` has it. */
export function moveVertex(
  recipe: ZoneRecipe,
  index: number,
  position: LngLat,
  ringIndex = 0,
): ZoneRecipe | null {
  return editVertices(recipe, ringIndex, index, 1, (vertices) => vertices.with(index, position));
}

/** The recipe without a vertex; null also where too few would be left: two of a path, three of a ring. */
export function deleteVertex(recipe: ZoneRecipe, index: number, ringIndex = 0): ZoneRecipe | null {
  return editVertices(recipe, ringIndex, index, 1, (vertices) => vertices.toSpliced(index, 1));
}

/**
 * The recipe with a vertex at a bearing (degrees) and distance (meters) from the one before it; an index one beyond the
 * last adds one. Null also for the first vertex of a path, which has none before it.
 */
export function placeVertex(
  recipe: ZoneRecipe,
  index: number,
  bearing: number,
  meters: number,
  ringIndex = 0,
): ZoneRecipe | null {
  const vertices = verticesOf(recipe, ringIndex);
  const isRing = recipe.kind === "polygon";
  const previous = vertices?.at(index > 0 || isRing ? index - 1 : vertices.length);
  if (vertices === null || previous === undefined) return null;
  const position = destination(previous, bearing, meters);
  const edit = index === vertices.length ? insertVertex : moveVertex;
  return edit(recipe, index, position, ringIndex);
}

/** The vertices of a path or of a polygon's ring, without the closing position; null where there are none to edit. */
export function verticesOf(recipe: ZoneRecipe, ringIndex = 0): readonly LngLat[] | null {
  if (recipe.kind === "polygon") {
    const ring = recipe.rings[ringIndex];
    return ring === undefined ? null : openRing(ring);
  }
  return asPathRecipe(recipe)?.path.positions ?? null;
}

function editVertices(
  recipe: ZoneRecipe,
  ringIndex: number,
  index: number,
  taken: 0 | 1,
  edit: (vertices: readonly LngLat[]) => LngLat[],
): ZoneRecipe | null {
  const vertices = verticesOf(recipe, ringIndex);
  if (vertices === null || !(index >= 0 && index + taken <= vertices.length)) return null;
  const edited = edit(vertices);
  if (recipe.kind === "polygon") {
    if (edited.length < FEWEST_RING_CORNERS) return null;
    return { ...recipe, rings: recipe.rings.with(ringIndex, closeRing(edited)) };
  }
  const path = asPathRecipe(recipe);
  if (path === null || edited.length < FEWEST_PATH_VERTICES) return null;
  const pairs = pairVertices(
    vertexMeters(vertices),
    vertexMeters(edited),
    index,
    edited.length - vertices.length,
  );
  return withPath(path, edited, carrySegments(segmentsOf(path), pairs));
}

/** Vertices that both paths have, and a moved one as the same. */
function pairVertices(
  former: readonly number[],
  edited: readonly number[],
  index: number,
  added: number,
): MeasurePair[] {
  return former.flatMap((meters, vertex): MeasurePair[] => {
    if (added < 0 && vertex === index) return [];
    const now = edited[added !== 0 && vertex >= index ? vertex + added : vertex];
    return now === undefined ? [] : [[meters, now]];
  });
}

/** A ring without its closing position. */
export function openRing(ring: Ring): readonly LngLat[] {
  const [first] = ring;
  const last = ring.at(-1);
  const isClosed =
    ring.length > 1 && first !== undefined && last !== undefined && isSamePosition(first, last);
  return isClosed ? ring.slice(0, -1) : ring;
}

/** A ring with its closing position. */
export function closeRing(vertices: readonly LngLat[]): LngLat[] {
  return [...vertices, ...vertices.slice(0, 1)];
}
