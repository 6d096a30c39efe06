import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import type { MultiPolygon } from "../../../src/core/geo/position";

const reader = new GeoJSONReader(new GeometryFactory());

/** What JSTS has against an area, null where it is valid. */
export function findFault(area: MultiPolygon | null): string | null {
  if (area === null) return null;
  const check = new IsValidOp(reader.read(area));
  return check.isValid() ? null : String(check.getValidationError());
}
