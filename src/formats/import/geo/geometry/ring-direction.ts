import type { Position } from "geojson";

/** Twice the signed area of a ring in its own units: positive where it runs counterclockwise. */
export function doubleSignedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    // From the first position, or the digits of a small ring far from the origin are lost.
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum;
}

/** Null for a ring without area, which has no direction. */
export function isCounterclockwise(ring: readonly Position[]): boolean | null {
  const area = doubleSignedArea(ring);
  return area === 0 || Number.isNaN(area) ? null : area > 0;
}
