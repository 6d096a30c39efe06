import type { LngLat } from "../../geo/position";
import { segmentEnds, visitSegmentsInBox } from "../../geo/segment-tree";
import { localScale } from "./local-scale";
import type { SnapIndex, SnapPath } from "./snap-index";
import type { Snapped } from "./snap-line";

interface Nearest {
  readonly meters: number;
  readonly position: LngLat;
  readonly path: SnapPath;
}

/**
 * The vertex nearest to the pointer, or else the nearest place on an edge.
 *
 * @param toleranceMeters  how far an edge may be, above 0; distances are those of the plane that touches the pointer
 * @param vertexToleranceMeters  how far a vertex may be to be preferred to every edge
 * @returns null where neither is within its tolerance
 */
export function snapPosition(
  index: SnapIndex,
  pointer: LngLat,
  toleranceMeters: number,
  vertexToleranceMeters = toleranceMeters,
): Snapped | null {
  const { metersPerLng, metersPerLat } = localScale(pointer[1]);
  const reach = Math.max(toleranceMeters, vertexToleranceMeters);
  const [reachLng, reachLat] = [reach / metersPerLng, reach / metersPerLat];
  let vertex: Nearest | null = null;
  let edge: Nearest | null = null;

  const metersTo = ([lng, lat]: LngLat) =>
    Math.hypot((lng - pointer[0]) * metersPerLng, (lat - pointer[1]) * metersPerLat);

  visitSegmentsInBox(
    index.tree,
    [pointer[0] - reachLng, pointer[1] - reachLat, pointer[0] + reachLng, pointer[1] + reachLat],
    (segment) => {
      const path = index.paths[index.pathOfSegment[segment] as number] as SnapPath;
      const [from, to] = segmentEnds(index.tree, segment);
      if (path.hasVertices) {
        for (const position of [from, to]) {
          const meters = metersTo(position);
          if (meters <= vertexToleranceMeters * path.reach && meters < (vertex?.meters ?? Infinity))
            vertex = { meters, position, path };
        }
      }
      const position = nearestOnEdge(pointer, from, to, metersPerLng, metersPerLat);
      const meters = metersTo(position);
      if (meters <= toleranceMeters * path.reach && meters < (edge?.meters ?? Infinity))
        edge = { meters, position, path };
    },
  );
  // Assigned inside the callback, which the compiler does not follow.
  const nearest = (vertex ?? edge) as Nearest | null;
  if (nearest === null) return null;
  const part = vertex === null ? "edge" : "vertex";
  return { position: nearest.position, target: { source: nearest.path.source, part } };
}

function nearestOnEdge(
  pointer: LngLat,
  from: LngLat,
  to: LngLat,
  metersPerLng: number,
  metersPerLat: number,
): LngLat {
  const [dx, dy] = [(to[0] - from[0]) * metersPerLng, (to[1] - from[1]) * metersPerLat];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return from;
  const along = (pointer[0] - from[0]) * metersPerLng * dx + (pointer[1] - from[1]) * metersPerLat * dy;
  const share = Math.min(1, Math.max(0, along / squared));
  if (share === 0) return from;
  if (share === 1) return to;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
