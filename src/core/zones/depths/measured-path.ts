import { densifyPath } from "../../geo/densify";
import { bearingDegrees, destination, distanceMeters } from "../../geo/geodesic";
import type { LngLat } from "../../geo/position";
import type { DepthAnchor, StripSide } from "../depth-anchor";

/** How far the straight pieces of a measured path may depart from its geodesics. */
const toleranceMeters = 5;

/** A path with its distances from the start, so that places along it are found without measuring it anew. */
export interface MeasuredPath {
  /** The path with positions added along its geodesics. */
  readonly positions: readonly LngLat[];
  /** Meters from the start to each of `positions`. */
  readonly metersAt: readonly number[];
  /** Meters from the start to each position of the path as it was given. */
  readonly metersAtVertex: readonly number[];
  readonly lengthMeters: number;
}

interface MeasuredEdge {
  readonly to: LngLat;
  /** After the first position of the edge, up to and with its last. */
  readonly positions: readonly LngLat[];
  /** Meters from the first position of the edge to each of them. */
  readonly metersAt: readonly number[];
}

// While one vertex of a long path is dragged, all its other edges stay the same objects.
const measuredEdges = new WeakMap<LngLat, MeasuredEdge>();
const measuredPaths = new WeakMap<readonly LngLat[], MeasuredPath>();

function measureEdge(from: LngLat, to: LngLat): MeasuredEdge {
  const known = measuredEdges.get(from);
  if (known?.to === to) return known;
  const [, ...positions] = densifyPath([from, to], toleranceMeters);
  let meters = 0;
  let previous = from;
  const metersAt = positions.map((position) => {
    meters += distanceMeters(previous, position);
    previous = position;
    return meters;
  });
  const edge: MeasuredEdge = { to, positions, metersAt };
  measuredEdges.set(from, edge);
  return edge;
}

/** Measures a path; its edges are geodesics. The same array is measured once. */
export function measurePath(path: readonly LngLat[]): MeasuredPath {
  const known = measuredPaths.get(path);
  if (known) return known;
  const positions: LngLat[] = path.slice(0, 1);
  const metersAt: number[] = path.slice(0, 1).map(() => 0);
  const metersAtVertex = [...metersAt];
  let lengthMeters = 0;
  for (let index = 1; index < path.length; index++) {
    const edge = measureEdge(path[index - 1] as LngLat, path[index] as LngLat);
    for (let at = 0; at < edge.positions.length; at++) {
      positions.push(edge.positions[at] as LngLat);
      metersAt.push(lengthMeters + (edge.metersAt[at] as number));
    }
    lengthMeters = metersAt.at(-1) ?? lengthMeters;
    metersAtVertex.push(lengthMeters);
  }
  const measured = { positions, metersAt, metersAtVertex, lengthMeters };
  measuredPaths.set(path, measured);
  return measured;
}

/**
 * The place at a distance along a path, and the bearing in which the path runs there.
 *
 * @param alongMeters  taken to lie between 0 and the length
 * @returns null for a path without length
 */
export function placeAlong(
  { positions, metersAt, lengthMeters }: MeasuredPath,
  alongMeters: number,
): DepthAnchor | null {
  if (!(lengthMeters > 0)) return null;
  const along = Math.min(lengthMeters, Math.max(0, alongMeters));
  let low = 1;
  let high = metersAt.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((metersAt[middle] as number) < along) low = middle + 1;
    else high = middle;
  }
  // A repeated position has no bearing.
  while (metersAt[low] === metersAt[low - 1]) low++;
  const from = positions[low - 1] as LngLat;
  const to = positions[low] as LngLat;
  const bearing = bearingDegrees(from, to);
  const beyond = along - (metersAt[low - 1] as number);
  if (beyond <= 0) return { position: from, bearing };
  const isAtEnd = along >= (metersAt[low] as number);
  const position = isAtEnd ? to : destination(from, bearing, beyond);
  // Along a geodesic the bearing turns; at its end it is the way one came, turned round.
  return { position, bearing: (bearingDegrees(position, from) + 180) % 360 };
}

/** Where something lies beside a path. */
export interface NearestPlace {
  readonly alongMeters: number;
  readonly position: LngLat;
  readonly distanceMeters: number;
  readonly side: StripSide;
}

/**
 * The place of a path that lies nearest to a position. Found in a plane around the position: within 1 % of the distance
 * to it along the path, which is what a pointer needs.
 *
 * @returns null for a path without length
 */
export function nearestPlace(measured: MeasuredPath, to: LngLat): NearestPlace | null {
  const { positions, metersAt, lengthMeters } = measured;
  if (!(lengthMeters > 0)) return null;
  const shrink = Math.cos((to[1] * Math.PI) / 180);
  let best = { square: Number.POSITIVE_INFINITY, index: 1, fraction: 0, cross: 0 };
  for (let index = 1; index < positions.length; index++) {
    const [fromLng, fromLat] = positions[index - 1] as LngLat;
    const [toLng, toLat] = positions[index] as LngLat;
    const x = (fromLng - to[0]) * shrink;
    const y = fromLat - to[1];
    const east = (toLng - fromLng) * shrink;
    const north = toLat - fromLat;
    const squareLength = east * east + north * north;
    const fraction =
      squareLength === 0 ? 0 : Math.min(1, Math.max(0, -(x * east + y * north) / squareLength));
    const square = (x + fraction * east) ** 2 + (y + fraction * north) ** 2;
    if (square >= best.square) continue;
    best = { square, index, fraction, cross: y * east - x * north };
  }
  const { index, fraction, cross } = best;
  const start = metersAt[index - 1] as number;
  const alongMeters = start + fraction * ((metersAt[index] as number) - start);
  const position = placeAlong(measured, alongMeters)?.position as LngLat;
  return {
    alongMeters,
    position,
    distanceMeters: distanceMeters(position, to),
    // Below zero where the path, seen from the position, passes on its right: the position is left of it.
    side: cross < 0 ? "left" : "right",
  };
}
