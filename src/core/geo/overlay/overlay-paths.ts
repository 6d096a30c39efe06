import { ClipType, FillRule, type Paths64 } from "clipper2-ts";
import { arrange } from "./arrangement";
import { createEdgeCollector } from "./edge-set";
import { createPointIndex } from "./point-index";
import { snapRound } from "./snap-round";
import { type Loop, tracePolygons } from "./trace-polygons";

/**
 * A boolean operation on closed lattice paths, however they cross, touch and retrace themselves and each other: every
 * face that all of them make together is kept or not by how often each side winds around it.
 *
 * @returns polygons of loops without crossings, each first its exterior, anticlockwise, then its holes, clockwise
 */
export function overlayPaths(
  operation: ClipType,
  subject: Paths64,
  clip: Paths64,
  fillRule: FillRule,
): Loop[][] {
  const points = createPointIndex([...subject, ...clip].reduce((sum, path) => sum + path.length, 0));
  const edges = createEdgeCollector(points);
  const addPaths = (paths: Paths64, subjectTimes: number, clipTimes: number): void => {
    for (const path of paths) {
      const ids = path.map(({ x, y }) => points.idOf(x, y));
      let last = ids.at(-1) as number;
      for (const id of ids) {
        edges.add(last, id, subjectTimes, clipTimes, true);
        last = id;
      }
    }
  };
  addPaths(subject, 1, 0);
  addPaths(clip, 0, 1);
  const arrangement = arrange(snapRound(edges.finish()));
  const { subjectWinding, clipWinding } = arrangement;
  const fills = (winding: number) => (fillRule === FillRule.EvenOdd ? winding % 2 !== 0 : winding !== 0);
  return tracePolygons(arrangement, (border) =>
    keeps(operation, fills(subjectWinding[border]!), fills(clipWinding[border]!)),
  );
}

function keeps(operation: ClipType, inSubject: boolean, inClip: boolean): boolean {
  switch (operation) {
    case ClipType.Intersection:
      return inSubject && inClip;
    case ClipType.Difference:
      return inSubject && !inClip;
    case ClipType.Xor:
      return inSubject !== inClip;
    default:
      return inSubject || inClip;
  }
}
