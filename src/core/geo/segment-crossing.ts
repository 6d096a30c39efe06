import type { LngLat } from "./position";

/** Where two segments meet: the share of the first segment's length at which, and the place. */
export interface SegmentCrossing {
  readonly fraction: number;
  readonly position: [number, number];
}

/**
 * Where two segments, straight in longitude/latitude, first meet along the first one. Touching counts.
 *
 * @returns the place, the start of the shared part when they overlap, or null when they do not meet
 */
export function findSegmentCrossing(a: LngLat, b: LngLat, c: LngLat, d: LngLat): SegmentCrossing | null {
  const sideOfC = cross(a, b, c);
  const sideOfD = cross(a, b, d);
  if (sideOfC === 0 && sideOfD === 0) return findSharedPart(a, b, c, d);
  const sideOfA = cross(c, d, a);
  const sideOfB = cross(c, d, b);
  if (sideOfC * sideOfD > 0 || sideOfA * sideOfB > 0) return null;
  return crossingAt(a, b, sideOfA === 0 ? 0 : sideOfA / (sideOfA - sideOfB));
}

/** Twice the signed area of the triangle: above 0 when `c` lies left of the line from `a` to `b`. */
export function cross(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function findSharedPart(a: LngLat, b: LngLat, c: LngLat, d: LngLat): SegmentCrossing | null {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const length = b[axis] - a[axis];
  if (length === 0) return null;
  const fractions = [(c[axis] - a[axis]) / length, (d[axis] - a[axis]) / length];
  const start = Math.max(0, Math.min(...fractions));
  return start <= Math.min(1, Math.max(...fractions)) ? crossingAt(a, b, start) : null;
}

function crossingAt(a: LngLat, b: LngLat, fraction: number): SegmentCrossing {
  return {
    fraction,
    position: [a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction],
  };
}
