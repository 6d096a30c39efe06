import type { Geometry, Position } from "geojson";
import { GeometryFault } from "../geometry/geometry-fault";
import type { FlatTable } from "./flat-table";

const deepestPart = 8;
const types = [
  "",
  "Point",
  "LineString",
  "Polygon",
  "MultiPoint",
  "MultiLineString",
  "MultiPolygon",
  "GeometryCollection",
] as const;

/** How many bytes may still be read: parts may point at one place again and again. */
interface Budget {
  bytes: number;
}

/**
 * The geometry of a feature.
 *
 * @param headerType  the type that all features of the file have, 0 where each has its own
 * @throws GeometryFault or RangeError
 */
export function readFlatGeometry(geometry: FlatTable, headerType: number): Geometry {
  return readOne(geometry, headerType, { bytes: geometry.view.byteLength }, 0);
}

function readOne(geometry: FlatTable, statedType: number, budget: Budget, level: number): Geometry {
  const code = statedType || geometry.uint8(6, 0);
  const type = types[code];
  if (type === undefined || type === "" || level > deepestPart)
    throw new GeometryFault("geometry-unsupported", `type ${code}`);
  if (type === "GeometryCollection") {
    const geometries = readPartTables(geometry, budget).map((part) => readOne(part, 0, budget, level + 1));
    return { type, geometries };
  }
  if (type === "MultiPolygon") {
    const parts = readPartTables(geometry, budget);
    return { type, coordinates: parts.map((part) => readEnds(part, budget)) };
  }
  if (type === "Polygon" || type === "MultiLineString")
    return { type, coordinates: readEnds(geometry, budget) };
  const positions = readPositions(geometry, budget);
  return type === "Point" ? { type, coordinates: positions[0] ?? [] } : { type, coordinates: positions };
}

function readPartTables(geometry: FlatTable, budget: Budget): FlatTable[] {
  spend(budget, (geometry.vector(7, 4)?.length ?? 0) * 4);
  return geometry.tables(7);
}

function readPositions(geometry: FlatTable, budget: Budget): Position[] {
  const xy = geometry.vector(1, 8);
  if (xy === null) throw new GeometryFault("geometry-missing");
  if (xy.length % 2 !== 0) throw new GeometryFault("geometry-invalid", `xy: ${xy.length}`);
  spend(budget, xy.length * 8);
  const heights = geometry.vector(2, 8);
  const { view } = geometry;
  const count = xy.length / 2;
  if (heights !== null && heights.length !== count && heights.length !== 0)
    throw new GeometryFault("geometry-invalid", `z: ${heights.length} / ${count}`);
  return Array.from({ length: count }, (_, index) => {
    const at = xy.start + index * 16;
    const position = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
    if (heights !== null && heights.length > 0)
      position.push(view.getFloat64(heights.start + index * 8, true));
    return position;
  });
}

/** Positions cut at the ends that the geometry states; all of them one part where it states none. */
function readEnds(geometry: FlatTable, budget: Budget): Position[][] {
  const positions = readPositions(geometry, budget);
  const ends = geometry.vector(0, 4);
  if (ends === null || ends.length === 0) return [positions];
  spend(budget, ends.length * 4);
  let from = 0;
  const parts = Array.from({ length: ends.length }, (_, index) => {
    const to = geometry.view.getUint32(ends.start + index * 4, true);
    if (to <= from || to > positions.length) throw new GeometryFault("geometry-invalid", `end ${to}`);
    const part = positions.slice(from, to);
    from = to;
    return part;
  });
  if (from !== positions.length) throw new GeometryFault("geometry-invalid", `end ${from}`);
  return parts;
}

function spend(budget: Budget, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new GeometryFault("geometry-invalid", "parts");
}
