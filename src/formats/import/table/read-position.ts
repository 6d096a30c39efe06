import type { Geometry } from "geojson";
import type { TableSettings } from "../import-settings";
import type { RowRemark, RowValues } from "./row-values";
import { type AngleReading, parseAngle } from "./values/parse-angle";
import { parseCoordinates } from "./values/parse-coordinates";
import { parsePlainNumber } from "./values/parse-number";
import { isUnknownText } from "./values/unknown-text";

export type Remark = (
  code: RowRemark["code"],
  effect: RowRemark["effect"],
  column: number | null,
  original: string,
) => void;

export type ReadPosition = (cells: readonly string[], geometry: Geometry | null) => boolean;

/**
 * Puts a row's position into the values: that of a point geometry, else of one column with pairs, else of two columns.
 * False, with one rejecting remark, where there is none, where it cannot be read, lies outside ±180/±90, or is 0, 0.
 */
export function createPositionReader(
  { roles, decimalComma, swapCoordinates }: TableSettings,
  values: RowValues,
  remark: Remark,
): ReadPosition {
  const lngColumn = roles.indexOf("lng");
  const latColumn = roles.indexOf("lat");
  const pairColumn = roles.indexOf("coordinates");
  const hasColumns = pairColumn >= 0 || (lngColumn >= 0 && latColumn >= 0);

  const accept = (lng: number, lat: number, column: number | null, original: () => string): boolean => {
    values.lng = swapCoordinates ? lat : lng;
    values.lat = swapCoordinates ? lng : lat;
    // Written so that NaN is out of range as well.
    const isInRange = Math.abs(values.lng) <= 180 && Math.abs(values.lat) <= 90;
    if (!isInRange) remark("coordinates-out-of-range", "rejected", column, original());
    else if (values.lng === 0 && values.lat === 0) remark("coordinates-zero", "rejected", column, original());
    else {
      if (swapCoordinates) remark("coordinates-swapped", "repaired", column, original());
      return true;
    }
    return false;
  };

  const readPair = (text: string): boolean => {
    const pair = parseCoordinates(text, decimalComma);
    if (pair === null) {
      remark("coordinates-unreadable", "rejected", pairColumn, text);
      return false;
    }
    if (pair.usedComma) remark("decimal-comma", "repaired", pairColumn, text);
    return accept(pair.lng, pair.lat, pairColumn, () => text);
  };

  const readAngles = (lngText: string, latText: string): boolean => {
    const lngReading = parseAngle(lngText, decimalComma);
    const latReading = parseAngle(latText, decimalComma);
    const isWrong = (reading: AngleReading | null, axis: "lng" | "lat") =>
      reading === null || (reading.axis !== null && (reading.axis === axis) === swapCoordinates);
    if (lngReading === null || isWrong(lngReading, "lng")) {
      remark("coordinates-unreadable", "rejected", lngColumn, lngText);
      return false;
    }
    if (latReading === null || isWrong(latReading, "lat")) {
      remark("coordinates-unreadable", "rejected", latColumn, latText);
      return false;
    }
    if (latReading.usedComma) remark("decimal-comma", "repaired", latColumn, latText);
    else if (lngReading.usedComma) remark("decimal-comma", "repaired", lngColumn, lngText);
    return accept(lngReading.degrees, latReading.degrees, latColumn, () => `${latText}, ${lngText}`);
  };

  const readColumns = (cells: readonly string[]): boolean => {
    if (pairColumn >= 0) {
      const text = cells[pairColumn] ?? "";
      if (!isUnknownText(text)) return readPair(text);
    }
    if (lngColumn >= 0 && latColumn >= 0) {
      const lngText = cells[lngColumn] ?? "";
      const latText = cells[latColumn] ?? "";
      const lng = parsePlainNumber(lngText);
      const lat = parsePlainNumber(latText);
      if (!Number.isNaN(lng) && !Number.isNaN(lat))
        return accept(lng, lat, latColumn, () => `${latText}, ${lngText}`);
      if (!isUnknownText(lngText) && !isUnknownText(latText)) return readAngles(lngText, latText);
      remark(
        "no-coordinates",
        "rejected",
        isUnknownText(latText) ? latColumn : lngColumn,
        `${latText}, ${lngText}`,
      );
      return false;
    }
    remark(
      hasColumns ? "no-coordinates" : "geometry-missing",
      "rejected",
      hasColumns ? pairColumn : null,
      "",
    );
    return false;
  };

  return (cells, geometry) => {
    if (geometry?.type === "Point") {
      const [lng = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      if (geometry.coordinates.length > 0) return accept(lng, lat, null, () => `${lng}, ${lat}`);
    } else if (geometry !== null && !hasColumns) {
      const single =
        geometry.type === "MultiPoint" && geometry.coordinates.length === 1 ? geometry.coordinates[0] : null;
      if (single)
        return accept(single[0] ?? Number.NaN, single[1] ?? Number.NaN, null, () => single.join(", "));
      remark("geometry-unsupported", "rejected", null, geometry.type);
      return false;
    }
    return readColumns(cells);
  };
}
