import { distanceMeters, interpolate } from "./geodesic";
import { type Area, type LngLat, type MultiPolygon, polygonsOf } from "./position";

const RADIANS_PER_DEGREE = Math.PI / 180;
const METERS_PER_DEGREE = 111_320;
const EARTH_RADIUS_METERS = 6_371_000;
// A departure grows with the square of the length only while the latitude, and so the curvature, hardly changes.
const LONGEST_PART_METERS = 200_000;

/**
 * A path with positions added along its geodesic edges, until the straight line between neighbours departs from the
 * geodesic by at most the tolerance, both in longitude/latitude (files) and in Web Mercator (the map).
 *
 * @param path  positions below ±89° of latitude; edges take the short way round, so must not cross the antimeridian
 * @param toleranceMeters  above 0
 * @returns a new array that holds every position of `path` unchanged
 */
export function densifyPath(path: readonly LngLat[], toleranceMeters: number): LngLat[] {
  const dense: LngLat[] = [];
  path.forEach((position, index) => {
    const previous = path[index - 1];
    if (previous !== undefined) {
      for (const between of positionsBetweenEitherWay(previous, position, toleranceMeters))
        dense.push(between);
    }
    dense.push(position);
  });
  return dense;
}

/** An area with every ring densified by `densifyPath`. Winding and order stay as they are. */
export function densifyArea(area: Area, toleranceMeters: number): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: polygonsOf(area).map((rings) =>
      rings.map((ring) => densifyPath(ring, toleranceMeters).map(([lng, lat]) => [lng, lat])),
    ),
  };
}

/**
 * A length in meters up to which no geodesic edge at this latitude departs from its straight line by more than the
 * tolerance. Generous: from twice the sagitta of a parallel, s² tan φ / 8R.
 */
export function safeChordMeters(lat: number, toleranceMeters: number): number {
  const steepness = Math.tan(Math.abs(lat) * RADIANS_PER_DEGREE) + 0.05;
  return Math.min(LONGEST_PART_METERS, Math.sqrt((4 * EARTH_RADIUS_METERS * toleranceMeters) / steepness));
}

// Two areas that share an edge walk it in opposite directions, and must get the very same positions.
function positionsBetweenEitherWay(from: LngLat, to: LngLat, toleranceMeters: number): [number, number][] {
  const eastward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
  return eastward
    ? positionsBetween(from, to, toleranceMeters)
    : positionsBetween(to, from, toleranceMeters).reverse();
}

function positionsBetween(from: LngLat, to: LngLat, toleranceMeters: number): [number, number][] {
  if (isShortEnough(from, to, toleranceMeters)) return [];
  const parts = Math.ceil(distanceMeters(from, to) / LONGEST_PART_METERS);
  const joints = [from, ...interpolate(from, to, innerFractions(parts)), to] as const;
  const between: [number, number][] = [];
  for (let part = 0; part < parts; part++) {
    const start = joints[part] as LngLat;
    const end = joints[part + 1] as LngLat;
    const [middle] = interpolate(start, end, [0.5]);
    const departure = departureMeters(start, middle as LngLat, end);
    const pieces = Math.max(1, Math.ceil(Math.sqrt((1.1 * departure) / toleranceMeters)));
    for (const position of interpolate(start, end, innerFractions(pieces))) between.push(position);
    if (part < parts - 1) between.push([end[0], end[1]]);
  }
  return between;
}

function innerFractions(pieces: number): number[] {
  return Array.from({ length: pieces - 1 }, (_, index) => (index + 1) / pieces);
}

function isShortEnough(from: LngLat, to: LngLat, toleranceMeters: number): boolean {
  const flattest = Math.min(Math.abs(from[1]), Math.abs(to[1]));
  const east = (to[0] - from[0]) * METERS_PER_DEGREE * Math.cos(flattest * RADIANS_PER_DEGREE);
  const north = (to[1] - from[1]) * METERS_PER_DEGREE;
  const steepest = Math.max(Math.abs(from[1]), Math.abs(to[1]));
  return Math.hypot(east, north) < safeChordMeters(steepest, toleranceMeters);
}

/** How far the middle of a geodesic lies beside the chord, the larger of both ways of drawing it. */
function departureMeters(start: LngLat, middle: LngLat, end: LngLat): number {
  const shrink = Math.cos(middle[1] * RADIANS_PER_DEGREE);
  const plate = besideChord(
    [start[0] * shrink, start[1]],
    [middle[0] * shrink, middle[1]],
    [end[0] * shrink, end[1]],
  );
  const mercator = besideChord(
    [start[0] * shrink, mercatorDegrees(start[1]) * shrink],
    [middle[0] * shrink, mercatorDegrees(middle[1]) * shrink],
    [end[0] * shrink, mercatorDegrees(end[1]) * shrink],
  );
  return Math.max(plate, mercator) * METERS_PER_DEGREE;
}

function besideChord(start: LngLat, middle: LngLat, end: LngLat): number {
  const east = end[0] - start[0];
  const north = end[1] - start[1];
  const cross = east * (middle[1] - start[1]) - north * (middle[0] - start[0]);
  return Math.abs(cross) / (Math.hypot(east, north) || 1);
}

function mercatorDegrees(lat: number): number {
  return Math.asinh(Math.tan(lat * RADIANS_PER_DEGREE)) / RADIANS_PER_DEGREE;
}
