import type { Path64 } from "clipper2-ts";
import { type BoundingBox, boundingBoxOfPath } from "../bounding-box";
import { UNITS_PER_DEGREE } from "../lattice";
import type { LngLat } from "../position";
import { createTransverseMercator } from "../transverse-mercator";

const EARTH_RADIUS_METERS = 6_371_000;
const METERS_PER_DEGREE = 111_320;
const CHUNK_WIDTH_METERS = 300_000;

/** The plane of a chunk is an integer lattice of millimeters. */
export const UNITS_PER_METER = 1000;

/**
 * A path in parts of at most 300 km from west to east, each sharing a segment with the next. Only a single segment
 * that is longer makes a wider part, and a densified path has none.
 */
export function splitIntoChunks(path: readonly LngLat[]): LngLat[][] {
  const chunks: LngLat[][] = [];
  let start = 0;
  let box = boundingBoxOfPath(path.slice(0, 1));
  path.forEach((position, index) => {
    box = box && growBox(box, position);
    if (box === null || widthMeters(box) < CHUNK_WIDTH_METERS || index - start < 2) return;
    chunks.push(path.slice(start, index + 1));
    start = index - 1;
    box = boundingBoxOfPath(path.slice(start, index + 1));
  });
  if (path.length - start >= 2) chunks.push(path.slice(start));
  return chunks;
}

/** The plane in which a chunk is inflated, with lattice paths on both sides: millimeters and eight-decimal degrees. */
export interface ChunkPlane {
  readonly project: (path: readonly LngLat[]) => Path64;
  readonly unproject: (path: Path64) => Path64;
}

/** A transverse Mercator centred on a chunk, in scale where a strip of this depth is measured. */
export function createChunkPlane(chunk: readonly LngLat[], depthMeters: number): ChunkPlane {
  const [west, south, east, north] = boundingBoxOfPath(chunk) ?? [0, 0, 0, 0];
  const centralLng = (west + east) / 2;
  const scale = secantScale(widthMeters([west, south, east, north]) / 2, depthMeters);
  const { project, unproject } = createTransverseMercator(centralLng, scale);
  const northOrigin = project([centralLng, (south + north) / 2])[1];
  return {
    project: (path) =>
      path.map((position) => {
        const [east, north] = project(position);
        return {
          x: Math.round(east * UNITS_PER_METER),
          y: Math.round((north - northOrigin) * UNITS_PER_METER),
        };
      }),
    unproject: (path) =>
      path.map(({ x, y }) => {
        const [lng, lat] = unproject([x / UNITS_PER_METER, y / UNITS_PER_METER + northOrigin]);
        return { x: Math.round(lng * UNITS_PER_DEGREE), y: Math.round(lat * UNITS_PER_DEGREE) };
      }),
  };
}

// Scale at a distance x from the meridian is 1 + x²/2R². Its mean over the chunk's width is taken off, for strips along
// it, and that over the depth, for strips across it: areas come out right, and no edge is off by more than 0.04 % of a
// depth up to 100 km.
function secantScale(halfWidthMeters: number, depthMeters: number): number {
  return 1 - (halfWidthMeters ** 2 + depthMeters ** 2) / (6 * EARTH_RADIUS_METERS ** 2);
}

function growBox([west, south, east, north]: BoundingBox, [lng, lat]: LngLat): BoundingBox {
  return [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)];
}

/** From west to east, where the box is widest. */
function widthMeters([west, south, east, north]: BoundingBox): number {
  const flattest = south < 0 && north > 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
  return (east - west) * METERS_PER_DEGREE * Math.cos((flattest * Math.PI) / 180);
}
