import { GeometryFault } from "../geometry/geometry-fault";
import type { NativeEncoding } from "./geo-metadata";

const types = {
  point: { type: "Point", depth: 0 },
  linestring: { type: "LineString", depth: 1 },
  multipoint: { type: "MultiPoint", depth: 1 },
  polygon: { type: "Polygon", depth: 2 },
  multilinestring: { type: "MultiLineString", depth: 2 },
  multipolygon: { type: "MultiPolygon", depth: 3 },
} as const;

/** A geometry of nested lists of `{x, y}` (GeoArrow) as something like GeoJSON; null stays null. */
export function readNativeGeometry(encoding: NativeEncoding, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const { type, depth } = types[encoding];
  return { type, coordinates: readCoordinates(value, depth) };
}

function readCoordinates(value: unknown, depth: number): unknown {
  if (depth > 0) {
    if (!Array.isArray(value)) throw new GeometryFault("geometry-invalid", String(value));
    return value.map((part) => readCoordinates(part, depth - 1));
  }
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || !("x" in value && "y" in value))
    throw new GeometryFault("geometry-invalid", String(value));
  const { x, y } = value;
  return "z" in value && value.z !== null && value.z !== undefined ? [x, y, value.z] : [x, y];
}
