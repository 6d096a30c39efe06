import type { Geometry, Position } from "geojson";

/** Enough for a shape of a few hundred pixels. */
const mostPositions = 400;

/** Every so-many-th position of a path, its ends included; a closed ring stays closed. */
function thinPath(path: readonly Position[]): Position[] {
  const stride = Math.ceil(path.length / mostPositions);
  const kept = path.filter((_, index) => index % stride === 0 || index === path.length - 1);
  return kept.length < 4 ? path.slice() : kept;
}

/** An area or line with fewer positions, for a preview alone: its rings may touch each other afterwards. */
export function thinOutline(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "LineString":
      return { ...geometry, coordinates: thinPath(geometry.coordinates) };
    case "Polygon":
    case "MultiLineString":
      return { ...geometry, coordinates: geometry.coordinates.map(thinPath) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(thinPath)) };
    default:
      return geometry;
  }
}
