import geographiclib from "geographiclib-geodesic";
import { type Area, type LngLat, polygonsOf, type Ring } from "./position";

// Geodesics on the WGS84 ellipsoid. Source: Karney 2013, doi:10.1007/s00190-012-0578-z, through his own library.
const { Geodesic } = geographiclib;
const wgs84 = Geodesic.WGS84;

/** Length of the geodesic between two positions, in meters. NaN if a coordinate is. */
export function distanceMeters(from: LngLat, to: LngLat): number {
  return wgs84.Inverse(from[1], from[0], to[1], to[0], Geodesic.DISTANCE).s12 ?? Number.NaN;
}

/** Bearing at `from` of the geodesic to `to`: degrees clockwise from north, 0 (inclusive) to 360. */
export function bearingDegrees(from: LngLat, to: LngLat): number {
  const { azi1 } = wgs84.Inverse(from[1], from[0], to[1], to[0], Geodesic.AZIMUTH);
  return ((azi1 ?? Number.NaN) + 360) % 360;
}

/** The position reached from `from` by going `meters` along the geodesic that leaves at `bearing` degrees. */
export function destination(from: LngLat, bearing: number, meters: number): [number, number] {
  const { lon2, lat2 } = wgs84.Direct(from[1], from[0], bearing, meters);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

/**
 * Positions along the geodesic from `from` to `to`.
 *
 * @param fractions  shares of its length, each 0 to 1
 * @returns one position per fraction, in the same order
 */
export function interpolate(from: LngLat, to: LngLat, fractions: readonly number[]): [number, number][] {
  const line = wgs84.InverseLine(from[1], from[0], to[1], to[0]);
  return fractions.map((fraction) => {
    const { lon2, lat2 } = line.Position(fraction * line.s13);
    return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
  });
}

/** Length of a path in meters; its edges are geodesics. 0 for fewer than two positions. */
export function lineLengthMeters(path: readonly LngLat[]): number {
  let meters = 0;
  for (let index = 1; index < path.length; index++) {
    meters += distanceMeters(path[index - 1] as LngLat, path[index] as LngLat);
  }
  return meters;
}

/** Area in square meters that a ring encloses, whichever way it is wound; its edges are geodesics. */
export function ringAreaSqMeters(ring: Ring): number {
  const polygon = wgs84.Polygon(false);
  for (const [lng, lat] of withoutClosingPosition(ring)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}

/**
 * Area in square meters of a Polygon or MultiPolygon: exteriors less holes, whichever way rings are wound.
 * Polygons of a MultiPolygon are taken not to overlap, as RFC 7946 wants.
 */
export function polygonAreaSqMeters(area: Area): number {
  let sqMeters = 0;
  for (const rings of polygonsOf(area)) {
    rings.forEach((ring, index) => {
      sqMeters += index === 0 ? ringAreaSqMeters(ring) : -ringAreaSqMeters(ring);
    });
  }
  return sqMeters;
}

function withoutClosingPosition(ring: Ring): Ring {
  const first = ring[0];
  const last = ring[ring.length - 1];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : ring;
}
