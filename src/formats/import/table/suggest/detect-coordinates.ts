import type { ColumnRole } from "../../import-settings";
import { parseAngle } from "../values/parse-angle";
import { parseCoordinates } from "../values/parse-coordinates";
import { isUnknownText } from "../values/unknown-text";

export interface CoordinateDetection {
  readonly decimalComma: boolean;
  readonly swapCoordinates: boolean;
}

/** Where most data of this war lies, with a wide margin: Ukraine and western Russia. */
const region = { west: 18, east: 45, south: 43, north: 57 };
/** More than this share of the pairs that can be read has to make sense only the other way round. */
const swappedShare = 0.5;

const isPosition = (lng: number, lat: number) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
const isInRegion = (lng: number, lat: number) =>
  lng >= region.west && lng <= region.east && lat >= region.south && lat <= region.north;

/** Out of range as it stands but not swapped, or in the region only when swapped. */
function makesSenseOnlySwapped(lng: number, lat: number): boolean {
  if (!isPosition(lng, lat)) return isPosition(lat, lng);
  return !isInRegion(lng, lat) && isInRegion(lat, lng);
}

/**
 * Whether the coordinates of the first rows have decimal commas (any of them has one) and whether they are swapped
 * (more than half of the readable pairs make sense only the other way round).
 */
export function detectCoordinates(
  roles: readonly ColumnRole[],
  rows: readonly (readonly string[])[],
): CoordinateDetection {
  const pairColumn = roles.indexOf("coordinates");
  const lngColumn = roles.indexOf("lng");
  const latColumn = roles.indexOf("lat");
  let commas = 0;
  let pairs = 0;
  let swapped = 0;
  for (const cells of rows) {
    const text = pairColumn < 0 ? "" : (cells[pairColumn] ?? "");
    const lngReading = lngColumn < 0 ? null : parseAngle(cells[lngColumn] ?? "", true);
    const latReading = latColumn < 0 ? null : parseAngle(cells[latColumn] ?? "", true);
    const pair = isUnknownText(text) ? null : (parseCoordinates(text, false) ?? parseCoordinates(text, true));
    if (pair?.usedComma || lngReading?.usedComma || latReading?.usedComma) commas++;
    const lng = pair?.lng ?? lngReading?.degrees;
    const lat = pair?.lat ?? latReading?.degrees;
    if (lng === undefined || lat === undefined || (lng === 0 && lat === 0)) continue;
    pairs++;
    // Letters say which is which, so that there is nothing to swap unless they stand in the wrong column.
    const isLabelledWrong = lngReading?.axis === "lat" && latReading?.axis === "lng";
    if (isLabelledWrong || makesSenseOnlySwapped(lng, lat)) swapped++;
  }
  return { decimalComma: commas > 0, swapCoordinates: pairs > 0 && swapped / pairs > swappedShare };
}
