import { type BoundingBox, boundingBoxOfArea, boxContains } from "./bounding-box";
import { type Area, type LngLat, ringsOf } from "./position";
import { buildSegmentTree, type SegmentTree, segmentEnds, visitSegmentsInBox } from "./segment-tree";

/** An area made ready for many questions about single places. */
export interface AreaIndex {
  /** Null when the area is empty. */
  readonly box: BoundingBox | null;
  readonly edges: SegmentTree;
}

/** The index of an area; its edges are taken as straight in longitude/latitude, so densify long ones first. */
export function indexArea(area: Area): AreaIndex {
  return { box: boundingBoxOfArea(area), edges: buildSegmentTree(ringsOf(area)) };
}

/**
 * True when the position lies in the area and in none of its holes. On an edge the answer is the same every time, and
 * for two areas that share that edge it is true for exactly one of them.
 */
export function areaContains(index: AreaIndex, position: LngLat): boolean {
  if (index.box === null || !boxContains(index.box, position)) return false;
  const [lng, lat] = position;
  let inside = false;
  visitSegmentsInBox(index.edges, [lng, lat, Infinity, lat], (segment) => {
    const [from, to] = segmentEnds(index.edges, segment);
    if (from[1] > lat === to[1] > lat) return;
    const [lower, upper] = from[1] < to[1] ? [from, to] : [to, from];
    const edgeLng = lower[0] + ((lat - lower[1]) / (upper[1] - lower[1])) * (upper[0] - lower[0]);
    if (lng < edgeLng) inside = !inside;
  });
  return inside;
}
