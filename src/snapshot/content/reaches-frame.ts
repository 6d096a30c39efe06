import type { Area, MultiLineString } from "../../core/geo/position";
import { type FrameCamera, type FramePoint, frameProjector, isInFrame } from "../frame-projection";
import { clipToFrame } from "../notes/note-shape";

type Positions = readonly (readonly [number, number, ...number[]])[];

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
  const project = frameProjector(camera);
  const toPoints = (positions: Positions) => positions.map(([lng, lat]) => project(lng, lat));
  if (geometry.type === "MultiLineString")
    return geometry.coordinates.some((line) => pathReaches(toPoints(line), camera));
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((polygon) => {
    const rings = polygon.map(toPoints);
    return rings.some((ring) => pathReaches(ring, camera)) || holdsMiddle(rings, camera);
  });
}
