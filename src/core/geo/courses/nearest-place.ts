import { densifyPath } from "../densify";
import { distanceMeters } from "../geodesic";
import { isSamePosition, type LngLat } from "../position";
import { createTransverseMercator, type PlanePoint } from "../transverse-mercator";

const EDGE_TOLERANCE_METERS = 1;

/** A place on a path. */
export interface PlaceOnPath {
  readonly position: LngLat;
  /** From the start, along the path. */
  readonly alongMeters: number;
  /** From the place that was asked about. */
  readonly awayMeters: number;
  /** Index of the edge it lies on, counted from 0. */
  readonly edgeIndex: number;
}

/** The place on a path nearest to a position, to about a meter; null for a path of fewer than two positions. */
export function findNearestPlace(path: readonly LngLat[], position: LngLat): PlaceOnPath | null {
  const { project } = createTransverseMercator(position[0]);
  const origin = project(position);
  let nearest: { awayMeters: number; position: LngLat; edgeIndex: number } | null = null;
  for (let edgeIndex = 0; edgeIndex < path.length - 1; edgeIndex++) {
    const edge = [path[edgeIndex], path[edgeIndex + 1]] as LngLat[];
    const dense = densifyPath(edge, EDGE_TOLERANCE_METERS);
    for (let index = 1; index < dense.length; index++) {
      const [from, to] = [dense[index - 1], dense[index]] as [LngLat, LngLat];
      const { fraction, meters } = distanceToSegment(origin, project(from), project(to));
      if (nearest !== null && meters >= nearest.awayMeters) continue;
      const place: LngLat = [from[0] + (to[0] - from[0]) * fraction, from[1] + (to[1] - from[1]) * fraction];
      nearest = { awayMeters: meters, position: place, edgeIndex };
    }
  }
  if (nearest === null) return null;
  const passed = path.slice(0, nearest.edgeIndex + 1);
  const alongMeters = [...passed, nearest.position].reduce(
    (sum, place, index, all) => sum + (index === 0 ? 0 : distanceMeters(all[index - 1] as LngLat, place)),
    0,
  );
  return { ...nearest, alongMeters, awayMeters: distanceMeters(position, nearest.position) };
}

/**
 * How far places lie from a geodesic edge, meters: within 0.1 % up to 300 km beside it.
 *
 * @returns a function of the place, for an edge of which many are asked
 */
export function distanceToEdgeMeters(from: LngLat, to: LngLat): (place: LngLat) => number {
  if (isSamePosition(from, to)) return (place) => distanceMeters(from, place);
  // Around the edge's own middle, where all that is asked about is near.
  const { project } = createTransverseMercator((from[0] + to[0]) / 2);
  const edge = densifyPath([from, to], EDGE_TOLERANCE_METERS).map(project);
  return (place) => {
    const point = project(place);
    let least = Infinity;
    for (let index = 1; index < edge.length; index++) {
      const { meters } = distanceToSegment(point, edge[index - 1] as PlanePoint, edge[index] as PlanePoint);
      least = Math.min(least, meters);
    }
    return least;
  };
}

function distanceToSegment(point: PlanePoint, from: PlanePoint, to: PlanePoint) {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const squareLength = east * east + north * north;
  const along = (point[0] - from[0]) * east + (point[1] - from[1]) * north;
  const fraction = squareLength === 0 ? 0 : Math.min(1, Math.max(0, along / squareLength));
  const meters = Math.hypot(from[0] + fraction * east - point[0], from[1] + fraction * north - point[1]);
  return { fraction, meters };
}
