/** A place on WGS84: longitude, then latitude, in degrees. Every position in Demarc has this order. */
export type LngLat = readonly [lng: number, lat: number];

/** A closed ring: its last position repeats its first. */
export type Ring = readonly LngLat[];

/** What geometry functions take. Mutable and frozen GeoJSON areas both fit. */
export type Area =
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | {
      readonly type: "MultiPolygon";
      readonly coordinates: readonly (readonly Ring[])[];
    };

/** What geometry functions return: right-hand rule (RFC 7946 §3.1.6), assignable to GeoJSON's own type. */
export interface MultiPolygon {
  type: "MultiPolygon";
  coordinates: [number, number][][][];
}

/** Several paths, each of two or more positions; assignable to GeoJSON's own type. */
export interface MultiLineString {
  type: "MultiLineString";
  coordinates: [number, number][][];
}

/**
 * True when both numbers are finite, latitude is within ±90 and longitude within ±180 degrees.
 * Zero is a coordinate like any other.
 */
export function isFinitePosition(position: readonly number[]): boolean {
  const [lng, lat] = position;
  return (
    Number.isFinite(lng) &&
    Number.isFinite(lat) &&
    Math.abs(lng as number) <= 180 &&
    Math.abs(lat as number) <= 90
  );
}

/** True when two positions are the same numbers. */
export function isSamePosition(a: LngLat, b: LngLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** The path without consecutive duplicates, as a new array. */
export function dropConsecutiveDuplicates(path: readonly LngLat[]): LngLat[] {
  return path.filter((position, index) => {
    const previous = path[index - 1];
    return previous === undefined || !isSamePosition(previous, position);
  });
}

/** The polygons of an area, each as its rings (exterior first), whether it is a Polygon or a MultiPolygon. */
export function polygonsOf(area: Area): readonly (readonly Ring[])[] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}

/** Every ring of an area, exteriors and holes alike. */
export function ringsOf(area: Area): readonly Ring[] {
  return polygonsOf(area).flat();
}
