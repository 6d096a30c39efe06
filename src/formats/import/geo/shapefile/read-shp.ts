import type { Position } from "geojson";
import { ImportRefusal } from "../../record-reader";
import { GeometryFault } from "../geometry/geometry-fault";
import { groupRings } from "./group-rings";

const headerBytes = 100;
const fileCode = 9994;

/** Where the content of each shape lies in its file, without the 8 bytes of its own header. */
export interface ShapeIndex {
  readonly count: number;
  readonly view: DataView;
  readonly starts: Float64Array;
  readonly lengths: Float64Array;
}

/**
 * Finds the shapes of a .shp by walking from one to the next: their numbers must count up and the last must end where
 * the file ends, or shapes would be lost without anyone noticing.
 *
 * @throws ImportRefusal `file-damaged`
 */
export function indexShapes(bytes: Uint8Array): ShapeIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || view.getInt32(0) !== fileCode)
    throw new ImportRefusal("file-damaged", ".shp");
  const stated = view.getInt32(24) * 2;
  if (stated > bytes.length) throw new ImportRefusal("file-damaged", `.shp: ${bytes.length} / ${stated}`);
  const starts: number[] = [];
  const lengths: number[] = [];
  let at = headerBytes;
  while (at < bytes.length) {
    if (at + 12 > bytes.length) throw new ImportRefusal("file-damaged", `.shp: ${starts.length + 1}`);
    const number = view.getInt32(at);
    const length = view.getInt32(at + 4) * 2;
    const isNext = number === starts.length + 1 && length >= 4 && at + 8 + length <= bytes.length;
    if (!isNext) throw new ImportRefusal("file-damaged", `.shp: ${starts.length + 1}`);
    starts.push(at + 8);
    lengths.push(length);
    at += 8 + length;
  }
  return {
    count: starts.length,
    view,
    starts: Float64Array.from(starts),
    lengths: Float64Array.from(lengths),
  };
}

/**
 * One shape as a GeoJSON geometry, null for a null shape; rings as the file winds them.
 *
 * @throws GeometryFault where the shape's own counts do not fit its length
 */
export function readShape({ view, starts, lengths }: ShapeIndex, index: number): unknown {
  const start = starts[index] ?? 0;
  const shape = new DataView(view.buffer, view.byteOffset + start, lengths[index] ?? 0);
  const type = shape.getInt32(0, true);
  // Types with heights are 10 higher, types with measures 20.
  const hasHeight = type > 10 && type < 20;
  switch (type % 10) {
    case 0:
      if (type === 0) return null;
      break;
    case 1:
      if (type < 30) return { type: "Point", coordinates: readPositions(shape, 4, 1, hasHeight ? 20 : 0)[0] };
      break;
    case 3:
    case 5:
      if (type < 30) return readParts(shape, type % 10 === 5, hasHeight);
      break;
    case 8:
      if (type < 30) return readMultiPoint(shape, hasHeight);
      break;
  }
  throw new GeometryFault("geometry-unsupported", `shape type ${type}`);
}

function readMultiPoint(shape: DataView, hasHeight: boolean): unknown {
  const count = shape.getInt32(36, true);
  const end = 40 + count * 16;
  checkCounts(shape, count, 0, end);
  return { type: "MultiPoint", coordinates: readPositions(shape, 40, count, hasHeight ? end + 16 : 0) };
}

function readParts(shape: DataView, isPolygon: boolean, hasHeight: boolean): unknown {
  const partCount = shape.getInt32(36, true);
  const count = shape.getInt32(40, true);
  const positionsAt = 44 + partCount * 4;
  const end = positionsAt + count * 16;
  checkCounts(shape, count, partCount, end);
  if (partCount === 0) return null;
  const positions = readPositions(shape, positionsAt, count, hasHeight ? end + 16 : 0);
  const parts: Position[][] = [];
  for (let part = 0; part < partCount; part++) {
    const from = shape.getInt32(44 + part * 4, true);
    const to = part + 1 < partCount ? shape.getInt32(48 + part * 4, true) : count;
    const isInOrder = (part > 0 || from === 0) && from < to && to <= count;
    if (!isInOrder) throw new GeometryFault("geometry-invalid", `part ${part + 1}`);
    parts.push(positions.slice(from, to));
  }
  if (isPolygon) {
    const polygons = groupRings(parts);
    return polygons.length === 1
      ? { type: "Polygon", coordinates: polygons[0] }
      : { type: "MultiPolygon", coordinates: polygons };
  }
  const [only] = parts;
  return parts.length === 1
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: parts };
}

function checkCounts(shape: DataView, count: number, partCount: number, end: number): void {
  if (count < 0 || partCount < 0 || partCount > count || end > shape.byteLength)
    throw new GeometryFault("geometry-invalid", `${partCount} / ${count}`);
}

/** `heightsAt` 0 means that there are none. */
function readPositions(shape: DataView, at: number, count: number, heightsAt: number): Position[] {
  return Array.from({ length: count }, (_, index) => {
    const position = [shape.getFloat64(at + index * 16, true), shape.getFloat64(at + index * 16 + 8, true)];
    if (heightsAt > 0) position.push(shape.getFloat64(heightsAt + index * 8, true));
    return position;
  });
}
