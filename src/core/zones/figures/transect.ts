import { type AreaIndex, areaContains } from "../../geo/area-index";
import { destination, distanceMeters } from "../../geo/geodesic";
import type { LngLat } from "../../geo/position";
import { findSegmentCrossing } from "../../geo/segment-crossing";
import { type SegmentTree, segmentEnds, visitSegmentsInBox } from "../../geo/segment-tree";
import type { Station } from "./stations";

/** Along so short a piece a geodesic departs from its straight line by 2 m at most. */
const PIECE_METERS = 10_000;
/** A gap narrower than this is none. */
const LEAST_GAP_METERS = 0.2;

/** Beyond any area that there is; a ray inside one meets its edge before. */
const FARTHEST_METERS = 10_000_000;

/** A half of a transect: the geodesic that leaves a station square to the base line. */
export interface Ray {
  readonly from: LngLat;
  readonly bearing: number;
}

/** Where a ray meets a line: how far from the station, and which segment. */
export interface RayCrossing {
  readonly meters: number;
  readonly segment: number;
  readonly position: LngLat;
  /** A little farther along the ray. */
  readonly beyond: LngLat;
}

/** The two halves of a station's transect. */
export function raysOf({ position, bearing }: Station): { readonly left: Ray; readonly right: Ray } {
  return {
    left: { from: position, bearing: bearing - 90 },
    right: { from: position, bearing: bearing + 90 },
  };
}

/**
 * Visits where a ray meets the segments of a tree, nearest first, until told to stop or the reach is walked.
 *
 * @param visit  returns true to stop
 */
export function walkRay(
  ray: Ray,
  tree: SegmentTree,
  reachMeters: number,
  visit: (crossing: RayCrossing) => boolean,
): void {
  let from = ray.from;
  for (let walked = 0; walked < reachMeters; walked += PIECE_METERS) {
    const length = Math.min(reachMeters - walked, PIECE_METERS);
    const to = destination(ray.from, ray.bearing, walked + length);
    const ahead = LEAST_GAP_METERS / length;
    for (const { fraction, segment, position } of crossingsBetween(from, to, tree)) {
      const beyond: LngLat = [
        position[0] + ahead * (to[0] - from[0]),
        position[1] + ahead * (to[1] - from[1]),
      ];
      if (visit({ meters: walked + fraction * length, segment, position, beyond })) return;
    }
    from = to;
  }
}

interface PieceCrossing {
  readonly fraction: number;
  readonly segment: number;
  readonly position: LngLat;
}

function crossingsBetween(from: LngLat, to: LngLat, tree: SegmentTree): PieceCrossing[] {
  const crossings: PieceCrossing[] = [];
  const box = [
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.max(from[0], to[0]),
    Math.max(from[1], to[1]),
  ] as const;
  visitSegmentsInBox(tree, box, (segment) => {
    const crossing = findSegmentCrossing(from, to, ...segmentEnds(tree, segment));
    if (crossing !== null) crossings.push({ ...crossing, segment });
  });
  return crossings.sort((a, b) => a.fraction - b.fraction);
}

export interface WayOut {
  readonly meters: number;
  readonly position: LngLat;
  /** The ray meets the base line again before it is out: the ground is shared with another stretch of it. */
  readonly isShared: boolean;
}

/**
 * Where a ray leaves an area in which, or on whose edge, its station lies, as far as the area goes on without a gap.
 *
 * @param baseLine  where the ray meets this again first, half way there: what follows belongs to another stretch of it
 * @returns 0 metres where the area lies on the other side alone
 */
export function findWayOut(ray: Ray, area: AreaIndex, baseLine: SegmentTree): WayOut {
  const start = destination(ray.from, ray.bearing, LEAST_GAP_METERS);
  if (!areaContains(area, start)) return { meters: 0, position: ray.from, isShared: false };
  let out = { meters: 0, position: ray.from };
  walkRay(ray, area.edges, FARTHEST_METERS, ({ meters, position, beyond }) => {
    out = { meters, position };
    return !areaContains(area, beyond);
  });
  let again = Number.POSITIVE_INFINITY;
  walkRay(ray, baseLine, out.meters, ({ meters }) => {
    if (meters >= LEAST_GAP_METERS) again = meters;
    return meters >= LEAST_GAP_METERS;
  });
  if (again < out.meters)
    return { meters: again / 2, position: destination(ray.from, ray.bearing, again / 2), isShared: true };
  return { meters: distanceMeters(ray.from, out.position), position: out.position, isShared: false };
}
