import type { Geometry, Position } from "geojson";
import { GeometryFault } from "./geometry-fault";
import type { Reproject } from "./projection";
import { isCounterclockwise } from "./ring-direction";

const deepestCollection = 8;
const fewestRingPositions = 4;

/** A geometry in WGS84 by RFC 7946, and what had to be done to it. */
export interface CleanedGeometry {
  readonly geometry: Geometry;
  readonly vertices: number;
  readonly closedRings: number;
  readonly reversedRings: number;
  readonly droppedDimension: boolean;
}

/**
 * Checks and repairs something that should be a GeoJSON geometry: finite positions in range, two dimensions, rings
 * closed and wound by the right-hand rule.
 *
 * @param reproject  to WGS84, null where the coordinates already are
 * @throws GeometryFault for anything that cannot be repaired without guessing
 */
export function cleanGeometry(value: unknown, reproject: Reproject | null): CleanedGeometry {
  const cleaner = new Cleaner(reproject);
  const geometry = cleaner.geometry(value, 0);
  const { vertices, closedRings, reversedRings, droppedDimension } = cleaner;
  return { geometry, vertices, closedRings, reversedRings, droppedDimension };
}

class Cleaner {
  vertices = 0;
  closedRings = 0;
  reversedRings = 0;
  droppedDimension = false;
  readonly #reproject: Reproject | null;

  constructor(reproject: Reproject | null) {
    this.#reproject = reproject;
  }

  geometry(value: unknown, level: number): Geometry {
    if (value === null || value === undefined) throw new GeometryFault("geometry-missing");
    if (typeof value !== "object") throw new GeometryFault("geometry-invalid", String(value));
    const type: unknown = "type" in value ? value.type : undefined;
    const coordinates: unknown = "coordinates" in value ? value.coordinates : undefined;
    switch (type) {
      case "Point":
        return { type, coordinates: this.#position(coordinates) };
      case "MultiPoint":
        return { type, coordinates: this.#list(coordinates).map((part) => this.#position(part)) };
      case "LineString":
        return { type, coordinates: this.#line(coordinates) };
      case "MultiLineString":
        return { type, coordinates: this.#list(coordinates).map((part) => this.#line(part)) };
      case "Polygon":
        return { type, coordinates: this.#polygon(coordinates) };
      case "MultiPolygon":
        return { type, coordinates: this.#list(coordinates).map((part) => this.#polygon(part)) };
      case "GeometryCollection": {
        if (level >= deepestCollection) throw new GeometryFault("geometry-unsupported", type);
        const parts = this.#list("geometries" in value ? value.geometries : undefined);
        return { type, geometries: parts.map((part) => this.geometry(part, level + 1)) };
      }
      default:
        if (typeof type === "string") throw new GeometryFault("geometry-unsupported", type);
        throw new GeometryFault("geometry-invalid", JSON.stringify(value).slice(0, 100));
    }
  }

  #list(value: unknown): readonly unknown[] {
    if (!Array.isArray(value)) throw new GeometryFault("geometry-invalid", String(value));
    if (value.length === 0) throw new GeometryFault("geometry-missing", "[]");
    return value;
  }

  #position(value: unknown): Position {
    const parts = this.#list(value);
    const [x, y] = parts;
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
      throw new GeometryFault("geometry-invalid", JSON.stringify(parts).slice(0, 100));
    if (parts.length > 2) this.droppedDimension = true;
    this.vertices++;
    const [lng, lat] = this.#reproject === null ? [x, y] : this.#reproject(x, y);
    if (!Number.isFinite(lng) || !Number.isFinite(lat))
      throw new GeometryFault("coordinates-out-of-range", `${x}, ${y}`);
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
      throw new GeometryFault("coordinates-out-of-range", `${lng}, ${lat}`);
    return [lng, lat];
  }

  #line(value: unknown): Position[] {
    const line = this.#list(value).map((part) => this.#position(part));
    if (line.length < 2) throw new GeometryFault("geometry-invalid", `LineString: ${line.length}`);
    return line;
  }

  #polygon(value: unknown): Position[][] {
    return this.#list(value).map((part, index) => this.#ring(part, index === 0));
  }

  #ring(value: unknown, isExterior: boolean): Position[] {
    const ring = this.#list(value).map((part) => this.#position(part));
    const [first] = ring;
    const last = ring.at(-1);
    if (first !== undefined && last !== undefined && (first[0] !== last[0] || first[1] !== last[1])) {
      ring.push([...first]);
      this.closedRings++;
    }
    if (ring.length < fewestRingPositions)
      throw new GeometryFault("geometry-invalid", `ring: ${ring.length}`);
    const direction = isCounterclockwise(ring);
    if (direction === null || direction === isExterior) return ring;
    this.reversedRings++;
    return ring.reverse();
  }
}
