const equatorMeters = 40_075_016.686;
const tilePx = 512;

/**
 * Metres on the ground that one CSS pixel spans in Web Mercator at a latitude (degrees) and a MapLibre zoom. Spherical,
 * within 0.4 % of the ellipsoid: for the live scale bar; pages measure theirs as a geodesic.
 * Source: OGC Two Dimensional Tile Matrix Set 17-083r2, annex D.1 (WebMercatorQuad)
 */
export function metersPerPixel(lat: number, zoom: number): number {
  return (equatorMeters * Math.cos((lat * Math.PI) / 180)) / (tilePx * 2 ** zoom);
}

/** The longest 1, 2 or 5 times a power of ten that is at most the given length. */
export function roundLengthDown(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  return ([5, 2, 1].find((step) => step * power <= length) ?? 1) * power;
}
