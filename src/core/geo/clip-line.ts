import { type AreaIndex, areaContains } from "./area-index";
import { isSamePosition, type LngLat, type MultiLineString } from "./position";
import { findSegmentCrossing } from "./segment-crossing";
import { segmentEnds, visitSegmentsInBox } from "./segment-tree";

/**
 * The parts of a path inside (or outside) an area, in the direction and order of the path.
 *
 * @param path  edges are taken as straight in longitude/latitude, so densify first
 * @returns null when no part is left
 */
export function clipPath(
  path: readonly LngLat[],
  index: AreaIndex,
  keep: "inside" | "outside",
): MultiLineString | null {
  const parts: [number, number][][] = [];
  let part: [number, number][] = [];
  const closePart = (): void => {
    if (part.length > 1) parts.push(part);
    part = [];
  };
  for (let at = 1; at < path.length; at++) {
    const stops = stopsAlong(path[at - 1] as LngLat, path[at] as LngLat, index);
    for (let stop = 1; stop < stops.length; stop++) {
      const from = stops[stop - 1] as LngLat;
      const to = stops[stop] as LngLat;
      if (isSamePosition(from, to)) continue;
      const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      if (areaContains(index, middle) === (keep === "inside")) {
        if (part.length === 0) part.push([from[0], from[1]]);
        part.push([to[0], to[1]]);
      } else {
        closePart();
      }
    }
  }
  closePart();
  return parts.length === 0 ? null : { type: "MultiLineString", coordinates: parts };
}

/** Both ends of a segment and, between them, every place where it meets the edge of the area. */
function stopsAlong(from: LngLat, to: LngLat, { edges }: AreaIndex): LngLat[] {
  const crossings: { fraction: number; position: LngLat }[] = [];
  const box = [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
  ] as const;
  visitSegmentsInBox(edges, box, (segment) => {
    const [a, b] = segmentEnds(edges, segment);
    // An edge that runs along the segment is entered at one end and left at the other.
    for (const crossing of [findSegmentCrossing(from, to, a, b), findSegmentCrossing(to, from, a, b)]) {
      if (crossing === null) continue;
      const { position } = crossing;
      crossings.push({ fraction: Math.hypot(position[0] - from[0], position[1] - from[1]), position });
    }
  });
  crossings.sort((a, b) => a.fraction - b.fraction);
  return [from, ...crossings.map(({ position }) => position), to];
}
