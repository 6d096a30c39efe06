import { isFinitePosition, type LngLat } from "../../core/geo/position";
import { parseCoordinates } from "../../formats/import/table/values/parse-coordinates";

const shownDecimals = 5;
const sameDegrees = 10 ** -shownDecimals;

/** "48.5, 35.05": latitude first, as people write it, to about a metre. */
export function formatPosition([lng, lat]: LngLat): string {
  const short = (degrees: number) => String(Number(degrees.toFixed(shownDecimals)));
  return `${short(lat)}, ${short(lng)}`;
}

/** A position as typed, with decimal points or commas, degrees and minutes or hemisphere letters; null where none. */
export function parsePosition(text: string): LngLat | null {
  const pair = parseCoordinates(text, false) ?? parseCoordinates(text, true);
  if (!pair) return null;
  const position: LngLat = [pair.lng, pair.lat];
  return isFinitePosition(position) ? position : null;
}

/** Whether a typed position and a stored one are the same as far as the text can say. */
export function isSameAsShown(a: LngLat | null, b: LngLat): boolean {
  return a !== null && Math.abs(a[0] - b[0]) < sameDegrees && Math.abs(a[1] - b[1]) < sameDegrees;
}
