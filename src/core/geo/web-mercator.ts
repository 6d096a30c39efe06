/** Latitude in degrees at which the Web Mercator square ends. */
const latitudeLimit = 85.051129;

/** Web Mercator x of a longitude in degrees: 0 at −180°, 1 at 180°. */
export function mercatorX(lng: number): number {
  return (lng + 180) / 360;
}

/** Web Mercator y of a latitude in degrees: 0 at the northern edge of the square, 1 at the southern one, never beyond. */
export function mercatorY(lat: number): number {
  const limited = Math.max(-latitudeLimit, Math.min(latitudeLimit, lat));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (limited * Math.PI) / 360)) / (2 * Math.PI);
}

/** The longitude in degrees of a Web Mercator x. */
export function mercatorLng(x: number): number {
  return x * 360 - 180;
}

/** The latitude in degrees of a Web Mercator y; outside 0 to 1 it goes on towards the poles. */
export function mercatorLat(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
