import type { Area, LngLat, MultiLineString } from "../../core/geo/position";
import { projectPath } from "../areas/world-copies";
import { type FrameCamera, type FramePoint, isInFrame } from "../frame-projection";
import { clipToFrame } from "../notes/note-shape";

/** Whether a path has a point or a piece of an edge in the frame. */
function pathReaches(points: readonly FramePoint[], camera: FrameCamera): boolean {
  return points.some((point, index) => {
    if (isInFrame(camera, point)) return true;
    const before = points[index - 1];
    return before !== undefined && clipToFrame(before, point, camera.widthPx, camera.heightPx) !== null;
  });
}

/** Whether the middle of the frame lies in a polygon, holes left out, by the even-odd rule. */
function holdsMiddle(rings: readonly (readonly FramePoint[])[], camera: FrameCamera): boolean {
  const x = camera.widthPx / 2;
  const y = camera.heightPx / 2;
  let isInside = false;
  for (const ring of rings)
    for (let index = 0; index < ring.length; index++) {
      const a = ring[index]!;
      const b = ring[(index + ring.length - 1) % ring.length]!;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
    }
  return isInside;
}

/** Whether anything of an area or of lines is in the frame: an edge, a corner, or all of the frame's ground. */
export function reachesFrame(geometry: Area | MultiLineString, camera: FrameCamera): boolean {
  const toPaths = (positions: readonly LngLat[]) =>
    projectPath(camera, positions).map(({ points }) => points);
  if (geometry.type === "MultiLineString")
    return geometry.coordinates.some((line) => toPaths(line).some((path) => pathReaches(path, camera)));
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((polygon) => {
    const rings = polygon.flatMap(toPaths);
    return rings.some((ring) => pathReaches(ring, camera)) || holdsMiddle(rings, camera);
  });
}
