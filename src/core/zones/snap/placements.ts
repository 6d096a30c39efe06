import type { LngLat } from "../../geo/position";
import { segmentEnds, visitSegmentsInBox } from "../../geo/segment-tree";
import type { SnapIndex, SnapPath } from "./snap-index";

/** A place on a path: the index of the vertex before it, plus the share of the edge that follows. */
export interface Placement {
  readonly path: SnapPath;
  readonly at: number;
}

/** About 0.1 m, the precision with which sketched positions are kept. */
const toleranceDegrees = 1e-6;

/** Every place on a path of the index that a position stands for; several where lines meet. */
export function placementsOn(index: SnapIndex, position: LngLat): Placement[] {
  const placements: Placement[] = [];
  const [lng, lat] = position;
  visitSegmentsInBox(
    index.tree,
    [lng - toleranceDegrees, lat - toleranceDegrees, lng + toleranceDegrees, lat + toleranceDegrees],
    (segment) => {
      const path = index.paths[index.pathOfSegment[segment] as number] as SnapPath;
      const [from, to] = segmentEnds(index.tree, segment);
      const share = shareAlong(position, from, to);
      const off = Math.hypot(
        from[0] + (to[0] - from[0]) * share - lng,
        from[1] + (to[1] - from[1]) * share - lat,
      );
      if (off <= toleranceDegrees) placements.push({ path, at: segment - path.firstSegment + share });
    },
  );
  return placements;
}

function shareAlong(position: LngLat, from: LngLat, to: LngLat): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  return Math.min(1, Math.max(0, ((position[0] - from[0]) * dx + (position[1] - from[1]) * dy) / squared));
}
