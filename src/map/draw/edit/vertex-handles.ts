import { interpolate } from "../../../core/geo/geodesic";
import type { LngLat } from "../../../core/geo/position";
import { deleteVertex, insertVertex, moveVertex } from "../../../core/zones/edit/vertices";
import type { ZoneRecipe } from "../../../core/zones/recipe";
import type { HandleWords } from "../../../look/text/messages/zones/map-handles";
import { roundPosition } from "../../../workspace/drawing/round-position";
import type { VertexCandidate } from "./choose-handles";
import { type EditablePath, editablePaths, hasVertexToSpare } from "./editable-paths";
import { handle, type MapHandle } from "./handle";
import type { HandleView } from "./handle-view";

export const vertexId = (pathIndex: number, index: number) => `vertex-${pathIndex}-${index}`;

function vertexHandle(path: EditablePath, pathIndex: number, index: number, words: HandleWords): MapHandle {
  const canGo = hasVertexToSpare(path);
  return handle({
    id: vertexId(pathIndex, index),
    kind: "vertex",
    name:
      pathIndex === 0
        ? words.vertex(index + 1, path.positions.length)
        : words.vertexOfRing(index + 1, path.positions.length, pathIndex + 1),
    lngLat: path.positions[index] as LngLat,
    snaps: true,
    move: (recipe, to) => moveVertex(recipe, index, to, pathIndex) ?? recipe,
    remove: canGo ? (recipe) => deleteVertex(recipe, index, pathIndex) ?? recipe : null,
    nextId: vertexId(pathIndex, index),
  });
}

/** The vertices that may be on screen, and the one with the focus; the ends of paths, which must not make way, apart. */
export function vertexCandidates(
  recipe: ZoneRecipe,
  view: HandleView,
  words: HandleWords,
  keptId: string | null,
): { readonly ends: readonly VertexCandidate[]; readonly inner: readonly VertexCandidate[] } {
  const ends: VertexCandidate[] = [];
  const inner: VertexCandidate[] = [];
  for (const [pathIndex, path] of editablePaths(recipe).entries())
    for (const [index, position] of path.positions.entries()) {
      if (!view.mayShow(position) && vertexId(pathIndex, index) !== keptId) continue;
      const id = vertexId(pathIndex, index);
      const isEnd = !path.isRing && (index === 0 || index === path.positions.length - 1);
      const create = () => vertexHandle(path, pathIndex, index, words);
      (isEnd ? ends : inner).push({ id, position, create });
    }
  return { ends, inner };
}

/** Where a vertex can be added: in the middle of the edges with an end that has a handle, with room to either. */
export function midpointHandles(
  recipe: ZoneRecipe,
  view: HandleView,
  words: HandleWords,
  shown: ReadonlySet<string>,
): MapHandle[] {
  return editablePaths(recipe).flatMap(({ positions, isRing }, pathIndex) =>
    edgesBeside(shown, pathIndex, positions.length, isRing).flatMap((index): MapHandle[] => {
      const [from, to] = [positions[index] as LngLat, positions[(index + 1) % positions.length] as LngLat];
      const [a, b] = [view.project(from), view.project(to)];
      if (Math.hypot(a.x - b.x, a.y - b.y) < 2 * view.gapPx) return [];
      const middle = interpolate(from, to, [0.5])[0] as LngLat;
      return [
        handle({
          id: `midpoint-${pathIndex}-${index}`,
          kind: "midpoint",
          name: words.midpoint(index + 1),
          lngLat: middle,
          isLoose: true,
          snaps: true,
          move: (before, place) => insertVertex(before, index + 1, place, pathIndex) ?? before,
          press: (before) => insertVertex(before, index + 1, roundPosition(middle), pathIndex) ?? before,
          nextId: vertexId(pathIndex, index + 1),
        }),
      ];
    }),
  );
}

/** The edges, in order, before and after the vertices of a path that are shown: few, however many it has. */
function edgesBeside(
  shown: ReadonlySet<string>,
  pathIndex: number,
  vertexCount: number,
  isRing: boolean,
): number[] {
  const start = vertexId(pathIndex, 0).slice(0, -1);
  const edges = new Set<number>();
  for (const id of shown) {
    if (!id.startsWith(start)) continue;
    const vertex = Number(id.slice(start.length));
    if (vertex > 0 || isRing) edges.add((vertex - 1 + vertexCount) % vertexCount);
    if (vertex < vertexCount - 1 || isRing) edges.add(vertex);
  }
  return [...edges].sort((a, b) => a - b);
}
