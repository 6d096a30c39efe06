import type { Geometry, Position } from "geojson";
import { GeometryFault } from "./geometry-fault";

/** Several geometries as one: of many parts where they are all of one kind, else a collection; refuses none at all. */
export function combineGeometries(parts: readonly Geometry[]): Geometry {
  const [first] = parts;
  if (first === undefined) throw new GeometryFault("geometry-missing");
  if (parts.length === 1) return first;
  const points: Position[] = [];
  const lines: Position[][] = [];
  const polygons: Position[][][] = [];
  for (const part of parts) {
    if (part.type === "Point") points.push(part.coordinates);
    else if (part.type === "LineString") lines.push(part.coordinates);
    else if (part.type === "Polygon") polygons.push(part.coordinates);
  }
  if (points.length === parts.length) return { type: "MultiPoint", coordinates: points };
  if (lines.length === parts.length) return { type: "MultiLineString", coordinates: lines };
  if (polygons.length === parts.length) return { type: "MultiPolygon", coordinates: polygons };
  return { type: "GeometryCollection", geometries: [...parts] };
}
