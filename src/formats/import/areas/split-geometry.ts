import type { Geometry, Position } from "geojson";
import type { Area, LngLat, Ring } from "../../../core/geo/position";

/** The polygons, lines and points that a geometry is made of. */
export interface GeometryParts {
  readonly polygons: readonly (readonly Ring[])[];
  readonly lines: readonly (readonly LngLat[])[];
  readonly pointCount: number;
}

const toLngLat = ([lng = 0, lat = 0]: Position): LngLat => [lng, lat];
const toPath = (path: readonly Position[]): LngLat[] => path.map(toLngLat);

/** Takes a geometry apart, collections and all. */
export function splitGeometry(geometry: Geometry): GeometryParts {
  switch (geometry.type) {
    case "Point":
      return { polygons: [], lines: [], pointCount: 1 };
    case "MultiPoint":
      return { polygons: [], lines: [], pointCount: geometry.coordinates.length };
    case "LineString":
      return { polygons: [], lines: [toPath(geometry.coordinates)], pointCount: 0 };
    case "MultiLineString":
      return { polygons: [], lines: geometry.coordinates.map(toPath), pointCount: 0 };
    case "Polygon":
      return { polygons: [geometry.coordinates.map(toPath)], lines: [], pointCount: 0 };
    case "MultiPolygon": {
      const polygons = geometry.coordinates.map((rings) => rings.map(toPath));
      return { polygons, lines: [], pointCount: 0 };
    }
    case "GeometryCollection": {
      const parts = geometry.geometries.map(splitGeometry);
      return {
        polygons: parts.flatMap(({ polygons }) => polygons),
        lines: parts.flatMap(({ lines }) => lines),
        pointCount: parts.reduce((sum, part) => sum + part.pointCount, 0),
      };
    }
  }
}

/** Polygons as one area, null where there are none. */
export function toArea(polygons: readonly (readonly Ring[])[]): Area | null {
  const [first] = polygons;
  if (first === undefined) return null;
  return polygons.length === 1
    ? { type: "Polygon", coordinates: first }
    : { type: "MultiPolygon", coordinates: polygons };
}
