import type { LngLat } from "./position";

const EQUATORIAL_RADIUS_METERS = 6378137;
const FLATTENING = 1 / 298.257223563;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIANS_PER_DEGREE = Math.PI / 180;

// Third flattening and the Krüger series to n⁴ (below a micrometer within 1,000 km of the meridian).
// Source: Karney 2011, doi:10.1007/s00190-011-0445-3, eqs. 14, 35, 36; latitude series: Kawase 2011,
// https://www.gsi.go.jp/common/000061216.pdf
const n = FLATTENING / (2 - FLATTENING);
const RECTIFYING_RADIUS_METERS = (EQUATORIAL_RADIUS_METERS / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const ALPHA = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49561 / 161280) * n ** 4,
];
const BETA = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
];
const DELTA = [
  2 * n - (2 / 3) * n ** 2 - 2 * n ** 3 + (116 / 45) * n ** 4,
  (7 / 3) * n ** 2 - (8 / 5) * n ** 3 - (227 / 45) * n ** 4,
  (56 / 15) * n ** 3 - (136 / 35) * n ** 4,
  (4279 / 630) * n ** 4,
];

/** A point of a projected plane, in meters: `[east, north]`. */
export type PlanePoint = readonly [eastMeters: number, northMeters: number];

export interface Projection {
  readonly project: (position: LngLat) => [number, number];
  readonly unproject: (point: PlanePoint) => [number, number];
}

/**
 * Ellipsoidal transverse Mercator (WGS84) around a meridian. East is 0 on the meridian, north 0 on the equator.
 *
 * @param centralLng  degrees
 * @param scale  on the meridian. Below 1 the true scale is reached at two lines beside it (secant)
 * @returns a pair of inverse functions; longitudes come back unwrapped, so beyond ±180 across the antimeridian
 */
export function createTransverseMercator(centralLng: number, scale = 1): Projection {
  const radius = RECTIFYING_RADIUS_METERS * scale;
  return {
    project([lng, lat]) {
      const sine = Math.sin(lat * RADIANS_PER_DEGREE);
      const conformalTangent = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
      const longitude = (lng - centralLng) * RADIANS_PER_DEGREE;
      const xi = Math.atan2(conformalTangent, Math.cos(longitude));
      const eta = Math.asinh(Math.sin(longitude) / Math.hypot(conformalTangent, Math.cos(longitude)));
      const [east, north] = addSeries(eta, xi, ALPHA, 1);
      return [radius * east, radius * north];
    },
    unproject([eastMeters, northMeters]) {
      const [eta, xi] = addSeries(eastMeters / radius, northMeters / radius, BETA, -1);
      const conformalLatitude = Math.asin(Math.sin(xi) / Math.cosh(eta));
      let latitude = conformalLatitude;
      DELTA.forEach((delta, index) => {
        latitude += delta * Math.sin(2 * (index + 1) * conformalLatitude);
      });
      const longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
      return [centralLng + longitude / RADIANS_PER_DEGREE, latitude / RADIANS_PER_DEGREE];
    },
  };
}

function addSeries(eta: number, xi: number, coefficients: readonly number[], sign: 1 | -1): [number, number] {
  let east = eta;
  let north = xi;
  for (let index = 0; index < coefficients.length; index++) {
    const multiple = 2 * (index + 1);
    const coefficient = sign * (coefficients[index] as number);
    east += coefficient * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
    north += coefficient * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
  }
  return [east, north];
}
