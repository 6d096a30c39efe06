import type { LngLat } from "../../geo/position";

const equatorMeters = 6_378_137;
const eccentricitySquared = 0.00669437999014;
const radians = Math.PI / 180;

/** Metres that one degree spans around a place. */
export interface LocalScale {
  readonly metersPerLng: number;
  readonly metersPerLat: number;
}

/** By the radii of curvature of WGS84 at a latitude (degrees); good for the neighbourhood of a place. */
export function localScale(lat: number): LocalScale {
  const sine = Math.sin(lat * radians);
  const bend = 1 - eccentricitySquared * sine * sine;
  return {
    metersPerLng: (radians * equatorMeters * Math.max(1e-9, Math.cos(lat * radians))) / Math.sqrt(bend),
    metersPerLat: (radians * equatorMeters * (1 - eccentricitySquared)) / bend ** 1.5,
  };
}

/** Length in metres of a short straight edge; for comparing ways with each other, not for showing. */
export function shortLengthMeters(from: LngLat, to: LngLat): number {
  const { metersPerLng, metersPerLat } = localScale((from[1] + to[1]) / 2);
  return Math.hypot((to[0] - from[0]) * metersPerLng, (to[1] - from[1]) * metersPerLat);
}
