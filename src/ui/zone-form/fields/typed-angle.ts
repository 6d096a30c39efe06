import type { LngLat } from "../../../core/geo/position";
import { parseAngle } from "../../../formats/import/table/values/parse-angle";
import { parseCoordinates } from "../../../formats/import/table/values/parse-coordinates";

export type AngleAxis = "lat" | "lng";

const shownDecimals = 6;
const largest = { lat: 90, lng: 180 } as const;

const isInRange = (degrees: number, axis: AngleAxis) => Math.abs(degrees) <= largest[axis];

/**
 * A latitude or longitude as typed, in degrees: decimal with a point or a comma, or degrees, minutes and seconds, with
 * or without a hemisphere. Null for anything else, for one of the other axis, and out of range.
 */
export function parseTypedAngle(text: string, axis: AngleAxis): number | null {
  const reading = parseAngle(text, true);
  if (reading === null || !Number.isFinite(reading.degrees)) return null;
  if (reading.axis !== null && reading.axis !== axis) return null;
  return isInRange(reading.degrees, axis) ? reading.degrees : null;
}

/** A pair as it is copied from elsewhere, latitude first unless hemispheres say otherwise; null for anything else. */
export function parseTypedPair(text: string): LngLat | null {
  const pair = parseCoordinates(text, false) ?? parseCoordinates(text, true);
  if (pair === null || !isInRange(pair.lat, "lat") || !isInRange(pair.lng, "lng")) return null;
  return [pair.lng, pair.lat];
}

/** Degrees for a field, to about 0.1 m. */
export function angleText(degrees: number): string {
  return String(Number(degrees.toFixed(shownDecimals)));
}

/** Whether a typed angle and a stored one are the same as far as the text can say. */
export function isSameAngle(a: number, b: number): boolean {
  return Math.abs(a - b) < 10 ** -shownDecimals / 2 + 1e-12;
}
