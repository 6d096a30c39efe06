import { type Area, type LngLat, type MultiLineString, polygonsOf } from "../../../core/geo/position";

// ESRI Shapefile Technical Description, July 1998, https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
const fileCode = 9994;
const fileVersion = 1000;
const headerBytes = 100;
const recordHeaderBytes = 8;
export const shapeTypes = { line: 3, polygon: 5 } as const;
export type ShapeType = (typeof shapeTypes)[keyof typeof shapeTypes];

export interface ShpFiles {
  readonly shp: Uint8Array<ArrayBuffer>;
  readonly shx: Uint8Array<ArrayBuffer>;
}

/** Twice the signed area in square degrees: above 0 for a ring that runs anticlockwise. */
function windingOf(ring: readonly LngLat[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [fromLng, fromLat] = ring[index - 1]!;
    const [toLng, toLat] = ring[index]!;
    twice += (toLng - fromLng) * (toLat + fromLat);
  }
  return -twice;
}

/** Exteriors clockwise, holes anticlockwise: a shapefile tells them apart by that alone. */
function partsOf(geometry: Area | MultiLineString): readonly (readonly LngLat[])[] {
  if (geometry.type === "MultiLineString") return geometry.coordinates;
  return polygonsOf(geometry).flatMap((rings) =>
    rings.map((ring, index) => {
      const isClockwise = windingOf(ring) < 0;
      return isClockwise === (index === 0) ? ring : [...ring].reverse();
    }),
  );
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(positions: Iterable<LngLat>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return west > east ? [0, 0, 0, 0] : [west, south, east, north];
}

function writeHeader(view: DataView, lengthBytes: number, type: ShapeType, box: Box): void {
  view.setInt32(0, fileCode);
  view.setInt32(24, lengthBytes / 2);
  view.setInt32(28, fileVersion, true);
  view.setInt32(32, type, true);
  for (const [index, bound] of box.entries()) view.setFloat64(36 + 8 * index, bound, true);
}

/** The geometry half of a shapefile and its index: one record for each geometry, all of one type. */
export function writeShp(geometries: readonly (Area | MultiLineString)[], type: ShapeType): ShpFiles {
  const shapes = geometries.map(partsOf);
  const contentBytes = shapes.map(
    (parts) => 44 + 4 * parts.length + 16 * parts.reduce((count, part) => count + part.length, 0),
  );
  const shpBytes = headerBytes + contentBytes.reduce((sum, bytes) => sum + recordHeaderBytes + bytes, 0);
  const shxBytes = headerBytes + recordHeaderBytes * shapes.length;
  const shp = new DataView(new ArrayBuffer(shpBytes));
  const shx = new DataView(new ArrayBuffer(shxBytes));
  const box = boxOf(shapes.flat(2));
  writeHeader(shp, shpBytes, type, box);
  writeHeader(shx, shxBytes, type, box);
  let at = headerBytes;
  for (const [index, parts] of shapes.entries()) {
    const bytes = contentBytes[index]!;
    shx.setInt32(headerBytes + recordHeaderBytes * index, at / 2);
    shx.setInt32(headerBytes + recordHeaderBytes * index + 4, bytes / 2);
    shp.setInt32(at, index + 1);
    shp.setInt32(at + 4, bytes / 2);
    writeShape(shp, at + recordHeaderBytes, parts, type);
    at += recordHeaderBytes + bytes;
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

function writeShape(
  view: DataView,
  start: number,
  parts: readonly (readonly LngLat[])[],
  type: ShapeType,
): void {
  view.setInt32(start, type, true);
  for (const [index, bound] of boxOf(parts.flat()).entries())
    view.setFloat64(start + 4 + 8 * index, bound, true);
  view.setInt32(start + 36, parts.length, true);
  const points = start + 44 + 4 * parts.length;
  let count = 0;
  for (const [index, part] of parts.entries()) {
    view.setInt32(start + 44 + 4 * index, count, true);
    for (const [lng, lat] of part) {
      view.setFloat64(points + 16 * count, lng, true);
      view.setFloat64(points + 16 * count + 8, lat, true);
      count++;
    }
  }
  view.setInt32(start + 40, count, true);
}
