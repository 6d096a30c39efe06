/** Small planar helpers on [lng, lat] in degrees: boxes, rings, containment, rounding. */

const KM_PER_DEGREE = 111.32;

/** The part of the map drawn in full detail: [west, south, east, north]. */
export const DETAIL_WINDOW = [14, 41, 60, 60];

/** @param {number[][]} positions @returns {[number, number, number, number]} */
export function findBounds(positions) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    if (lng < bounds[0]) bounds[0] = lng;
    if (lat < bounds[1]) bounds[1] = lat;
    if (lng > bounds[2]) bounds[2] = lng;
    if (lat > bounds[3]) bounds[3] = lat;
  }
  return bounds;
}

export function boundsOverlap(a, b) {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

export function boundsContain([west, south, east, north], [lng, lat]) {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Unsigned area of a ring in square kilometres, on a local equirectangular plane: good to about 1 % for small rings. */
export function measureRingKm2(ring) {
  let twiceArea = 0;
  let latSum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twiceArea += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    latSum += ring[i][1];
  }
  const shrink = Math.cos(((latSum / ring.length) * Math.PI) / 180);
  return (Math.abs(twiceArea) / 2) * shrink * KM_PER_DEGREE ** 2;
}

/** Distance in kilometres, on a local equirectangular plane. */
export function measureDistanceKm([lngA, latA], [lngB, latB]) {
  const shrink = Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  return Math.hypot((lngA - lngB) * shrink, latA - latB) * KM_PER_DEGREE;
}

/** The polygons of a Polygon or MultiPolygon geometry. @returns {number[][][][]} */
export function listPolygons(geometry) {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Polygons back to the plainest GeoJSON geometry. */
export function makeArealGeometry(polygons) {
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

function ringContains(ring, [lng, lat]) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Even-odd containment, holes respected. */
export function polygonsContain(polygons, position) {
  return polygons.some(
    (rings) =>
      ringContains(rings[0], position) && !rings.slice(1).some((hole) => ringContains(hole, position)),
  );
}

/** Rounds a position list and drops the repeats that rounding makes. */
export function roundLine(positions, decimals) {
  const scale = 10 ** decimals;
  const rounded = [];
  for (const [lng, lat] of positions) {
    const next = [Math.round(lng * scale) / scale, Math.round(lat * scale) / scale];
    const last = rounded.at(-1);
    if (!last || last[0] !== next[0] || last[1] !== next[1]) rounded.push(next);
  }
  return rounded;
}
